package io.xieshou.ledger.imports;

import io.xieshou.workbook.Cell;
import io.xieshou.workbook.Grid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads one sheet as a layout says: finds the header, tells items from sections, totals and notes, fills down, turns columns into rows. */
final class TableReader {

    private final Layout layout;
    private final Grid grid;
    private final String sheet;
    private final int firstNumber;

    private final List<Line> lines = new ArrayList<>();
    private final List<PrintedTotal> totals = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<OpenSection> open = new ArrayList<>();
    private final Map<String, String> titleValues = new LinkedHashMap<>();
    private final Map<String, Cell> above = new LinkedHashMap<>();
    private List<String> headers = List.of();
    private int group;
    private int step;

    private TableReader(Layout layout, Grid grid, String sheet, int firstNumber, int firstGroup) {
        this.layout = layout;
        this.grid = grid;
        this.sheet = sheet;
        this.firstNumber = firstNumber;
        this.group = firstGroup;
    }

    /** The sheet's items, numbered on from those before; empty where the layout's header is not in it. */
    static Optional<TableReading> read(Layout layout, Grid grid, String sheet, List<Line> before) {
        var last = before.isEmpty() ? 0 : before.get(before.size() - 1).group();
        return new TableReader(layout, grid, sheet, before.size() + 1, last).read();
    }

    private Optional<TableReading> read() {
        var header = headerRow();
        if (header == 0) {
            return Optional.empty();
        }
        headers = paths(header);
        captureTitles(header);
        for (int row = header + layout.headerRows(); row <= grid.height(); row++) {
            readRow(row);
        }
        closeSections(0);
        return Optional.of(new TableReading(lines, totals, notes));
    }

    /** The first row in which every word of the header stands. */
    private int headerRow() {
        for (int row = 1; row <= grid.height(); row++) {
            var texts = texts(row);
            if (texts.containsAll(layout.header())) {
                return row;
            }
        }
        return 0;
    }

    private List<String> texts(int row) {
        var texts = new ArrayList<String>();
        for (int column = 1; column <= grid.width(); column++) {
            texts.add(squeezed(grid.at(row, column).text()));
        }
        return texts;
    }

    /** The header path of each column: the different texts of its header cells from top to bottom. */
    private List<String> paths(int header) {
        var paths = new ArrayList<String>();
        for (int column = 1; column <= grid.width(); column++) {
            var parts = new LinkedHashSet<String>();
            for (int row = header; row < header + layout.headerRows(); row++) {
                parts.add(squeezed(grid.at(row, column).text()));
            }
            parts.remove("");
            paths.add(numbered(String.join("/", parts), paths));
        }
        return paths;
    }

    /** The second column of the same header is called 名称#2. */
    private static String numbered(String path, List<String> before) {
        var same = before.stream()
                .filter(header -> header.replaceFirst("#\\d+$", "").equals(path))
                .count();
        return same == 0 || path.isEmpty() ? path : path + "#" + (same + 1);
    }

    private void captureTitles(int header) {
        capture(sheet);
        for (int row = 1; row < header; row++) {
            firstText(row).ifPresent(this::capture);
        }
    }

    private void capture(String text) {
        for (var title : layout.titles()) {
            var matcher = title.pattern().matcher(text);
            if (matcher.find()) {
                titleValues.putAll(values(matcher, title));
            }
        }
    }

    private void readRow(int row) {
        var first = firstText(row);
        if (first.isEmpty() || isHeader(row)) {
            return;
        }
        var text = first.get();
        var section = section(text);
        if (matches(layout.skip(), text)) {
            notes.add(text);
        } else if (section.isPresent()) {
            openSection(section.get(), text, row);
        } else if (matches(layout.totals(), text)) {
            totals.add(new PrintedTotal(text, sheet, row, firstNumber, Integer.MAX_VALUE, count(text), cells(row)));
        } else {
            readItem(row);
        }
    }

    private void readItem(int row) {
        var cells = cells(row);
        var begins = layout.fillDown().isEmpty() || layout.fillDown().stream().anyMatch(header -> isOwn(row, header));
        if (begins) {
            group++;
            step = 0;
        }
        fillDown(row, cells);
        var given = given();
        if (layout.unpivot() == null) {
            add(cells, given);
        } else {
            unpivot(layout.unpivot(), row, cells, given);
        }
    }

