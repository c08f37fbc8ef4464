package io.xieshou.form;

import static io.xieshou.page.Words.t;

import io.xieshou.page.Words;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** What stands of a line before its figures begin, in printed order. */
public enum LineLead {
    NUMBER("form.sheet.number", row -> row.number().text()),
    GROUP("form.print.group", row -> row.group().text()),
    NAME("form.sheet.line", row -> row.label().text()),
    UNIT("form.sheet.unit", row -> row.measure().label(Words.language()));

    private final String heading;
    private final Function<FormRow, String> text;

    LineLead(String heading, Function<FormRow, String> text) {
        this.heading = heading;
        this.text = text;
    }

    /** Those of a form: one that says nothing in any line is left out. */
    public static List<LineLead> of(Form form) {
        return Arrays.stream(values())
                .filter(lead -> lead == NAME
                        || form.rows().stream().anyMatch(row -> !lead.text(row).isEmpty()))
                .toList();
    }

    public String heading() {
        return t(heading);
    }

    /** What it says of a line; may be empty. */
    public String text(FormRow row) {
        return text.apply(row);
    }
}
