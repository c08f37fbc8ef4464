package io.xieshou.workbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The ways in which people write days, months and ranges, tried one after the other. */
final class SpanForms {

    private static final String YEAR = "(\\d{4})";
    private static final String MONTH = YEAR + "[年./-](\\d{1,2})月?";
    private static final String DAY = YEAR + "[年./-](\\d{1,2})[月./-](\\d{1,2})日?";
    private static final String TO = "[~-]";
    private static final Pattern MISSING = Pattern.compile("\\d(?<after>[年月])\\d{1,2}(?=$|(?:[至到~]|-{1,2})\\d{4})");
    private static final Pattern TIME = Pattern.compile("(?<=[\\d日])[ T]+\\d{1,2}:\\d{2}(:\\d{2})?(\\.\\d+)?Z?$");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private static final List<Form> FORMS = List.of(
            new Form(DAY, m -> Span.of(day(m, 1))),
            new Form("(\\d{4})(\\d{2})(\\d{2})", m -> Span.of(day(m, 1))),
            new Form(MONTH, m -> Span.of(month(m, 1))),
            new Form("(\\d{4})(\\d{2})", m -> Span.of(month(m, 1))),
            new Form(YEAR + "年?", m -> range(YearMonth.of(year(m, 1), 1), YearMonth.of(year(m, 1), 12))),
            new Form(MONTH + TO + MONTH, m -> range(month(m, 1), month(m, 3))),
            new Form(MONTH + TO + "(\\d{1,2})月", m -> range(month(m, 1), YearMonth.of(year(m, 1), number(m, 3)))),
            new Form(DAY + TO + DAY, m -> new Span(day(m, 1), day(m, 4))),
            new Form(
                    DAY + TO + "(\\d{1,2})月(\\d{1,2})日",
                    m -> new Span(day(m, 1), LocalDate.of(year(m, 1), number(m, 4), number(m, 5)))),
            new Form(
                    DAY + TO + "(\\d{1,2})日",
                    m -> new Span(day(m, 1), LocalDate.of(year(m, 1), number(m, 2), number(m, 4)))));

    private SpanForms() {}

    static Span parse(String text) {
        var plain = TIME.matcher(HalfWidth.of(text)).replaceFirst("").replaceAll("\\s", "");
        if (plain.isEmpty()) {
            throw new UnreadableValue("workbook.date.blank");
        }
        var usual = plain.replace('号', '日').replaceAll("[至到~]|--", "~");
        for (var form : FORMS) {
            var matcher = form.pattern.matcher(usual);
            if (matcher.matches()) {
                return form.read(matcher, text.strip());
            }
        }
        throw new UnreadableValue("workbook.date.other", text.strip());
    }

    static Optional<String> findMissingSign(String text) {
        var matcher = MISSING.matcher(HalfWidth.of(text).replaceAll("\\s", ""));
        return matcher.find() ? Optional.of(matcher.group("after").equals("年") ? "月" : "日") : Optional.empty();
    }

    private record Form(Pattern pattern, Function<MatchResult, Span> meaning) {

        private Form(String pattern, Function<MatchResult, Span> meaning) {
            this(Pattern.compile(pattern), meaning);
        }

        private Span read(MatchResult match, String text) {
            try {
                return meaning.apply(match);
            } catch (DateTimeException e) {
                throw new UnreadableValue("workbook.date.impossible", text);
            }
        }
    }

    private static LocalDate day(MatchResult match, int group) {
        return LocalDate.of(year(match, group), number(match, group + 1), number(match, group + 2));
    }

    private static YearMonth month(MatchResult match, int group) {
        return YearMonth.of(year(match, group), number(match, group + 1));
    }

    private static Span range(YearMonth first, YearMonth last) {
        return new Span(first.atDay(1), last.atEndOfMonth());
    }

    private static int year(MatchResult match, int group) {
        int year = number(match, group);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("Year " + year);
        }
        return year;
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
