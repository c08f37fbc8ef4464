package io.xieshou.page;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts values into the places a sentence leaves for them; the rules are told at {@link Words}. */
final class Sentence {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:\\|([^|{}]*)\\|([^|{}]*))?}");

    private Sentence() {}

    static String fill(String sentence, Object... values) {
        return PLACE.matcher(sentence).replaceAll(place -> Matcher.quoteReplacement(value(place, values)));
    }

    private static String value(java.util.regex.MatchResult place, Object... values) {
        int index = Integer.parseInt(place.group(1));
        if (index >= values.length) {
            return place.group();
        }
        return place.group(2) == null ? text(values[index]) : place.group(isOne(values[index]) ? 2 : 3);
    }

    private static String text(Object value) {
        return value instanceof Number number ? grouped(number) : String.valueOf(value);
    }

    /** Exact: up to 20 decimals are kept as they are, none are added. */
    private static String grouped(Number number) {
        return new DecimalFormat("#,##0.####################", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(number);
    }

    private static boolean isOne(Object value) {
        return value instanceof Number number && new BigDecimal(number.toString()).compareTo(BigDecimal.ONE) == 0;
    }
}
