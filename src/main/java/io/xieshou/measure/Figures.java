package io.xieshou.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How numbers are shown to people. The only place where a computed figure is rounded: half up (四舍五入), after totals are computed. */
public final class Figures {

    private Figures() {}

    /** Rounded half up (away from zero). */
    public static BigDecimal round(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** {@code 1,234.5}: rounded, thousands separated, zeros at the end left out. */
    public static String show(BigDecimal value, int decimals) {
        return format(round(value, decimals), 0, decimals);
    }

    /** {@code 1,234.50}: rounded, thousands separated, all decimals, so that a column lines up. */
    public static String showAligned(BigDecimal value, int decimals) {
        return format(round(value, decimals), decimals, decimals);
    }

    private static String format(BigDecimal rounded, int least, int most) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        var figure = format.format(rounded);
        return rounded.signum() == 0 && figure.startsWith("-") ? figure.substring(1) : figure;
    }

    /** The number without trailing zeros and never in exponent form, so that equal numbers are equal objects. */
    public static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
