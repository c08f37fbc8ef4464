package io.xieshou.form;

import io.xieshou.page.Words;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sheet for programs. Figures are exact decimals as text, counted in the unit of their row.
 *
 * @param rows in printed order
 * @param failures checks that do not hold
 */
public record SheetDocument(
        String form,
        String title,
        Unit filer,
        String period,
        String due,
        List<Column> columns,
        List<Row> rows,
        List<Failure> failures) {

    /** Who files. */
    public record Unit(String code, String name) {}

    /**
     * A column.
     *
     * @param group heading over neighbouring columns; empty for none
     * @param kind counted, reckoned or words
     * @param measure code of the measure of its figures; null: each counts in that of its row
     */
    public record Column(
            String code,
            String group,
            String label,
            String kind,
            boolean total,
            @Nullable String measure) {}

    /**
     * A row.
     *
     * @param number as printed; {@code row} is its code
     * @param unit as printed, 亿元; {@code measure} is its code, {@code yi_yuan}
     * @param cells by column
     */
    public record Row(
            String row,
            String number,
            String group,
            String label,
            String measure,
            String unit,
            Map<String, Figure> cells) {}

    /**
     * A cell.
     *
     * @param kind computed, manual, nil, blank, awaiting, combined, reckoned, given, closed or words
     * @param value exact; the words themselves in a column of words, the sign printed in a closed cell; null where there is nothing
     * @param computed what entries give beside a typed figure
     * @param reason why it was typed
     */
    public record Figure(
            @Nullable String value,
            String kind,
            long entries,
            @Nullable String computed,
            @Nullable String reason) {}

    /**
     * A check that does not hold.
     *
     * @param column in which it was judged; null where it compares columns
     * @param row in which it was judged; null where it compares lines
     */
    public record Failure(@Nullable String column, @Nullable String row, String severity, String sentence) {}

    public static SheetDocument of(Sheet sheet) {
        return new SheetDocument(
                sheet.form().code(),
                sheet.form().title().text(),
                new Unit(sheet.filer().code(), sheet.filer().name()),
                sheet.period().toString(),
                sheet.form().due().of(sheet.period()).toString(),
                sheet.columns().stream().map(SheetDocument::column).toList(),
                sheet.lines().stream().map(line -> row(sheet, line)).toList(),
                sheet.failures().stream().map(SheetDocument::failure).toList());
    }

    private static Column column(SheetColumn column) {
        var measure = column.measure();
        return new Column(
                column.code(),
                column.group().text(),
                column.label().text(),
                column.kind().word(),
                column.total(),
                measure == null ? null : measure.code());
    }

    private static Row row(Sheet sheet, SheetLine line) {
        var row = line.row();
        var cells = new LinkedHashMap<String, Figure>();
        for (int i = 0; i < sheet.columns().size(); i++) {
            cells.put(sheet.columns().get(i).code(), figure(line.cells().get(i)));
        }
        return new Row(
                row.code(),
                row.number().text(),
                row.group().text(),
                row.label().text(),
                row.measure().code(),
                row.measure().label(Words.language()),
                cells);
    }

    private static Figure figure(Cell cell) {
        if (cell instanceof Cell.Closed closed) {
            return new Figure(closed.sign(), cell.kind(), 0, null, null);
        }
        var beside = cell instanceof Cell.Manual manual ? manual.computed() : null;
        var reason = cell instanceof Cell.Manual manual ? manual.statement().reason() : null;
        return new Figure(
                cell instanceof Cell.Words words ? words.text() : exact(cell.value()),
                cell.kind(),
                cell.entries(),
                beside == null ? null : exact(beside.value()),
                reason);
    }

    private static Failure failure(Sheet.Failure failure) {
        return new Failure(
                failure.column(),
                failure.row(),
                failure.verdict().check().severity().name().toLowerCase(Locale.ROOT),
                failure.sentence());
    }

    /** Exact, without exponent. */
    static @Nullable String exact(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
