package io.xieshou.page;

import static io.xieshou.page.Words.t;

import io.xieshou.page.SheetView.Cell;
import io.xieshou.page.SheetView.LeadKind;
import io.xieshou.page.SheetView.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as a phone shows it: the figures of one column of the reader's choice, the lines folded under their headings. Rendered by
 * {@code @template.page.SheetLines} before {@code @template.page.Sheet}; the width of the window says which of the two is seen.
 *
 * @param caption names it for those who cannot see it
 * @param columns all columns, each with the address at which it is shown; one is current
 */
public record SheetLines(String caption, List<Tab> columns, List<Group> groups) {

    /** So many lines are still read without folding. */
    private static final int READABLE = 12;

    public SheetLines {
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
    }

    /**
     * @param column index of the column to show
     * @param address where the column of an index is shown
     */
    public static SheetLines of(SheetView sheet, int column, IntFunction<String> address) {
        var columns = IntStream.range(0, sheet.width())
                .mapToObj(index -> new Tab(sheet.columnLabel(index), address.apply(index), index == column))
                .toList();
        return new SheetLines(sheet.caption(), columns, groups(sheet, column));
    }

    private static List<Group> groups(SheetView sheet, int column) {
        var groups = new ArrayList<Group>();
        var label = "";
        var lines = new ArrayList<Line>();
        for (var row : sheet.rows()) {
            if (row.isSubheading()) {
                groups.add(new Group(label, lines));
                label = row.leads().get(0);
                lines.clear();
            } else {
                lines.add(line(sheet, row, column));
            }
        }
        groups.add(new Group(label, lines));
        return groups.stream().filter(group -> !group.lines().isEmpty()).toList();
    }

    private static Line line(SheetView sheet, SheetView.Row row, int column) {
        return new Line(
                lead(sheet, row, LeadKind.NUMBER),
                lead(sheet, row, LeadKind.NAME),
                lead(sheet, row, LeadKind.UNIT),
                row.depth(),
                row.total(),
                row.cells().get(column));
    }

    private static String lead(SheetView sheet, SheetView.Row row, LeadKind kind) {
        return IntStream.range(0, sheet.leads().size())
                .filter(index -> sheet.leads().get(index).kind() == kind)
                .mapToObj(row.leads()::get)
                .findFirst()
                .orElse("");
    }

    /** Whether the headings are closed at first. */
    boolean folds() {
        return groups.size() > 1
                && groups.stream().mapToInt(group -> group.lines().size()).sum() > READABLE;
    }

    int position() {
        return IntStream.range(0, columns.size())
                .filter(index -> columns.get(index).current())
                .findFirst()
                .orElse(0);
    }

    /** The column before or behind the one shown; null at either end. */
    @Nullable
    Tab beside(int step) {
        int index = position() + step;
        return index < 0 || index >= columns.size() ? null : columns.get(index);
    }

    /** Lines under a heading; the heading is empty where lines stand under none. */
    public record Group(String label, List<Line> lines) {

        public Group {
            lines = List.copyOf(lines);
        }

        /** What the closed heading says of its lines. */
        String state() {
            var failing =
                    lines.stream().filter(line -> line.cell().failure() != null).count();
            var filled = t("page.sheet.group", lines.size(), said());
            return failing == 0 ? filled : filled + " · " + t("page.sheet.group.failing", failing);
        }

        private long said() {
            return lines.stream().filter(line -> !line.cell().text().isEmpty()).count();
        }

        /** The line that speaks for the others: their total, else the first with a figure; null where nothing is said. */
        @Nullable
        Line headline() {
            return Stream.concat(
                            lines.stream().filter(Line::total), lines.stream().filter(line -> line.depth() == 0))
                    .filter(line -> !line.cell().text().isEmpty() && line.cell().state() != State.WORDS)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A line with its cell in the column shown. */
    public record Line(String number, String name, String unit, int depth, boolean total, Cell cell) {

        public Line {
            Objects.requireNonNull(cell);
        }

        /** The unit, and in words what the grid shows by its fill. */
        String detail() {
            var state = cell.state();
            var plain = state == State.COMPUTED || state == State.WORDS;
            return Stream.of(
                            unit,
                            plain ? "" : t("page.sheet." + state.code()),
                            cell.failure() == null ? "" : t("page.sheet.failed"))
                    .filter(words -> !words.isEmpty())
                    .reduce((left, right) -> left + " · " + right)
                    .orElse("");
        }

        String style() {
            return "sheet-line depth-" + depth + " cell-" + cell.state().code()
                    + (cell.failure() == null ? "" : " is-failing");
        }
    }
}
