package io.xieshou.form;

import io.xieshou.expression.Expression;
import io.xieshou.expression.Name;
import io.xieshou.expression.Names;
import io.xieshou.expression.Type;
import io.xieshou.expression.Values;
import io.xieshou.measure.Measures;
import io.xieshou.page.Words;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a column works out in a line from the columns before it.
 *
 * @param operands the columns it speaks of, in its own order
 */
public record ColumnFormula(Expression expression, List<SheetColumn> operands) {

    /** @throws io.xieshou.expression.BadExpression where it cannot be worked out in the measures of the line */
    static ColumnFormula of(FormRow row, SheetColumn column, List<SheetColumn> columns, Measures measures) {
        var codes = new HashSet<String>();
        var before = columns.subList(0, columns.indexOf(column)).stream()
                .filter(other -> !other.isWords() && codes.add(other.code()))
                .toList();
        var names = before.stream()
                .map(other -> Name.total(other.code(), Type.number(row.in(other).measure())))
                .toList();
        var formula = ((ColumnKind.Reckoned) column.kind()).formula();
        var expression = Expression.parse(formula, Names.of(names, measures))
                .measuredIn(row.in(column).measure());
        var operands = expression.names().stream()
                .flatMap(name -> before.stream().filter(other -> other.code().equals(name.path())))
                .toList();
        return new ColumnFormula(expression, operands);
    }

    /** (累计 - 去年同期) ÷ 去年同期. */
    public String words() {
        return expression.words(Words.language(), code -> operands.stream()
                .filter(column -> column.code().equals(code))
                .map(column -> column.label().text())
                .findFirst()
                .orElse(code));
    }

    /** @param cells of the line, by column; those it speaks of among them */
    Cell.Reckoned cell(Map<String, Cell> cells) {
        var values = new HashMap<String, @Nullable Object>();
        var behind = operands.stream()
                .map(column -> Objects.requireNonNull(cells.get(column.code()), column.code()))
                .toList();
        operands.forEach(column -> values.put(
                column.code(), Objects.requireNonNull(cells.get(column.code())).value()));
        return new Cell.Reckoned(
                (BigDecimal) expression.value(Values.of(values)),
                behind.stream().mapToLong(Cell::entries).sum(),
                behind.stream().anyMatch(Cell::isUnsaid));
    }
}
