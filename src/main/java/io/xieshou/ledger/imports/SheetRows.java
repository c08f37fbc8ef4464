package io.xieshou.ledger.imports;

import static io.xieshou.page.Words.t;

import io.xieshou.ledger.Field;
import io.xieshou.ledger.FieldType;
import io.xieshou.page.Words;
import io.xieshou.workbook.Cell;
import io.xieshou.workbook.Figure;
import io.xieshou.workbook.Row;
import io.xieshou.workbook.UnreadableValue;
import io.xieshou.workbook.Workbooks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file whose first row names fields by code or label, with the unit of figures in parentheses behind: {@code 金额（元）},
 * {@code amount(yuan)}. Encoding and separator are recognised as everywhere.
 *
 * @param name what to call the file in sentences
 */
public record SheetRows(Path file, String name) implements BulkEntries.Rows {

    /** @param unit what the head says figures are counted in; empty: the field's own */
    private record Column(int number, String name, @Nullable Field field, String unit) {}

    /** @throws io.xieshou.workbook.UnreadableWorkbook where it is no such file */
    @Override
    public void read(Intake intake) {
        try (var workbook = Workbooks.open(file, name);
                var rows = workbook.firstSheet().rows()) {
            List<Column> columns = List.of();
            for (var row : rows) {
                if (!columns.isEmpty() && !row.isBlank()) {
                    take(intake, columns, row);
                } else if (columns.isEmpty()) {
                    columns = columns(intake, row);
                    if (!intake.endHeads(columns.stream().map(Column::field).toList())) {
                        return;
                    }
                }
            }
        }
    }

    private static List<Column> columns(Intake intake, Row heads) {
        var columns = new ArrayList<Column>();
        intake.begin(heads.number());
        for (var cell : heads.cells()) {
            if (!cell.isBlank()) {
                columns.add(column(intake, cell));
            }
        }
        return columns;
    }

    private static Column column(Intake intake, Cell head) {
        var named = PlainHeader.find(intake.ledger(), head.text());
        if (named.isPresent()) {
            return new Column(
                    head.column(), head.text(), named.get().field(), named.get().unit());
        }
        intake.head(head.text());
        return new Column(head.column(), head.text(), null, "");
    }

    private static void take(Intake intake, List<Column> columns, Row row) {
        intake.begin(row.number());
        for (var column : columns) {
            var cell = row.cell(column.number);
            if (!cell.isBlank()) {
                take(intake, column, cell);
            } else if (column.field != null) {
                intake.putNothing(column.field);
            }
        }
        intake.end();
    }

    private static void take(Intake intake, Column column, Cell cell) {
        if (column.field == null) {
            intake.putUnknown(column.name, cell.text().strip());
            return;
        }
        try {
            intake.put(column.field, given(column, column.field, cell));
        } catch (UnreadableValue unreadable) {
            var sentence = t("ledger.read.value", column.field.label().text(), unreadable.in(Words.language()));
            intake.refuse(column.field.code(), cell.text(), sentence);
        }
    }

    private static Given given(Column column, Field field, Cell cell) {
        if (!(field.type() instanceof FieldType.Number)) {
            return new Given.Text(cell.text());
        }
        var figure = Figure.of(cell);
        var unit = figure.unit().isEmpty() ? column.unit : figure.unit();
        return new Given.Number(figure.number(), unit.isEmpty() ? null : unit);
    }
}
