package io.xieshou.form;

import io.xieshou.expression.BadExpression;
import io.xieshou.expression.Problem;
import io.xieshou.language.Sentence;
import io.xieshou.pack.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether what a form works out from its other lines and columns can be worked out, and nothing from itself. */
record FormulaCheck(Form form, List<SheetColumn> columns) {

    /** What is wrong with the formula of a line, in whichever column, each reason once. */
    void check(FormRow row, Problems problems) {
        columns.stream()
                .filter(column -> row.in(column).isReckoned())
                .flatMap(column -> reasons(row, column))
                .distinct()
                .forEach(reason -> problems.add(row.origin(), "form.broken.line_formula", row.code(), reason));
        if (leadsTo(row, row, new HashSet<>())) {
            problems.add(row.origin(), "form.broken.line_circle", row.code());
        }
    }

    /** Whether a line is worked out from another, through however many. */
    private boolean leadsTo(FormRow row, FormRow goal, Set<String> seen) {
        return columns.stream()
                .filter(column -> row.in(column).isReckoned()
                        && reasons(row, column).findAny().isEmpty())
                .flatMap(column -> formula(row, column).stream())
                .flatMap(formula -> formula.operands().stream())
                .map(operand -> operand.key().row())
                .distinct()
                .anyMatch(code -> code.equals(goal.code())
                        || seen.add(code) && leadsTo(form.findRow(code).orElseThrow(), goal, seen));
    }

    /** Why a cell cannot be worked out; none where it can. */
    Stream<Sentence> reasons(FormRow row, SheetColumn column) {
        try {
            formula(row, column);
            return Stream.empty();
        } catch (BadExpression unusable) {
            return unusable.problems().stream().map(Problem::words);
        }
    }

    private Optional<CellFormula> formula(FormRow row, SheetColumn column) {
        return CellFormula.find(row, column, form.rows(), columns, form.measures());
    }
}
