package io.xieshou.form;

import io.xieshou.pack.Node;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;

/** Reads by when a form is owed. */
final class DueReader {

    private static final Due NEXT_DAY = new Due.OfMonth(1, false);
    private static final int LONGEST = 366;

    private DueReader() {}

    static Due read(Node form) {
        return form.findChild("due").map(DueReader::due).orElseGet(() -> {
            form.problem(form.origin(), "form.broken.due");
            return NEXT_DAY;
        });
    }

    private static Due due(Node node) {
        var due = worked(node, day(node));
        node.refuseUnknownKeys();
        return due;
    }

    private static Due day(Node node) {
        var ways = List.of("date", "days_after", "working_days_after", "day").stream()
                .filter(node::has)
                .toList();
        if (ways.size() > 1) {
            node.problem(node.origin(), "form.broken.due_ways", String.join(", ", ways));
        }
        if (node.has("date")) {
            return ofYear(node);
        }
        if (node.has("days_after") || node.has("working_days_after")) {
            return after(node, node.has("working_days_after"));
        }
        return ofMonth(node);
    }

    private static Due ofMonth(Node node) {
        var day = node.integer("day", 0);
        if (day < 1 || day > 31) {
            node.problem(node.origin(), "form.broken.due_day");
        }
        var month = node.findText("month").orElse("next");
        if (!List.of("same", "next").contains(month)) {
            node.problem(node.origin("month"), "form.broken.due_month", month);
        }
        return new Due.OfMonth(Math.max(1, day), month.equals("same"));
    }

    private static Due ofYear(Node node) {
        var text = node.text("date");
        try {
            return new Due.OfYear(MonthDay.parse("--" + text));
        } catch (DateTimeException malformed) {
            node.problem(node.origin("date"), "form.broken.due_date", text);
            return NEXT_DAY;
        }
    }

    private static Due after(Node node, boolean working) {
        var key = working ? "working_days_after" : "days_after";
        var days = node.integer(key, 1);
        if (days < 1 || days > LONGEST) {
            node.problem(node.origin(key), "form.broken.due_after", key, LONGEST);
            return NEXT_DAY;
        }
        return new Due.After(days, working);
    }

    private static Due worked(Node node, Due day) {
        var shift = node.findText("unless_worked").orElse("");
        if (shift.isEmpty()) {
            return day;
        }
        if (!List.of("before", "after").contains(shift)) {
            node.problem(node.origin("unless_worked"), "form.broken.due_worked", shift);
        }
        return new Due.Worked(day, shift.equals("before"));
    }
}
