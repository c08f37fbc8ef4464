package io.xieshou.form;

import static io.xieshou.page.Words.t;

import io.xieshou.form.SheetLine.Totalling;
import io.xieshou.indicator.Figure;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the lines of one sheet out of what entries give and what people said. */
final class LineMaker {

    private final Form form;
    private final Filer filer;
    private final List<SheetColumn> columns;
    private final RowFigures figures;
    private final Said said;
    private final Map<CellKey, Cell> made = new HashMap<>();

    LineMaker(Form form, Filer filer, List<SheetColumn> columns, RowFigures figures, Said said) {
        this.form = form;
        this.filer = filer;
        this.columns = columns;
        this.figures = figures;
        this.said = said;
    }

    SheetLine line(FormRow row) {
        var totalling = columns.stream()
                .filter(SheetColumn::total)
                .findFirst()
                .map(total -> totalling(row, cell(row, total), parts(row)))
                .orElse(Totalling.NONE);
        return new SheetLine(
                row, columns.stream().map(column -> cell(row, column)).toList(), totalling);
    }

    private List<Cell> parts(FormRow row) {
        return open(row).map(part -> cell(row, part)).toList();
    }

    /** The columns a line's total takes in. */
    private Stream<SheetColumn> open(FormRow row) {
        return columns.stream()
                .filter(column -> column.isPart() && !row.in(column).isClosed());
    }

    /** A cell, made once, after those it is worked out from. */
    private Cell cell(FormRow row, SheetColumn column) {
        var key = new CellKey(row.code(), column.code());
        var known = made.get(key);
        if (known != null) {
            return known;
        }
        var cell = make(row, column);
        made.put(key, cell);
        return cell;
    }

    Cell cell(CellKey key) {
        return cell(
                form.findRow(key.row()).orElseThrow(),
                columns.stream()
                        .filter(column -> column.code().equals(key.column()))
                        .findFirst()
                        .orElseThrow());
    }

    private Cell make(FormRow row, SheetColumn column) {
        var shown = row.in(column);
        if (shown.backing() instanceof Backing.Closed closed) {
            return new Cell.Closed(closed.sign());
        }
        if (column.isWords()) {
            return words(row, column);
        }
        var formula = CellFormula.find(row, column, form.rows(), columns, form.measures());
        if (formula.isPresent()) {
            return formula.get().cell(this::cell);
        }
        if (shown.backing() instanceof Backing.Given given) {
            return new Cell.Given(given(shown, given.value()));
        }
        return column.total() ? total(row, shown) : counted(shown, column.code());
    }

    /** What each of several filers is to reach they reach together; a rate stays. */
    private BigDecimal given(FormRow row, BigDecimal each) {
        return row.isRate()
                ? each
                : each.multiply(BigDecimal.valueOf(filer.filing().size()));
    }

    private Cell words(FormRow row, SheetColumn column) {
        var given = row.texts().get(column.code());
        if (given != null || !column.isTyped()) {
            return new Cell.Words(given == null ? "" : given.text(), null);
        }
        var typed = said.words(new CellKey(row.code(), column.code()));
        return new Cell.Words(
                typed.stream()
                        .flatMap(statement -> Stream.ofNullable(statement.typed()))
                        .map(Typed::words)
                        .distinct()
                        .collect(Collectors.joining(t("form.words.gap"))),
                typed.size() == 1 && !filer.isRollUp() ? typed.get(0) : null);
    }

    private Cell counted(FormRow row, String column) {
        var figure = figures.get(row, column);
        var key = new CellKey(row.code(), column);
        return filer.isRollUp() ? together(row, figure, key) : own(row, figure, said.find(filer.id(), key));
    }

    private static Cell own(FormRow row, Figure figure, @Nullable Statement statement) {
        var computed = figure.entries() > 0 ? new Cell.Computed(figure.value(), figure.entries()) : null;
        if (statement != null && statement.typed() != null) {
            return new Cell.Manual(statement, statement.typed(), computed);
        }
        if (computed != null) {
            return computed;
        }
        return statement != null && statement.kind() == Statement.Kind.NONE
                ? new Cell.Nil(statement, none(row))
                : unsaid(row);
    }

    private Cell together(FormRow row, Figure figure, CellKey key) {
        var replaced = said.replacements(row, key.column());
        if (replaced.isEmpty() && figure.entries() == 0 && said.allSaidNone(key)) {
            return new Cell.Combined(none(row), 0, 0);
        }
        return combined(row, figure, replaced);
    }

    private Cell total(FormRow row, FormRow shown) {
        var whole = figures.get(shown, Form.TOTAL);
        var replaced = open(row)
                .flatMap(column -> said.replacements(shown, column.code()).stream())
                .toList();
        if (replaced.isEmpty() && whole.entries() == 0 && parts(row).stream().allMatch(LineMaker::isNone)) {
            return new Cell.Combined(none(shown), 0, 0);
        }
        return combined(shown, whole, replaced);
    }

    private Cell combined(FormRow row, Figure figure, List<Replacement> replaced) {
        if (!replaced.isEmpty()) {
            var value = figures.combines(row) ? Combining.value(row, figure, replaced) : null;
            return new Cell.Combined(value, figure.entries(), replaced.size());
        }
        return figure.entries() > 0 ? new Cell.Computed(figure.value(), figure.entries()) : unsaid(row);
    }

    private static boolean isNone(Cell cell) {
        return cell instanceof Cell.Nil || cell instanceof Cell.Combined combined && combined.manual() == 0;
    }

    /** What is printed for none: 0, but of a rate nothing. */
    private static @Nullable BigDecimal none(FormRow row) {
        return row.isRate() ? null : BigDecimal.ZERO;
    }

    private static Cell unsaid(FormRow row) {
        return row.isAwaiting() ? new Cell.Awaiting() : new Cell.Blank();
    }

    private static Totalling totalling(FormRow row, Cell total, List<Cell> parts) {
        if (row.isRate()) {
            return Totalling.WEIGHTED;
        }
        var value = total.value();
        return value == null || SheetLine.sum(parts).compareTo(value) == 0 ? Totalling.SUM : Totalling.AT_ONCE;
    }
}