    /** A column's own cell begins anew the columns filled down after it. */
    private void fillDown(int row, Map<String, Cell> cells) {
        var began = false;
        for (var header : layout.fillDown()) {
            if (isOwn(row, header)) {
                above.put(header, cells.get(header));
                began = true;
            } else if (began) {
                above.remove(header);
            }
            var cell = above.get(header);
            if (cell == null) {
                cells.remove(header);
            } else {
                cells.put(header, cell);
            }
        }
    }

    private void unpivot(Layout.Unpivot unpivot, int row, Map<String, Cell> cells, Map<String, String> given) {
        for (int column = unpivot.from(); column <= grid.width(); column++) {
            var cell = grid.at(row, column);
            if (!cell.isBlank() && !grid.isCovered(row, column)) {
                var values = new LinkedHashMap<>(given);
                values.put(unpivot.header(), top(headers.get(column - 1)));
                values.put(unpivot.value(), cell.text());
                add(cells, values);
            }
        }
    }

    private void add(Map<String, Cell> cells, Map<String, String> given) {
        step++;
        lines.add(new Line(firstNumber + lines.size(), group, step, sheet, cells, given));
    }

    /** A cell that speaks for itself in this row, not for a merged area that began above. */
    private boolean isOwn(int row, String header) {
        var column = headers.indexOf(header) + 1;
        return column > 0
                && !grid.isCovered(row, column)
                && !grid.at(row, column).isBlank();
    }

    private Map<String, String> given() {
        var given = new LinkedHashMap<>(titleValues);
        open.forEach(section -> given.putAll(section.values));
        return given;
    }

    private Optional<Matched> section(String text) {
        for (var section : layout.sections()) {
            var matcher = section.heading().pattern().matcher(text);
            if (matcher.find()) {
                return Optional.of(new Matched(section, values(matcher, section.heading()), count(matcher)));
            }
        }
        return Optional.empty();
    }

    private void openSection(Matched matched, String text, int row) {
        closeSections(matched.section.level());
        above.clear();
        open.add(new OpenSection(
                matched.section.level(), text, row, firstNumber + lines.size(), matched.count, matched.values));
    }

    /** Ends the sections of a level and deeper; each becomes a printed total over the items it had. */
    private void closeSections(int level) {
        for (int i = open.size() - 1; i >= 0 && open.get(i).level >= level; i--) {
            var section = open.remove(i);
            totals.add(new PrintedTotal(
                    section.text,
                    sheet,
                    section.row,
                    section.firstLine,
                    firstNumber + lines.size() - 1,
                    section.count,
                    cells(section.row)));
        }
    }

    private Map<String, Cell> cells(int row) {
        var cells = new LinkedHashMap<String, Cell>();
        for (int column = 1; column <= grid.width(); column++) {
            var header = headers.get(column - 1);
            if (!header.isEmpty() && !grid.isCovered(row, column)) {
                cells.putIfAbsent(header, grid.at(row, column));
            }
        }
        return cells;
    }

    private Optional<String> firstText(int row) {
        for (int column = 1; column <= grid.width(); column++) {
            var cell = grid.at(row, column);
            if (!cell.isBlank()) {
                return Optional.of(cell.text().strip());
            }
        }
        return Optional.empty();
    }

    private boolean isHeader(int row) {
        return texts(row).containsAll(layout.header());
    }

    private static Map<String, String> values(Matcher matcher, Layout.Captured captured) {
        var values = new LinkedHashMap<String, String>();
        captured.set().forEach((name, field) -> {
            var value = matcher.group(name);
            if (value != null) {
                values.put(field, value.strip());
            }
        });
        return values;
    }

    private int count(String text) {
        return layout.totals().stream()
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::find)
                .findFirst()
                .map(TableReader::count)
                .orElse(-1);
    }

    private static int count(Matcher matcher) {
        if (!matcher.pattern().pattern().contains("(?<count>")) {
            return -1;
        }
        var count = matcher.group("count");
        return count == null ? -1 : Integer.parseInt(count);
    }

    private static boolean matches(List<Pattern> patterns, String text) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(text).find());
    }

    /** The outermost part of a header path, without its number among equal ones. */
    static String top(String path) {
        return path.replaceFirst("[/#].*", "");
    }

    /** Without any white space: printed headers are broken over lines at will. */
    static String squeezed(String text) {
        return text.codePoints()
                .filter(character -> !Character.isWhitespace(character) && character != '\u3000')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private record Matched(Layout.Section section, Map<String, String> values, int count) {}

    private record OpenSection(int level, String text, int row, int firstLine, int count, Map<String, String> values) {}
}
