package io.xieshou.form;

import io.xieshou.check.Check;
import io.xieshou.directory.OrganisationKind;
import io.xieshou.measure.Measures;
import io.xieshou.measure.Period;
import io.xieshou.pack.Label;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lines owed by a kind of filer in each period, 报表. In force until a later pack defines it anew.
 *
 * @param title as printed; {@code label} is what people call it
 * @param source the document that asks for it
 * @param filers kind of the organisations that owe it
 * @param axis code of the axis whose columns it has; null for a form with one column of figures
 * @param total heading of the column of totals, or of the one column
 * @param checks what must hold in every column, over lines by name: {@code r27 <= r26}
 * @param measures units people may write behind a figure
 */
public record Form(
        String code,
        Label label,
        Label title,
        String source,
        Period.Kind period,
        OrganisationKind filers,
        Due due,
        @Nullable String axis,
        Label total,
        Print print,
        List<FormRow> rows,
        List<Check> checks,
        Measures measures) {

    /** Code of the column of totals, or of the one column. */
    public static final String TOTAL = "total";

    public Form {
        rows = List.copyOf(rows);
        checks = List.copyOf(checks);
    }

    public Optional<FormRow> findRow(String row) {
        return rows.stream().filter(line -> line.code().equals(row)).findFirst();
    }

    /** The indicators its lines rest on, each once. */
    public List<String> indicators() {
        return rows.stream()
                .map(FormRow::indicator)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
