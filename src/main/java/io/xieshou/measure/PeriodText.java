package io.xieshou.measure;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways a {@link Period} is written. */
final class PeriodText {

    private static final String YEAR = "(?<year>19\\d\\d|2\\d\\d\\d)";
    private static final Pattern CODE =
            Pattern.compile(YEAR + "(-((?<month>0[1-9]|1[0-2])|Q(?<quarter>[1-4])|H(?<half>[12])))?");
    private static final Pattern CHINESE =
            Pattern.compile(YEAR + "年((?<month>1[0-2]|0?[1-9])月(份)?|第?(?<quarter>[一二三四1-4])季度|(?<half>[上下])半年)?");
    private static final String QUARTERS = "一二三四";
    private static final String HALVES = "上下";

    private PeriodText() {}

    static Optional<Period> read(String text) {
        return read(CODE.matcher(text)).or(() -> read(CHINESE.matcher(text)));
    }

    private static Optional<Period> read(Matcher matcher) {
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group("year"));
        if (matcher.group("month") != null) {
            return Optional.of(Period.month(year, Integer.parseInt(matcher.group("month"))));
        }
        if (matcher.group("quarter") != null) {
            return Optional.of(Period.quarter(year, number(QUARTERS, matcher.group("quarter"))));
        }
        if (matcher.group("half") != null) {
            return Optional.of(Period.half(year, number(HALVES, matcher.group("half"))));
        }
        return Optional.of(Period.year(year));
    }

    private static int number(String characters, String written) {
        int position = characters.indexOf(written);
        return position < 0 ? Integer.parseInt(written) : position + 1;
    }

    static String code(Period period) {
        return switch (period.kind()) {
            case MONTH -> "%d-%02d".formatted(period.year(), period.number());
            case QUARTER -> "%d-Q%d".formatted(period.year(), period.number());
            case HALF -> "%d-H%d".formatted(period.year(), period.number());
            case YEAR -> String.valueOf(period.year());
        };
    }

    static String label(Period period, Locale locale) {
        return isChinese(locale) ? chinese(period) : english(period);
    }

    private static String chinese(Period period) {
        int number = period.number();
        return switch (period.kind()) {
            case MONTH -> "%d年%d月".formatted(period.year(), number);
            case QUARTER -> "%d年第%s季度".formatted(period.year(), QUARTERS.charAt(number - 1));
            case HALF -> "%d年%s半年".formatted(period.year(), HALVES.charAt(number - 1));
            case YEAR -> "%d年".formatted(period.year());
        };
    }

    private static String english(Period period) {
        int number = period.number();
        return switch (period.kind()) {
            case MONTH -> Month.of(number).getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + period.year();
            case QUARTER -> "Q%d %d".formatted(number, period.year());
            case HALF -> (number == 1 ? "first half of " : "second half of ") + period.year();
            case YEAR -> String.valueOf(period.year());
        };
    }

    /** Chinese for every reader but English ones. */
    static boolean isChinese(Locale locale) {
        return !locale.getLanguage().equals("en");
    }
}
