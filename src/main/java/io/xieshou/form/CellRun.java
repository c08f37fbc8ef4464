package io.xieshou.form;

import io.xieshou.expression.Name;
import io.xieshou.expression.Names;
import io.xieshou.expression.Type;
import io.xieshou.form.CellFormula.Operand;
import io.xieshou.measure.Measure;
import io.xieshou.measure.Measures;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The figures of one line or of one column, of which formulas and checks speak by name. */
record CellRun(List<Operand> cells) {

    CellRun {
        cells = List.copyOf(cells);
    }

    /** Those of a line, by the codes of their columns. */
    static CellRun ofLine(FormRow row, List<SheetColumn> columns) {
        var codes = new HashSet<String>();
        return new CellRun(columns.stream()
                .filter(column -> !column.isWords() && codes.add(column.code()))
                .map(column -> new Operand(
                        column.code(),
                        new CellKey(row.code(), column.code()),
                        column.name(),
                        row.in(column).measure()))
                .toList());
    }

    /** Those of a column, by the names of their lines: {@code r7}. */
    static CellRun ofColumn(SheetColumn column, List<FormRow> rows) {
        return new CellRun(rows.stream()
                .map(row -> new Operand(
                        row.name(),
                        new CellKey(row.code(), column.code()),
                        row.label().text(),
                        row.in(column).measure()))
                .toList());
    }

    Names names(Measures measures) {
        return Names.of(
                cells.stream()
                        .map(cell -> Name.total(cell.name(), Type.number(cell.measure())))
                        .toList(),
                measures);
    }

    /** What decides which rules make sense here. */
    List<Measure> measures() {
        return cells.stream().map(Operand::measure).toList();
    }

    Optional<Operand> find(String name) {
        return cells.stream().filter(cell -> cell.name().equals(name)).findFirst();
    }
}
