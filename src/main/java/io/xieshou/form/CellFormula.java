package io.xieshou.form;

import io.xieshou.expression.Expression;
import io.xieshou.expression.Values;
import io.xieshou.measure.Measure;
import io.xieshou.measure.Measures;
import io.xieshou.page.Words;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a cell works out from others: from the columns before it in its line, or from other lines in its column.
 *
 * @param operands the cells it speaks of, in its own order
 * @param closed what a cell that is never filled counts as: nothing, 0, in a total of lines; null, not known, beside other columns
 */
public record CellFormula(
        Expression expression,
        List<Operand> operands,
        @Nullable BigDecimal closed) {

    /**
     * A cell a formula may speak of.
     *
     * @param name by which it does: the code of a column, {@code r7}
     * @param label by which people know it, beside the others
     */
    public record Operand(String name, CellKey key, String label, Measure measure) {}

    /** The formula of a cell; empty for one that is counted, typed or of words. */
    static Optional<CellFormula> find(
            FormRow row, SheetColumn column, List<FormRow> rows, List<SheetColumn> columns, Measures measures) {
        if (row.in(column).isClosed()) {
            return Optional.empty();
        }
        if (column.kind() instanceof ColumnKind.Reckoned reckoned) {
            var before = columns.subList(0, columns.indexOf(column));
            return Optional.of(of(reckoned.formula(), CellRun.ofLine(row, before), null, row.in(column), measures));
        }
        return row.in(column).backing() instanceof Backing.Reckoned reckoned
                ? Optional.of(of(
                        reckoned.formula(), CellRun.ofColumn(column, rows), BigDecimal.ZERO, row.in(column), measures))
                : Optional.empty();
    }

    /** @throws io.xieshou.expression.BadExpression where it cannot be worked out in the measure of the cell */
    private static CellFormula of(
            String formula, CellRun known, @Nullable BigDecimal closed, FormRow shown, Measures measures) {
        var expression = Expression.parse(formula, known.names(measures)).measuredIn(shown.measure());
        var operands = expression.names().stream()
                .flatMap(name -> known.find(name.path()).stream())
                .toList();
        return new CellFormula(expression, operands, closed);
    }

    /** (累计 - 去年同期) ÷ 去年同期. */
    public String words() {
        return expression.words(Words.language(), name -> operands.stream()
                .filter(operand -> operand.name().equals(name))
                .map(Operand::label)
                .findFirst()
                .orElse(name));
    }

    /** @param cells those it speaks of among them */
    Cell.Reckoned cell(Function<CellKey, Cell> cells) {
        var values = new HashMap<String, @Nullable Object>();
        var behind =
                operands.stream().map(operand -> cells.apply(operand.key())).toList();
        operands.forEach(operand -> values.put(operand.name(), value(cells.apply(operand.key()), behind)));
        return new Cell.Reckoned(
                (BigDecimal) expression.value(Values.of(values)),
                behind.stream().mapToLong(Cell::entries).sum(),
                behind.stream().anyMatch(Cell::isUnsaid));
    }

    /** Of nothing but closed cells there is no total. */
    private @Nullable BigDecimal value(Cell cell, List<Cell> behind) {
        var counts = cell instanceof Cell.Closed && !behind.stream().allMatch(Cell.Closed.class::isInstance);
        return counts ? closed : cell.value();
    }
}
