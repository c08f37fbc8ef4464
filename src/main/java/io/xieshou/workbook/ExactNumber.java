package io.xieshou.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as the person at the sheet sees them. Spreadsheets compute in binary and store up to 17 digits, so a typed 8.3 may be stored as
 * {@code 8.3000000000000007}; they show 15 digits at most, and so do we: nothing anybody typed is lost and no noise is gained.
 * A stored {@code 168.0} is 168: zeros at the end are the writing program's habit.
 */
final class ExactNumber {

    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);
    private static final int LONGEST = 400;

    private ExactNumber() {}

    /** The number stored under this text, or null where the text is no number a spreadsheet can hold. */
    static @Nullable BigDecimal find(String stored) {
        try {
            return shown(new BigDecimal(stored.length() > LONGEST ? "none" : stored));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    static @Nullable BigDecimal find(double stored) {
        return Double.isFinite(stored) ? shown(BigDecimal.valueOf(stored)) : null;
    }

    private static @Nullable BigDecimal shown(BigDecimal number) {
        if (Math.abs((long) number.scale()) > LONGEST) {
            return null;
        }
        var shown = number.precision() <= SHOWN.getPrecision() ? number : number.round(SHOWN);
        shown = shown.scale() == 0 ? shown : shown.stripTrailingZeros();
        return shown.scale() < 0 ? shown.setScale(0) : shown;
    }
}
