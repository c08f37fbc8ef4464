package io.xieshou.ledger.imports;

import io.xieshou.workbook.Grid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads one sheet as a layout says: tells items from sections, totals and notes, fills down, turns columns into rows. */
final class TableReader {

    /** 单位：万元; not 填报单位：某区. */
    private static final Pattern UNITS = Pattern.compile("(?:^|[^\\p{IsHan}]|金额|资金|计量)单位[:：]\\s*([^\\s()（）]+)");

    private final Layout layout;
    private final Grid grid;
    private final String sheet;
    private final TableHeader header;
    private final int firstNumber;

    private final List<Line> lines = new ArrayList<>();
    private final List<PrintedTotal> totals = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> units = new ArrayList<>();
    private final Map<String, String> titles = new LinkedHashMap<>();
    private final OpenSections sections;
    private final FillDown fillDown;
    private int group;
    private int step;
    private int sinceSubtotal;

    private TableReader(Layout layout, Grid grid, String sheet, TableHeader header, int firstNumber, int firstGroup) {
        this.layout = layout;
        this.grid = grid;
        this.sheet = sheet;
        this.header = header;
        this.firstNumber = firstNumber;
        this.sinceSubtotal = firstNumber;
        this.group = firstGroup;
        this.sections = new OpenSections(layout.sections());
        this.fillDown = new FillDown(layout.fillDown());
    }

    /** The sheet's items, numbered on from those before; empty where the layout's header is not in it. */
    static Optional<TableReading> read(Layout layout, Grid grid, String sheet, List<Line> before) {
        var lastGroup = before.isEmpty() ? 0 : before.get(before.size() - 1).group();
        return TableHeader.find(layout, grid)
                .map(header -> new TableReader(layout, grid, sheet, header, before.size() + 1, lastGroup).read());
    }

    private TableReading read() {
        captureTitles();
        for (int row = header.row() + layout.headerRows(); row <= grid.height(); row++) {
            readRow(row);
        }
        totals.addAll(sections.close(0, nextLine()));
        return new TableReading(lines, totals, notes);
    }

    private void captureTitles() {
        capture(sheet);
        for (int row = 1; row < header.row(); row++) {
            header.firstText(row).ifPresent(this::capture);
            TableHeader.texts(grid, row).forEach(this::captureUnits);
        }
    }

    private void captureUnits(String text) {
        var printed = UNITS.matcher(text);
        if (printed.find()) {
            units.addAll(List.of(printed.group(1).split("[、,，;；/和]")));
        }
    }

    private void capture(String text) {
        for (var title : layout.titles()) {
            var matcher = title.pattern().matcher(text);
            if (matcher.find()) {
                titles.putAll(Captures.values(matcher, title));
            }
        }
    }

    private void readRow(int row) {
        var first = header.firstText(row);
        if (first.isEmpty() || header.isRepeated(row)) {
            return;
        }
        var text = first.get();
        var section = sections.find(text);
        if (fits(layout.skip(), text)) {
            notes.add(text);
        } else if (fits(layout.totals(), text)) {
            addTotal(text, row, firstNumber, Integer.MAX_VALUE, layout.totals());
        } else if (fits(layout.subtotals(), text)) {
            addTotal(text, row, sections.foot().orElse(sinceSubtotal), nextLine() - 1, layout.subtotals());
            sinceSubtotal = nextLine();
        } else if (section.isPresent()) {
            openSection(section.get(), row);
        } else {
            readItem(row);
        }
    }

    private void openSection(OpenSections.Heading heading, int row) {
        totals.addAll(sections.close(heading.level(), nextLine()));
        fillDown.forget();
        sections.open(heading, sheet, row, nextLine(), header.cells(row));
    }

    private void readItem(int row) {
        if (fillDown.begins(header, row)) {
            group++;
            step = 0;
        }
        var cells = header.cells(row);
        fillDown.fill(header, row, cells);
        var given = new LinkedHashMap<>(titles);
        given.putAll(sections.values());
        var item = new Line(0, group, 0, sheet, units, cells, header, given);
        (layout.unpivot() == null ? Stream.of(item) : layout.unpivot().lines(item)).forEach(this::add);
    }

    private void add(Line line) {
        step++;
        lines.add(line.numbered(nextLine(), step));
    }

    private int nextLine() {
        return firstNumber + lines.size();
    }

    private void addTotal(String text, int row, int firstLine, int lastLine, List<Pattern> known) {
        totals.add(new PrintedTotal(text, sheet, row, firstLine, lastLine, count(text, known), header.cells(row)));
    }

    private static boolean fits(List<Pattern> known, String text) {
        return known.stream().anyMatch(pattern -> pattern.matcher(text).find());
    }

    private static int count(String text, List<Pattern> known) {
        return known.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::find)
                .findFirst()
                .map(Captures::count)
                .orElse(-1);
    }
}
