package io.xieshou.ledger;

import io.xieshou.page.Words;
import io.xieshou.workbook.Figure;
import io.xieshou.workbook.Span;
import io.xieshou.workbook.UnreadableValue;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/** Reads the values of fields that mean the same wherever they are written: figures, days, yes and no. */
final class PlainValues {

    private static final Set<String> YES = Set.of("是", "有", "√", "✓", "y", "yes", "true", "1");
    private static final Set<String> NO = Set.of("否", "无", "×", "✗", "n", "no", "false", "0");

    private PlainValues() {}

    static Figure figure(Field field, String text) {
        return asWritten(field, () -> Figure.parse(text));
    }

    /** A day; for a month field, the first day of the month. */
    static LocalDate day(Field field, FieldType.Date date, String text) {
        var span = asWritten(field, () -> Span.parse(text));
        return date.month()
                ? span.findMonth()
                        .map(month -> month.atDay(1))
                        .orElseThrow(() -> UnreadableField.of(field, "ledger.read.month", text))
                : span.findDay().orElseThrow(() -> UnreadableField.of(field, "ledger.read.day", text));
    }

    static boolean flag(Field field, String text) {
        if (YES.contains(text.toLowerCase(Locale.ROOT))) {
            return true;
        }
        if (NO.contains(text.toLowerCase(Locale.ROOT))) {
            return false;
        }
        throw UnreadableField.of(field, "ledger.read.flag", text);
    }

    private static <T> T asWritten(Field field, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UnreadableValue unreadable) {
            throw UnreadableField.of(field, "ledger.read.value", unreadable.in(Words.language()));
        }
    }
}
