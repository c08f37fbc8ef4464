package io.xieshou.workbook;

import java.util.regex.Pattern;

/**
 * Where a cell stands, counted as on screen: rows and columns from 1, so that {@code B17} is row 17, column 2.
 *
 * @param row 1 to 1,048,576
 * @param column 1 to 16,384 ({@code A} to {@code XFD})
 */
public record Address(int row, int column) implements Comparable<Address> {

    static final int LAST_ROW = 1_048_576;
    static final int LAST_COLUMN = 16_384;
    private static final Pattern FORM = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([0-9]{1,7})");

    public Address {
        if (row < 1 || row > LAST_ROW || column < 1 || column > LAST_COLUMN) {
            throw new IllegalArgumentException("Row %d, column %d is outside a sheet (1 to %d, 1 to %d)."
                    .formatted(row, column, LAST_ROW, LAST_COLUMN));
        }
    }

    /** {@code B17} or {@code $B$17}; refuses anything else. */
    public static Address parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'%s' is not a cell address such as B17.".formatted(text));
        }
        return new Address(Integer.parseInt(matcher.group(2)), column(matcher.group(1)));
    }

    /** The number of a column by its letters: {@code column("B")} is 2. */
    public static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + Character.toUpperCase(letters.charAt(i)) - 'A' + 1;
        }
        return column;
    }

    /** The letters of a column: {@code letters(2)} is {@code B}. */
    public static String letters(int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.append((char) ('A' + (rest - 1) % 26));
        }
        return letters.reverse().toString();
    }

    @Override
    public int compareTo(Address other) {
        return row != other.row ? Integer.compare(row, other.row) : Integer.compare(column, other.column);
    }

    /** {@code B17}. */
    @Override
    public String toString() {
        return letters(column) + row;
    }
}
