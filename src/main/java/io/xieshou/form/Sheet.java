package io.xieshou.form;

import io.xieshou.check.Verdict;
import io.xieshou.measure.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A form filled for a filer and a period, as it stands. Computed in the filer's scope, so the same for every reader.
 *
 * @param columns in printed order, the total first where there is one
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

    /** A check that does not hold in a column. */
    public record Failure(String column, Verdict verdict) {

        /** Whether it concerns a line in a column. */
        public boolean touches(FormRow row, String code) {
            return column.equals(code) && verdict.check().names().contains(row.name());
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

    /** The cells of a line that are said by themselves, the total left out. */
    public List<Cell> parts(SheetLine line) {
        return IntStream.range(0, columns.size())
                .filter(index -> !columns.get(index).total())
                .mapToObj(line.cells()::get)
                .toList();
    }

    /** The checks that do not hold for a cell. */
    public List<Verdict> failures(FormRow row, String column) {
        return failures.stream()
                .filter(failure -> failure.touches(row, column))
                .map(Failure::verdict)
                .toList();
    }

    public Progress progress() {
        return Progress.of(this);
    }

    /** Whether something can be said in a column of this sheet. */
    public boolean isFillable(SheetColumn column) {
        return !filer.isRollUp() && !column.total();
    }
}
