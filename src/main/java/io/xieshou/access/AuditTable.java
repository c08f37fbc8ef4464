package io.xieshou.access;

import static io.xieshou.page.Words.t;

import io.xieshou.page.Badge;
import io.xieshou.page.FieldView;
import io.xieshou.page.FieldView.Kind;
import io.xieshou.page.FilterBar;
import io.xieshou.page.Pager;
import io.xieshou.page.TableView;
import io.xieshou.page.Words;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows audit lines as a list to filter and leaf through. */
@Component
class AuditTable {

    private static final String CONSOLE = "console";

    private final AuditLines lines;
    private final TimeWords times;
    private final AuditObjects objects;
    private final AuditDetails details;

    AuditTable(AuditLines lines, TimeWords times, AuditObjects objects, AuditDetails details) {
        this.lines = lines;
        this.times = times;
        this.objects = objects;
        this.details = details;
    }

    AuditPage page(AuditQuery query) {
        var found = lines.page(query);
        var shown = found.subList(0, Math.min(found.size(), AuditLines.PAGE));
        return new AuditPage(
                filters(query),
                table(shown),
                new Pager(
                        query.before().isEmpty() ? "" : query.newest().url(AuditQuery.URL),
                        found.size() > shown.size()
                                ? query.olderThan(shown.get(shown.size() - 1).id())
                                        .url(AuditQuery.URL)
                                : "",
                        t("access.audit.count", shown.size())),
                query.newest().url(AuditQuery.URL + "/export"));
    }

    private static FilterBar filters(AuditQuery query) {
        var fields = List.of(
                FieldView.of(Kind.CHOICE, "action", t("access.audit.action"))
                        .options(actions())
                        .value(query.action())
                        .build(),
                FieldView.of(Kind.CHOICE, "result", t("access.audit.result"))
                        .options(List.of(option("DONE"), option("REFUSED")))
                        .value(query.result())
                        .build(),
                FieldView.of(Kind.DATE, "from", t("access.audit.from"))
                        .value(query.from())
                        .build(),
                FieldView.of(Kind.DATE, "until", t("access.audit.until"))
                        .value(query.until())
                        .build());
        var chips = query.newest().parts().entrySet().stream()
                .filter(part -> !part.getKey().equals("q"))
                .map(part -> chip(query, part))
                .toList();
        return new FilterBar(AuditQuery.URL, query.q(), t("access.audit.search"), fields, chips, AuditQuery.URL);
    }

    private static FilterBar.Chip chip(AuditQuery query, Map.Entry<String, String> part) {
        var value =
                switch (part.getKey()) {
                    case "result" -> result(part.getValue()).word();
                    case "action" -> action(part.getValue());
                    default -> part.getValue();
                };
        return new FilterBar.Chip(
                t("access.audit." + part.getKey()),
                value,
                query.newest().without(part.getKey()).url(AuditQuery.URL));
    }

    private static FieldView.Option option(String result) {
        return new FieldView.Option(result, result(result).word());
    }

    /** Every deed there are words for, those of one module together. */
    private static List<FieldView.Option> actions() {
        return Words.keys().stream()
                .filter(key -> key.matches("[a-z]+\\.action\\.[a-z_]+"))
                .sorted()
                .map(key -> new FieldView.Option(key.replace(".action.", "."), Words.t(key)))
                .toList();
    }

    static Badge result(String result) {
        return result.equals("DONE")
                ? new Badge(Badge.Tone.DONE, t("access.audit.done"))
                : new Badge(Badge.Tone.ATTENTION, t("access.audit.refused"));
    }

    private TableView table(List<AuditLine> shown) {
        return new TableView(
                t("access.audit"),
                List.of(
                        TableView.Column.whole(t("access.audit.at")),
                        TableView.Column.text(t("access.audit.who")),
                        TableView.Column.text(t("access.audit.address")),
                        TableView.Column.text(t("access.audit.action")),
                        TableView.Column.text(t("access.audit.object")),
                        TableView.Column.text(t("access.audit.result")),
                        TableView.Column.text(t("access.audit.details"))),
                shown.stream().map(this::row).toList(),
                t("access.audit.none"));
    }

    private TableView.Row row(AuditLine line) {
        return new TableView.Row(
                String.valueOf(line.id()),
                "",
                List.of(
                        TableView.Cell.of(times.sayExactly(line.at())),
                        TableView.Cell.of(line.role().isEmpty() ? who(line) : who(line) + " · " + role(line)),
                        TableView.Cell.of(address(line)),
                        TableView.Cell.of(action(line.action())),
                        TableView.Cell.of(objects.say(line.object())),
                        TableView.Cell.of(result(line.result().name())),
                        TableView.Cell.of(details.say(line))));
    }

    /** A command on the server is told by the user of the machine alone: the role says that it was a command. */
    static String who(AuditLine line) {
        return line.who().startsWith(CONSOLE + ":") ? line.who().substring(CONSOLE.length() + 1) : line.who();
    }

    static String address(AuditLine line) {
        return line.address().equals(CONSOLE) ? t("access.audit.console") : line.address();
    }

    static String role(AuditLine line) {
        return PostWords.role(Role.valueOf(line.role()));
    }

    /** The words of an action, {@code ledger.action.create_entry} for {@code ledger.create_entry}; without words the action itself. */
    static String action(String action) {
        var key = action.replaceFirst("\\.", ".action.");
        return Words.has(key) ? Words.t(key) : action;
    }
}
