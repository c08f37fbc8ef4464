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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a form says of its columns. */
final class ColumnReader {

    private static final Label TOTAL = new Label("合计", "Total");

    private static final Label NONE = Label.of("");

    private ColumnReader() {}

    /** {@code columns}; or {@code axis} and {@code total} alone, which say the same of the most usual form. */
    static List<FormColumn> read(Node form) {
        var total = form.findLabel("total").orElse(TOTAL);
        if (!form.has("columns")) {
            return List.of(
                    form.has("axis")
                            ? new FormColumn.Places(form.code("axis"), NONE, total, form.origin("axis"))
                            : new FormColumn.Figures(
                                    Form.TOTAL, NONE, total, "", ColumnPeriod.FILED, null, null, form.origin("total")));
        }
        if (form.has("axis") || form.has("total")) {
            form.problem(form.origin(), "form.broken.columns_beside");
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
            node.problem(node.origin(), "form.broken.column_kinds");
        }
    }

    private static FormColumn kind(Node node) {
        if (node.has("axis")) {
            return new FormColumn.Places(node.code("axis"), group(node), total(node), node.origin());
        }
        if (node.has("codes")) {
            return items(node);
        }
        if (node.has("formula")) {
            return fixed(node, new ColumnKind.Reckoned(node.text("formula")), measure(node));
        }
        return node.has("text") ? fixed(node, words(node), null) : figures(node);
    }

    private static Label group(Node node) {
        return node.findLabel("group").orElse(NONE);
    }

    private static Label total(Node node) {
        return node.findLabel("total").orElse(TOTAL);
    }

    private static FormColumn items(Node node) {
        var field = node.text("field");
        if (!field.matches("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)?")) {
            node.problem(node.origin("field"), "form.broken.column_field", field);
        }
        return new FormColumn.Items(
                node.code("codes"),
                field,
                node.texts("items"),
                group(node),
                total(node),
                node.findLabel("rest").orElse(null),
                node.origin());
    }

    private static FormColumn fixed(Node node, ColumnKind kind, @Nullable Measure measure) {
        return new FormColumn.Fixed(
                new SheetColumn(
                        node.code("column"), group(node), node.label("labels"), Role.ALONE, kind, measure, null),
                node.origin());
    }

    private static ColumnKind words(Node node) {
        var text = node.text("text");
        if (!List.of("typed", "given").contains(text)) {
            node.problem(node.origin("text"), "form.broken.column_text", text);
        }
        return new ColumnKind.Words(text.equals("typed"));
    }

    private static FormColumn figures(Node node) {
        return new FormColumn.Figures(
                node.code("column"),
                group(node),
                node.label("labels"),
                node.findText("where").orElse(""),
                period(node),
                measure(node),
                backing(node),
                node.origin());
    }

    private static @Nullable Backing backing(Node node) {
        if (!node.flag("manual", false)) {
            return node.has("indicator") ? new Backing.Indicated(node.code("indicator")) : null;
        }
        Stream.of("indicator", "where", "of", "period", "since")
                .filter(node::has)
                .forEach(key -> node.problem(node.origin(key), "form.broken.column_manual", node.text("column"), key));
        return new Backing.ByHand();
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
            node.problem(node.origin("since"), "form.broken.period_and_since");
        }
        if (since instanceof ColumnPeriod.Since.Day && node.has("of")) {
            node.problem(node.origin("since"), "form.broken.since_and_of");
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
        node.problem(node.origin("of"), "form.broken.of", text);
        return ColumnPeriod.FILED.of();
    }

    private static ColumnPeriod.@Nullable Since since(Node node, String text) {
        try {
            return text.matches("\\d\\d-\\d\\d")
                    ? new ColumnPeriod.Since.EachYear(MonthDay.parse("--" + text))
                    : new ColumnPeriod.Since.Day(LocalDate.parse(text));
        } catch (DateTimeException malformed) {
            node.problem(node.origin("since"), "form.broken.since", text);
            return null;
        }
    }
}
