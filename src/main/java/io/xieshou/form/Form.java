package io.xieshou.form;

import io.xieshou.measure.Measures;
import io.xieshou.measure.Period;
import io.xieshou.pack.Definitions;
import io.xieshou.pack.Label;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Lines owed by filers in each period, 报表. In force until a later pack defines it anew.
 *
 * @param title as printed; {@code label} is what people call it
 * @param source the document that asks for it
 * @param filers who owes it
 * @param columns in printed order
 * @param checks what must hold between its lines, and between its columns
 * @param measures units people may write behind a figure
 */
public record Form(
        String code,
        Label label,
        Label title,
        String source,
        Period.Kind period,
        Owing filers,
        Due due,
        List<FormColumn> columns,
        Print print,
        List<FormRow> rows,
        List<FormRule> checks,
        Measures measures) {

    /** Code of the column of totals, and of the one column of a form that says nothing of columns. */
    public static final String TOTAL = "total";

    public Form {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        checks = List.copyOf(checks);
    }

    public Optional<FormRow> findRow(String row) {
        return rows.stream().filter(line -> line.code().equals(row)).findFirst();
    }

    /** Its columns in a period, in printed order. */
    List<SheetColumn> columns(Period of, Definitions definitions) {
        return columns.stream()
                .flatMap(column -> column.on(of, definitions).stream())
                .toList();
    }

    /** The indicators its lines rest on in some columns, each once. */
    List<String> indicators(List<SheetColumn> of) {
        return rows.stream()
                .flatMap(row -> of.stream().map(column -> row.in(column).indicator()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
