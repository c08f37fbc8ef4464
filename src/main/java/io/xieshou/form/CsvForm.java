package io.xieshou.form;

import io.xieshou.workbook.CsvWriter;
import java.io.OutputStream;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** A sheet as text: one line for each line, figures exact in the unit of their line. */
final class CsvForm {

    private final Sheet sheet;

    CsvForm(Sheet sheet) {
        this.sheet = sheet;
    }

    void write(OutputStream out) {
        var printed = PrintedForm.of(sheet);
        try (var csv = CsvWriter.open(out)) {
            csv.row(printed.flatHeadings(sheet).toArray());
            printed.groups().forEach(group -> group.lines().forEach(line -> csv.row(fields(line))));
        }
    }

    private static @Nullable Object[] fields(PrintedForm.Line line) {
        var fields = new ArrayList<@Nullable Object>();
        for (var lead : LineLead.values()) {
            fields.add(line.lead(lead));
        }
        line.figures().forEach(figure -> fields.add(figure.isText() ? figure.text() : figure.value()));
        return fields.toArray();
    }
}
