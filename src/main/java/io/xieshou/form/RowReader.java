package io.xieshou.form;

import io.xieshou.measure.Measure;
import io.xieshou.pack.Label;
import io.xieshou.pack.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the lines of a form. */
final class RowReader {

    private static final Label NONE = Label.of("");

    private RowReader() {}

    static List<FormRow> read(Node form) {
        var rows = new ArrayList<FormRow>();
        var codes = new HashSet<String>();
        var byColumn = form.children("columns").stream().anyMatch(column -> column.has("indicator"));
        for (var node : form.children("rows")) {
            var row = row(node, byColumn);
            if (codes.add(row.code())) {
                rows.add(row);
            } else {
                node.problem(node.origin("row"), "form.broken.line_twice", row.code());
            }
        }
        if (rows.isEmpty()) {
            form.problem(form.origin(), "form.broken.no_lines");
        }
        return rows;
    }

    /** @param byColumn whether columns say what is counted in lines that do not */
    private static FormRow row(Node node, boolean byColumn) {
        var row = new FormRow(
                code(node),
                node.findLabel("number").orElseGet(() -> Label.of(node.text("row"))),
                node.findLabel("group").orElse(NONE),
                node.label("labels"),
                measure(node),
                backing(node, byColumn),
                node.texts("places"),
                node.findText("where").orElse(""),
                own(node),
                texts(node),
                node.findLabel("note").orElse(NONE),
                node.origin());
        node.refuseUnknownKeys();
        return row;
    }

    private static String code(Node node) {
        var code = node.text("row");
        if (!code.isEmpty() && !code.matches("[a-z0-9_]{1,20}")) {
            node.problem(node.origin("row"), "form.broken.line_code", code);
        }
        return code;
    }

    private static Measure measure(Node node) {
        return shown(node, node.measure("measure"));
    }

    /** With the decimals that are asked for beside it. */
    static Measure shown(Node node, Measure measure) {
        var decimals = node.integer("decimals", measure.decimals());
        if (decimals < 0 || decimals > 10) {
            node.problem(node.origin("decimals"), "pack.broken.decimals", decimals);
            return measure;
        }
        return measure.withDecimals(decimals);
    }

    private static Backing backing(Node node, boolean byColumn) {
        var awaited = node.findLabel("awaits");
        var manual = node.flag("manual", false);
        var indicated = node.has("indicator");
        var formula = node.findText("formula");
        var said = Stream.of(indicated, manual, awaited.isPresent(), formula.isPresent())
                .filter(way -> way)
                .count();
        if (said > 1 || said == 0 && !byColumn && !node.has("indicators")) {
            node.problem(node.origin(), "form.broken.backing");
        }
        if (indicated) {
            return new Backing.Indicated(node.code("indicator"));
        }
        if (formula.isPresent()) {
            return new Backing.Reckoned(formula.get());
        }
        return awaited.<Backing>map(Backing.Awaiting::new)
                .orElseGet(() -> manual ? new Backing.ByHand() : new Backing.ByColumn());
    }

    private static Map<String, Backing> own(Node node) {
        var own = new LinkedHashMap<String, Backing>();
        node.textMap("indicators").forEach((column, code) -> own.put(column, new Backing.Indicated(code)));
        node.textMap("figures").forEach((column, text) -> own.put(column, given(node, text)));
        node.textMap("closed").forEach((column, sign) -> {
            if (own.put(column, new Backing.Closed(sign)) != null) {
                node.problem(node.origin("closed"), "form.broken.closed_beside", node.text("row"), column);
            }
        });
        return own;
    }

    private static Backing given(Node node, String text) {
        try {
            return new Backing.Given(new BigDecimal(text));
        } catch (NumberFormatException words) {
            node.problem(node.origin("figures"), "form.broken.figure", text);
            return new Backing.ByHand();
        }
    }

    private static Map<String, Label> texts(Node node) {
        var texts = new LinkedHashMap<String, Label>();
        node.findChild("texts")
                .ifPresent(given -> given.keys().forEach(column -> texts.put(column, given.label(column))));
        return texts;
    }
}
