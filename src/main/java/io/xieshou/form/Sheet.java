package io.xieshou.form;

import static io.xieshou.page.Words.t;

import io.xieshou.check.Verdict;
import io.xieshou.measure.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A form filled for a filer and a period, as it stands. Computed in the filer's scope, so the same for every reader.
 *
 * @param columns in printed order
 * @param lines in printed order
 * @param failures checks that do not hold
 */
public record Sheet(
        Form form,
        Filer filer,
        Period period,
        List<SheetColumn> columns,
        List<SheetLine> lines,
        List<Failure> failures) {

    public Sheet {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        failures = List.copyOf(failures);
    }

    /**
     * A check that does not hold.
     *
     * @param where the column or the line it was judged in, as people know it
     * @param cells it speaks of, in its own order
     */
    public record Failure(String where, List<CellKey> cells, Verdict verdict) {

        public Failure {
            cells = List.copyOf(cells);
        }

        /** Where it was judged, what must hold, and the figures that stand against it. */
        public String sentence() {
            return t("form.sheet.problem", where, verdict.sentence());
        }

        /** Code of the column it was judged in; null where it compares columns. */
        public @Nullable String column() {
            return only(CellKey::column);
        }

        /** Code of the line it was judged in; null where it compares lines. */
        public @Nullable String row() {
            return only(CellKey::row);
        }

        private @Nullable String only(Function<CellKey, String> part) {
            var parts = cells.stream().map(part).distinct().toList();
            return parts.size() == 1 ? parts.get(0) : null;
        }
    }

    public Optional<SheetLine> findLine(String row) {
        return lines.stream().filter(line -> line.row().code().equals(row)).findFirst();
    }

    public Optional<SheetColumn> findColumn(String code) {
        return columns.stream().filter(column -> column.code().equals(code)).findFirst();
    }

    /** @throws java.util.NoSuchElementException where the sheet has no such cell */
    public Cell cell(CellKey key) {
        return findCell(key).orElseThrow();
    }

    public Optional<Cell> findCell(CellKey key) {
        return findLine(key.row()).flatMap(line -> columns.stream()
                .filter(column -> column.code().equals(key.column()))
                .findFirst()
                .map(column -> line.cells().get(columns.indexOf(column))));
    }

    /** A line as a column shows it. */
    public FormRow row(CellKey key) {
        return findLine(key.row())
                .orElseThrow()
                .row()
                .in(findColumn(key.column()).orElseThrow());
    }

    /** The column whose figure stands for a line: the total, else the first that counts; empty where none counts. */
    public Optional<SheetColumn> headline() {
        return columns.stream().filter(SheetColumn::total).findFirst().or(() -> columns.stream()
                .filter(SheetColumn::isCounted)
                .findFirst());
    }

    /** What a cell works out from other cells; empty for one that does not. */
    public Optional<CellFormula> formula(CellKey key) {
        var line = findLine(key.row()).orElseThrow().row();
        return findColumn(key.column())
                .flatMap(column -> CellFormula.find(line, column, form.rows(), columns, form.measures()));
    }

    /** Whether no ledger stands behind a line and nothing was typed. */
    public boolean isAwaiting(SheetLine line) {
        var counted = IntStream.range(0, columns.size())
                .filter(index -> columns.get(index).isCounted())
                .mapToObj(line.cells()::get)
                .filter(cell -> !(cell instanceof Cell.Closed))
                .toList();
        return !counted.isEmpty() && counted.stream().allMatch(Cell.Awaiting.class::isInstance);
    }

    /** The figures of a line that are said by themselves: no totals, nothing worked out. */
    public List<Cell> parts(SheetLine line) {
        return IntStream.range(0, columns.size())
                .filter(index ->
                        columns.get(index).isCounted() && columns.get(index).isTyped())
                .mapToObj(line.cells()::get)
                .toList();
    }

    /** The checks that do not hold for a cell. */
    public List<Failure> failures(CellKey key) {
        return failures.stream()
                .filter(failure -> failure.cells().contains(key))
                .toList();
    }

    public Progress progress() {
        return Progress.of(this);
    }

    /** Whether something can be said in a cell of this sheet. */
    public boolean isFillable(CellKey key) {
        return !filer.isRollUp()
                && findColumn(key.column()).filter(SheetColumn::isTyped).isPresent()
                && !row(key).isFixed();
    }

    /** Whether figures can be typed in a column of this sheet. */
    public boolean isTyped(SheetColumn column) {
        return !filer.isRollUp() && column.isTyped() && column.isCounted();
    }
}
