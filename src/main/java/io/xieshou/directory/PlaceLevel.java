package io.xieshou.directory;

import java.util.Arrays;

/** Level of a place in the division tree; the digits are those of its code (GB/T 2260, GB/T 10114). */
public enum PlaceLevel {
    PROVINCE(2),
    PREFECTURE(4),
    COUNTY(6),
    TOWNSHIP(9),
    VILLAGE(12);

    private final int digits;

    PlaceLevel(int digits) {
        this.digits = digits;
    }

    public int digits() {
        return digits;
    }

    static PlaceLevel of(int digits) {
        return Arrays.stream(values())
                .filter(level -> level.digits == digits)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "A place code has 2, 4, 6, 9 or 12 digits, not %d.".formatted(digits)));
    }
}
