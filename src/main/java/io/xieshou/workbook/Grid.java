package io.xieshou.workbook;

import io.xieshou.language.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sheet as a whole, for printed tables whose headers and groups are merged cells. Rows and columns count from 1. Immutable.
 *
 * <p>What lies under a merged area counts for nothing (some programs leave old text there): every cell of the area speaks with its top left cell.
 */
public final class Grid {

    private final Map<Integer, Row> rows = new HashMap<>();
    private final Map<Integer, List<Area>> mergedByRow = new HashMap<>();
    private final List<Area> merged;
    private int height;
    private int width;

    private Grid(List<Row> rows, List<Area> merged) {
        rows.forEach(this::add);
        this.merged =
                merged.stream().filter(area -> area.first().row() <= height).toList();
        this.merged.forEach(this::index);
    }

    /** Walks the rows to their end. */
    static Grid of(Rows rows, Limits limits, String file) {
        var kept = new ArrayList<Row>();
        long cells = 0;
        for (var row : rows) {
            cells += row.width();
            if (cells > limits.gridCells()) {
                throw new UnreadableWorkbook(Sentence.of("workbook.largeGrid", file, row.number()));
            }
            kept.add(row);
        }
        return new Grid(kept, rows.merged());
    }

    /** The last row with something in it; 0 for an empty sheet. */
    public int height() {
        return height;
    }

    /** The last column with something in it; 0 for an empty sheet. */
    public int width() {
        return width;
    }

    /** The cell that speaks here: itself, or the top left one of the merged area that covers it (its address tells). */
    public Cell at(int row, int column) {
        return findMerged(row, column)
                .map(area -> own(area.first().row(), area.first().column()))
                .orElseGet(() -> own(row, column));
    }

    /** The merged area this cell belongs to. */
    public Optional<Area> findMerged(int row, int column) {
        for (var area : mergedByRow.getOrDefault(row, List.of())) {
            if (area.contains(row, column)) {
                return Optional.of(area);
            }
        }
        return Optional.empty();
    }

    /** True where the cell lies under a merged area and is not the one that speaks for it. */
    public boolean isCovered(int row, int column) {
        return !at(row, column).address().equals(new Address(row, column));
    }

    /** All merged areas that begin within the grid. */
    public List<Area> merged() {
        return merged;
    }

    private Cell own(int row, int column) {
        var found = rows.get(row);
        return found == null ? Cell.blank(row, column) : found.cell(column);
    }

    private void add(Row row) {
        rows.put(row.number(), row);
        height = Math.max(height, row.number());
        for (int column = row.width(); column > width; column--) {
            if (!row.cell(column).isBlank()) {
                width = column;
            }
        }
    }

    private void index(Area area) {
        for (int row = area.first().row(); row <= Math.min(area.last().row(), height); row++) {
            mergedByRow.computeIfAbsent(row, ignored -> new ArrayList<>()).add(area);
        }
    }
}
