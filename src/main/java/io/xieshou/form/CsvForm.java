package io.xieshou.form;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A sheet as text: one line for each line, figures exact in the unit of their line, a mark in front so that Excel reads Chinese. */
final class CsvForm {

    private final Sheet sheet;

    CsvForm(Sheet sheet) {
        this.sheet = sheet;
    }

    void write(OutputStream out) throws IOException {
        var printed = PrintedForm.of(sheet);
        var text = new StringBuilder("\uFEFF");
        text.append(CsvLine.of(printed.headings()));
        printed.groups().forEach(group -> group.lines().forEach(line -> text.append(CsvLine.of(fields(group, line)))));
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> fields(PrintedForm.Group group, PrintedForm.Line line) {
        var fields = new ArrayList<>(List.of(line.number(), group.label(), line.name(), line.unit()));
        line.figures()
                .forEach(figure -> fields.add(Objects.requireNonNullElse(SheetDocument.exact(figure.value()), "")));
        return fields;
    }
}
