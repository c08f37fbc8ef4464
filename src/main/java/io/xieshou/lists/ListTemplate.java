package io.xieshou.lists;

import io.xieshou.page.Words;
import io.xieshou.workbook.Column;
import io.xieshou.workbook.WorkbookWriter;
import java.io.OutputStream;
import java.util.List;

/** A list to be filled in, with drop-downs where a column has choices; empty, or with what there is already. */
public final class ListTemplate {

    private static final int WIDTH = 24;

    private ListTemplate() {}

    /** @param rows texts in the order of the columns */
    public static void write(
            OutputStream out, String title, List<? extends ListColumn> columns, List<List<String>> rows) {
        try (var workbook = WorkbookWriter.open(title, Words.language())) {
            var written =
                    columns.stream().map(column -> column(column, workbook)).toList();
            var sheet = workbook.sheet(title, written);
            sheet.header(columns.stream().map(ListColumn::heading).toArray(String[]::new));
            rows.forEach(row -> sheet.row(row.toArray()));
            workbook.writeTo(out);
        }
    }

    private static Column column(ListColumn column, WorkbookWriter workbook) {
        var plain = Column.text(WIDTH);
        return column.choices().isEmpty() ? plain : plain.choosing(workbook.choices(column.choices()));
    }
}
