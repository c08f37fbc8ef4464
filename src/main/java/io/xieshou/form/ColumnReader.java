package io.xieshou.form;

import io.xieshou.form.SheetColumn.Role;
import io.xieshou.measure.Measure;
import io.xieshou.measure.PeriodRule;
import io.xieshou.pack.Label;
import io.xieshou.pack.Node;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what a form says of its columns. */
final class ColumnReader {

    private static final Label TOTAL = new Label("合计", "Total");

    private ColumnReader() {}

    /** {@code columns}; or {@code axis} and {@code total} alone, which say the same of the most usual form. */
    static List<FormColumn> read(Node form) {
        var total = form.findLabel("total").orElse(TOTAL);
        if (!form.has("columns")) {
            return List.of(
                    form.has("axis")
                            ? new FormColumn.Places(form.code("axis"), total, form.origin("axis"))
                            : new FormColumn.Figures(
                                    Form.TOTAL, total, "", ColumnPeriod.FILED, null, form.origin("total")));
        }
        if (form.has("axis") || form.has("total")) {
            form.problem(
                    "A form with 'columns' has no 'axis' and no 'total' beside them.",
                    "Move them into the list: '- {axis: regions, total: {zh: 合计}}'.");
        }
        return form.children("columns").stream().map(ColumnReader::column).toList();
    }

    private static FormColumn column(Node node) {
        refuseTwoKinds(node);
        var column = kind(node);
        node.refuseUnknownKeys();
        return column;
    }

    private static void refuseTwoKinds(Node node) {
        var kinds =
                List.of("axis", "codes", "column").stream().filter(node::has).toList();
        var ways =
                List.of("formula", "text", "where").stream().filter(node::has).toList();
        if (kinds.size() != 1 || ways.size() > 1) {
            node.problem(
                    "A column is one of 'axis', 'codes' and 'column', and a 'column' has at most one of 'formula',"
                            + " 'text' and 'where'.",
                    "Write a line for each column.");
        }
    }

    private static FormColumn kind(Node node) {
        if (node.has("axis")) {
            return new FormColumn.Places(node.code("axis"), total(node), node.origin());
        }
        if (node.has("codes")) {
            return items(node);
        }
        if (node.has("formula")) {
            return fixed(node, new ColumnKind.Reckoned(node.text("formula")), measure(node));
        }
        return node.has("text") ? fixed(node, words(node), null) : figures(node);
    }

    private static Label total(Node node) {
        return node.findLabel("total").orElse(TOTAL);
    }

    private static FormColumn items(Node node) {
        var field = node.text("field");
        if (!field.matches("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)?")) {
            node.problem(
                    "field", "'%s' is not a field.".formatted(field), "Write the code of a field: 'field: level'.");
        }
        return new FormColumn.Items(
                node.code("codes"),
                field,
                node.texts("items"),
                total(node),
                node.findLabel("rest").orElse(null),
                node.origin());
    }

    private static FormColumn fixed(Node node, ColumnKind kind, @Nullable Measure measure) {
        return new FormColumn.Fixed(
                new SheetColumn(node.code("column"), node.label("labels"), Role.ALONE, kind, measure), node.origin());
    }

    private static ColumnKind words(Node node) {
        var text = node.text("text");
        if (!text.equals("given")) {
            node.problem(
                    "text",
                    "'%s' does not say where the words come from.".formatted(text),
                    "Use 'given' for words that lines bring as 'texts' (责任单位).");
        }
        return new ColumnKind.Words(false);
    }

    private static FormColumn figures(Node node) {
        return new FormColumn.Figures(
                node.code("column"),
                node.label("labels"),
                node.findText("where").orElse(""),
                period(node),
                measure(node),
                node.origin());
    }

    private static @Nullable Measure measure(Node node) {
        return node.findMeasure("measure")
                .map(measure -> RowReader.shown(node, measure))
                .orElse(null);
    }

    private static ColumnPeriod period(Node node) {
        var rule = node.has("period") ? node.choice("period", PeriodRule.class, PeriodRule.IN_PERIOD) : null;
        var since = node.findText("since").map(text -> since(node, text)).orElse(null);
        var of = node.findText("of").map(text -> of(node, text)).orElse(ColumnPeriod.FILED.of());
        if (rule != null && since != null) {
            node.problem("since", "A column counts by 'period' or from a day on, not both.", "Remove one.");
        }
        if (since instanceof ColumnPeriod.Since.Day && node.has("of")) {
            node.problem(
                    "since",
                    "A certain day goes with the period that is filed only.",
                    "Write a day of the year, 'since: 07-01', or remove 'of'.");
        }
        return new ColumnPeriod(of, rule, since);
    }

    private static ColumnPeriod.Of of(Node node, String text) {
        if (text.matches("(19|2\\d)\\d\\d")) {
            return new ColumnPeriod.Of.Year(Integer.parseInt(text));
        }
        for (var relation : ColumnPeriod.Relation.values()) {
            if (relation.name().toLowerCase(Locale.ROOT).equals(text)) {
                return new ColumnPeriod.Of.Relative(relation);
            }
        }
        node.problem(
                "of",
                "'%s' is not a period.".formatted(text),
                "Use same, last_year (去年同期), previous (上期), year (the whole year) or a year such as 2019.");
        return ColumnPeriod.FILED.of();
    }

    private static ColumnPeriod.@Nullable Since since(Node node, String text) {
        try {
            return text.matches("\\d\\d-\\d\\d")
                    ? new ColumnPeriod.Since.EachYear(MonthDay.parse("--" + text))
                    : new ColumnPeriod.Since.Day(LocalDate.parse(text));
        } catch (DateTimeException malformed) {
            node.problem(
                    "since",
                    "'%s' is not a day.".formatted(text),
                    "Write a day of each year as 07-01, a certain day as 2016-01-01.");
            return null;
        }
    }
}
