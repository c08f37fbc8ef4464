package io.xieshou.ledger.imports;

import io.xieshou.workbook.Grid;
import io.xieshou.workbook.Sheet;
import io.xieshou.workbook.Workbook;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The sheet that is looked at while a layout is taught.
 *
 * @param names of all sheets that are shown
 */
record TeachSheet(List<String> names, String name, Grid grid) {

    /** The sheet of this name; the first where there is none. */
    static TeachSheet of(Workbook workbook, String name) {
        var shown =
                workbook.sheets().stream().filter(sheet -> !sheet.isHidden()).toList();
        var sheet = shown.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(workbook.firstSheet());
        return new TeachSheet(shown.stream().map(Sheet::name).toList(), sheet.name(), sheet.grid());
    }

    /** The header path of each column. */
    List<String> paths(TeachForm form) {
        return form.first() == 0 ? List.of() : TableHeader.paths(grid, form.first(), form.last() + 1);
    }

    /** The different words of the header's first row, those of columns that become rows left out. */
    Set<String> words(TeachForm form) {
        var words = new LinkedHashSet<String>();
        var texts = form.first() == 0 ? List.<String>of() : TableHeader.texts(grid, form.first());
        for (int column = 1; column <= texts.size(); column++) {
            if (!form.matrix().covers(column)) {
                words.add(texts.get(column - 1));
            }
        }
        words.remove("");
        return words;
    }

    /** What stands in a column below the header, the first few different texts. */
    String sample(TeachForm form, int column) {
        var texts = new LinkedHashSet<String>();
        for (int row = form.last() + 1; row <= grid.height() && texts.size() < 3; row++) {
            if (!grid.isCovered(row, column) && !isWide(row)) {
                texts.add(shortened(grid.at(row, column).text()));
            }
        }
        texts.remove("");
        return String.join(" · ", texts);
    }

    /** Whether the row begins with a cell merged over several columns, as headings and notes do. */
    boolean isWide(int row) {
        for (int column = 1; column <= grid.width(); column++) {
            if (!grid.at(row, column).isBlank()) {
                var area = grid.findMerged(row, column);
                return area.isPresent() && area.get().width() > 1;
            }
        }
        return false;
    }

    static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() > 16 ? line.substring(0, 15) + "…" : line;
    }
}
