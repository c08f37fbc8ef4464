package io.xieshou.form;

import io.xieshou.check.Rule;
import io.xieshou.pack.Node;
import java.util.List;

/**
 * What must hold in a form: between lines, judged in every column that counts, {@code r2 <= r1}; or between the columns of a line, judged in the lines it names,
 * {@code quarter <= year}.
 *
 * @param rows codes of the lines whose columns it compares; {@link #ALL}; or none, where it compares lines
 */
record FormRule(Rule rule, List<String> rows) {

    static final List<String> ALL = List.of("all");

    FormRule {
        rows = List.copyOf(rows);
    }

    static List<FormRule> read(Node form) {
        return form.children("checks").stream()
                .map(node -> {
                    var read = new FormRule(Rule.read(node), node.texts("rows"));
                    node.refuseUnknownKeys();
                    return read;
                })
                .toList();
    }

    /** Whether it is judged in every column. */
    boolean isOfLines() {
        return rows.isEmpty();
    }

    /** Whether it is judged in a line. */
    boolean isFor(FormRow row) {
        return rows.equals(ALL) || rows.contains(row.code());
    }
}
