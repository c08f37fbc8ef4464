package io.xieshou.ledger.imports;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.ledger.Field;
import io.xieshou.ledger.FieldType;
import io.xieshou.ledger.FieldValues;
import io.xieshou.ledger.UnreadableField;
import io.xieshou.measure.Figures;
import io.xieshou.measure.Measure;
import io.xieshou.page.Words;
import io.xieshou.workbook.Cell;
import io.xieshou.workbook.Figure;
import io.xieshou.workbook.Span;
import io.xieshou.workbook.UnreadableValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns what stands in a cell, or is said for many of them, into the value of a field. For one import. */
final class CellReader {

    /** What stands between names in one cell. */
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[\\\\/、，,；;\\s]+");

    /** Strokes printed where nothing is to be said: — / －. */
    private static final Pattern NOTHING = Pattern.compile("[\\s\u3000]*[-－–—―─/／\\\\]{1,4}[\\s\u3000]*");

    private final FieldValues values;
    private final Meanings meanings;
    private final Map<String, Map<String, String>> standing;
    private final Remarks remarks;

    /** @param standing by field, what a printed text stands for */
    CellReader(
            FieldValues values,
            Actor actor,
            LocalDate today,
            Map<String, Map<String, String>> standing,
            Remarks remarks) {
        this.values = values;
        this.meanings = new Meanings(values, actor, today);
        this.standing = standing;
        this.remarks = remarks;
    }

    /** What names in a cell are looked for in: the rest of its row, as far as that is read. */
    interface Beside {

        /** The organisation inside whose district a unit is looked for first. */
        int owner();

        /** The place inside which a place is looked for; null: anywhere. */
        @Nullable
        Integer within(Field field);
    }

    /**
     * The value of a cell.
     *
     * @param column what of the cell is meant, and how
     * @param sheet the name of its sheet; empty in a file of one
     * @return null where it says nothing
     * @throws UnreadableField with a sentence that offers what is near
     * @throws UnreadableValue where there is no figure or day
     */
    @Nullable
    Object value(Field field, Cell cell, Layout.Column column, String sheet, Beside row) {
        if (column.pattern() != null) {
            return extracted(field, cell, column.pattern(), sheet, row);
        }
        if (column.part() == Layout.Part.WORDS) {
            return isFigure(cell) ? null : cell.text().strip();
        }
        var text = cell.text();
        if (column.zero().contains(text.strip())) {
            return BigDecimal.ZERO;
        }
        if (!(field.type() instanceof FieldType.Text) && isStroke(text)) {
            return null;
        }
        if (field.type() instanceof FieldType.Number number) {
            return number(field, number, cell, column.measure());
        }
        if (field.type() instanceof FieldType.Date) {
            return date(field, cell, column.part(), sheet);
        }
        var named = named(text, column.part());
        return named.isEmpty() ? null : value(field, named, row);
    }

    /** The value of a text, or of what the layout says that it stands for. */
    @Nullable
    Object value(Field field, String written, Beside row) {
        var text = standing.getOrDefault(field.code(), Map.of()).getOrDefault(written.strip(), written);
        if (!text.equals(written)) {
            remarks.add(t("ledger.import.meaning", field.label(), written.strip(), text));
        }
        return meanings.of(field, text, row.within(field), row.owner());
    }

    private @Nullable Object extracted(Field field, Cell cell, Pattern pattern, String sheet, Beside row) {
        var matcher = pattern.matcher(cell.text().strip());
        if (matcher.find()) {
            return value(field, matcher.group(matcher.groupCount() == 0 ? 0 : 1), row);
        }
        remarks.add(t("ledger.import.words", place(cell, sheet), cell.text().strip(), field.label()));
        return null;
    }

    /** Where a cell stands, as people find it again. Made only where it is told. */
    static String place(Cell cell, String sheet) {
        return sheet.isEmpty() ? cell.address().toString() : sheet + "!" + cell.address();
    }

    /** Whether it is no more than a stroke, — or /, which says nothing. */
    static boolean isStroke(String text) {
        return NOTHING.matcher(text).matches();
    }

    private static boolean isFigure(Cell cell) {
        try {
            Figure.of(cell);
            return true;
        } catch (UnreadableValue words) {
            return false;
        }
    }

    private BigDecimal number(Field field, FieldType.Number number, Cell cell, @Nullable Measure measure) {
        var figure = Figure.of(cell);
        var counted = measure == null ? number.measure() : measure;
        if (!figure.unit().isEmpty()) {
            counted = values.findUnit(number, figure.unit())
                    .orElseThrow(() -> UnreadableField.of(t(
                            "ledger.read.unit",
                            field.label().text(),
                            cell.text().strip(),
                            number.measure().label(Words.language()))));
        }
        return Figures.plain(counted.convert(figure.number(), number.stored()));
    }

    private LocalDate date(Field field, Cell cell, Layout.Part part, String sheet) {
        var span = Span.of(cell);
        Span.findMissingSign(cell)
                .ifPresent(sign -> remarks.add(
                        t("ledger.import.sign", place(cell, sheet), cell.text().strip(), sign, span)));
        return switch (part) {
            case FIRST_MONTH -> span.firstMonth().atDay(1);
            case LAST_MONTH -> span.lastMonth().atDay(1);
            case FIRST_DAY -> span.first();
            case LAST_DAY -> span.last();
            case WHOLE, WORDS, FIRST_NAME, OTHER_NAMES -> whole(field, span);
        };
    }

    /** A day where the field wants one; a month's or range's first day is not guessed. */
    private static LocalDate whole(Field field, Span span) {
        var month = field.type() instanceof FieldType.Date date && date.month();
        return (month ? span.findMonth().map(found -> found.atDay(1)) : span.findDay())
                .orElseThrow(() -> UnreadableField.of(t(
                        month ? "ledger.read.month" : "ledger.read.day",
                        field.label().text(),
                        span.first() + "–" + span.last())));
    }

    /** Each name of the cell as what it stands for, those that are meant. */
    private static String named(String text, Layout.Part part) {
        if (part != Layout.Part.FIRST_NAME && part != Layout.Part.OTHER_NAMES) {
            return text;
        }
        var names = BETWEEN_NAMES.split(text.strip());
        return part == Layout.Part.FIRST_NAME
                ? names[0]
                : Arrays.stream(names).skip(1).collect(Collectors.joining("、"));
    }
}
