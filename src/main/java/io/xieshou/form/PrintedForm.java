package io.xieshou.form;

import static io.xieshou.page.Words.t;

import io.xieshou.measure.Figures;
import io.xieshou.pack.Label;
import io.xieshou.page.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sheet laid out as it is printed: what stands above, the table with its merged headings of groups, what is filled in below.
 *
 * @param head lines above the title
 * @param leads what stands of each line before its figures
 * @param headings of all columns, those of the lines' names first, one row of headings after the other
 * @param groups runs of lines under one heading, in order
 * @param foot what is filled in below, each with its label
 */
public record PrintedForm(
        List<String> head,
        String title,
        boolean landscape,
        List<LineLead> leads,
        List<List<Head>> headings,
        List<Group> groups,
        List<Blank> foot) {

    /** A heading, over so many columns and down so many rows. */
    public record Head(String text, int across, int down) {}

    /** Lines under one heading. */
    public record Group(String label, List<Line> lines) {}

    /** A line with its figures. */
    public record Line(FormRow row, List<Figure> figures) {

        public String lead(LineLead lead) {
            return lead.text(row);
        }
    }

    /**
     * A figure as printed.
     *
     * @param text the figure with the decimals of its line, a dash, or nothing
     * @param decimals it is shown with
     */
    public record Figure(Cell cell, String text, int decimals) {

        /** Exact, in the unit of its line; null where nothing is printed but {@link #text}. */
        public @Nullable BigDecimal value() {
            return cell.value();
        }

        public boolean isWords() {
            return cell instanceof Cell.Words;
        }

        /** Whether the form crosses it out. */
        public boolean isClosed() {
            return cell instanceof Cell.Closed;
        }

        boolean isText() {
            return isWords() || isClosed();
        }
    }

    /** Something to be filled in: 填报单位：门头沟区. */
    public record Blank(String label, String value) {

        public String text() {
            return t("form.print.blank", label, value);
        }
    }

    public static PrintedForm of(Sheet sheet) {
        var form = sheet.form();
        return new PrintedForm(
                form.print().head().stream().map(Label::text).toList(),
                form.title().text(),
                form.print().landscape(),
                LineLead.of(form),
                headings(sheet),
                groups(sheet),
                foot(sheet));
    }

    /** As the form asks, and the period after the filer's name: a paper without it would say nothing. */
    private static List<Blank> foot(Sheet sheet) {
        var foot = new ArrayList<Blank>();
        foot.add(new Blank(t("form.fact.filer"), sheet.filer().name()));
        foot.add(new Blank(t("form.fact.period"), sheet.period().label(Words.language())));
        sheet.form().print().foot().stream()
                .filter(label -> !label.text().startsWith(t("form.fact.filer")))
                .forEach(label -> foot.add(new Blank(label.text(), byHand(label))));
        return foot;
    }

    /** Room to write; for a day with its signs. */
    private static String byHand(Label label) {
        return t(label.zh().matches(".*(日期|时间|日)") ? "form.print.day" : "form.print.byHand");
    }

    private static List<List<Head>> headings(Sheet sheet) {
        var rows = ColumnHeads.of(sheet.columns(), head -> new Head(heading(head), head.across(), head.down()));
        var first = Stream.concat(
                        LineLead.of(sheet.form()).stream().map(lead -> new Head(lead.heading(), 1, rows.size())),
                        rows.get(0).stream())
                .toList();
        return Stream.concat(Stream.of(first), rows.stream().skip(1)).toList();
    }

    /** Whether a heading stands over the names of the lines. */
    public boolean isName(Head head) {
        return head == headings.get(0).get(leads.indexOf(LineLead.NAME));
    }

    /** The headings in one row, each under all that stand above it; those of all leads first. */
    public List<String> flatHeadings(Sheet sheet) {
        return Stream.concat(
                        Arrays.stream(LineLead.values()).map(LineLead::heading),
                        sheet.columns().stream().map(column -> heading(column.name(), ColumnHeads.unit(column))))
                .toList();
    }

    private static String heading(ColumnHeads.Head head) {
        return heading(head.text(), head.unit());
    }

    /** With its unit, where it is not that of the lines. */
    private static String heading(String text, String unit) {
        return unit.isEmpty() ? text : t("form.print.heading", text, unit);
    }

    private static List<Group> groups(Sheet sheet) {
        var groups = new ArrayList<Group>();
        for (var line : sheet.lines()) {
            var label = line.row().group().text();
            if (groups.isEmpty() || !groups.get(groups.size() - 1).label().equals(label)) {
                groups.add(new Group(label, new ArrayList<>()));
            }
            groups.get(groups.size() - 1).lines().add(line(sheet, line));
        }
        return groups;
    }

    private static Line line(Sheet sheet, SheetLine line) {
        var row = line.row();
        return new Line(
                row,
                IntStream.range(0, line.cells().size())
                        .mapToObj(i -> figure(
                                row.in(sheet.columns().get(i)), line.cells().get(i)))
                        .toList());
    }

    private static Figure figure(FormRow row, Cell cell) {
        if (cell instanceof Cell.Words words) {
            return new Figure(cell, words.text(), 0);
        }
        if (cell instanceof Cell.Closed closed) {
            return new Figure(cell, closed.sign(), 0);
        }
        var decimals = row.measure().decimals();
        var value = cell.value();
        if (value != null) {
            return new Figure(cell, Figures.showAligned(value, decimals), decimals);
        }
        return new Figure(cell, cell.isUnsaid() ? "" : "—", decimals);
    }
}
