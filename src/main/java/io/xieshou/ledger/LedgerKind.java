package io.xieshou.ledger;

import static io.xieshou.page.Words.t;

import io.xieshou.expression.BadExpression;
import io.xieshou.expression.Expression;
import io.xieshou.expression.Nearest;
import io.xieshou.pack.Definition;
import io.xieshou.pack.DefinitionKind;
import io.xieshou.pack.Definitions;
import io.xieshou.pack.Label;
import io.xieshou.pack.Node;
import io.xieshou.pack.Outline;
import io.xieshou.pack.PackHeader;
import io.xieshou.pack.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads {@code ledger: <code>} definitions. */
@Component
class LedgerKind implements DefinitionKind<Ledger> {

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public Class<Ledger> type() {
        return Ledger.class;
    }

    @Override
    public Ledger parse(String code, Node body, PackHeader pack) {
        var date = body.text("date");
        var place = body.findText("place").orElse(null);
        var reader = new FieldReader(date, place);
        var fields = body.children("fields").stream().map(reader::read).toList();
        refuseTwins(body, fields);
        var states = states(body);
        var ledger = new Ledger(
                code,
                body.label("labels"),
                body.findLabel("group").orElse(new Label("其他台账", "Other ledgers")),
                body.findText("source").orElse(""),
                fields,
                body.texts("title"),
                date,
                place,
                body.texts("key"),
                states,
                body.findText("initial").orElseGet(() -> firstCounting(states)),
                body.children("checks").stream().map(LedgerKind::check).toList(),
                evidence(body));
        namesExist(body, ledger);
        return ledger;
    }

    @Override
    public void check(Definition<Ledger> definition, Definitions all, Problems problems) {
        var ledger = definition.body();
        ledger.fields().forEach(field -> checkReferences(field, all, problems));
        var names = LedgerNames.of(ledger, all);
        ledger.checks().forEach(check -> checkRule(check, names, problems));
    }

    @Override
    public Outline outline(Definition<Ledger> definition, Definitions all) {
        var ledger = definition.body();
        return new Outline(
                ledger.label(),
                t(
                        "ledger.outline.ledger",
                        ledger.fields().size(),
                        ledger.key().stream()
                                .map(key -> ledger.field(key).label().text())
                                .collect(Collectors.joining(t("page.separator"))),
                        ledger.field(ledger.date()).label().text()),
                ledger.fields().stream()
                        .map(field -> FieldOutline.of(field, all))
                        .toList());
    }

    private static void checkRule(EntryCheck check, LedgerNames names, Problems problems) {
        try {
            Expression.parseCondition(check.rule(), names).names().stream()
                    .filter(name -> name.path().contains("."))
                    .forEach(name -> problems.add(check.origin(), "ledger.broken.check", name.path()));
        } catch (BadExpression unreadable) {
            unreadable.problems().forEach(problem -> problems.add(check.origin(), problem.sentence()));
        }
    }

    static void checkReferences(Field field, Definitions all, Problems problems) {
        if (field.type() instanceof FieldType.Code code
                && !all.codes(CodeList.class).contains(code.list())) {
            problems.add(
                    field.origin(),
                    "ledger.broken.code_list",
                    code.list(),
                    Nearest.offer(code.list(), all.codes(CodeList.class)));
        }
        if (field.type() instanceof FieldType.Reference reference
                && !all.codes(Ledger.class).contains(reference.ledger())) {
            problems.add(
                    field.origin(),
                    "ledger.broken.ledger",
                    reference.ledger(),
                    Nearest.offer(reference.ledger(), all.codes(Ledger.class)));
        }
    }

    static void refuseTwins(Node body, List<Field> fields) {
        var seen = new HashSet<String>();
        fields.stream().filter(field -> !seen.add(field.code())).forEach(field -> body.problems()
                .add(field.origin(), "ledger.broken.field_twice", field.code()));
    }

    private static void namesExist(Node body, Ledger ledger) {
        mustBe(body, "date", ledger, List.of(ledger.date()), FieldType.Date.class);
        if (ledger.place() != null) {
            mustBe(body, "place", ledger, List.of(ledger.place()), FieldType.InPlace.class);
        }
        mustBe(body, "title", ledger, ledger.title(), FieldType.class);
        mustBe(body, "key", ledger, ledger.key(), FieldType.class);
        if (ledger.key().isEmpty()) {
            body.problem(body.origin(), "ledger.broken.no_key");
        }
        ledger.key().stream()
                .flatMap(code -> ledger.find(code).stream())
                .filter(field -> field.requiredFrom() == null)
                .forEach(field -> body.problem(field.origin(), "ledger.broken.empty_key", field.code()));
    }

    private static void mustBe(Node body, String key, Ledger ledger, List<String> codes, Class<?> type) {
        for (var code : codes) {
            var field = ledger.find(code);
            if (field.isEmpty()) {
                body.problem(
                        body.origin(key), "ledger.broken.names_field", key, code, Nearest.offer(code, ledger.codes()));
            } else if (!type.isInstance(field.get().type())) {
                body.problem(body.origin(key), "ledger.broken.field_type", code, key);
            }
        }
    }

    private static List<State> states(Node body) {
        var states = body.children("states").stream().map(LedgerKind::state).toList();
        if (states.isEmpty()) {
            return State.USUAL;
        }
        var codes = states.stream().map(State::code).toList();
        states.forEach(state -> state.next().stream()
                .filter(next -> !codes.contains(next))
                .forEach(next -> body.problem(
                        body.origin("states"),
                        "ledger.broken.next_state",
                        state.code(),
                        next,
                        Nearest.offer(next, codes))));
        return states;
    }

    private static State state(Node node) {
        var state = new State(node.code("state"), node.label("labels"), node.flag("counts", true), node.texts("next"));
        node.refuseUnknownKeys();
        return state;
    }

    private static String firstCounting(List<State> states) {
        return states.stream()
                .filter(State::counts)
                .findFirst()
                .orElse(states.get(0))
                .code();
    }

    private static EntryCheck check(Node node) {
        var check = new EntryCheck(
                node.text("rule"), node.label("message"), node.flag("blocking", true), node.origin("rule"));
        node.refuseUnknownKeys();
        return check;
    }

    private static List<EvidenceWanted> evidence(Node body) {
        return body.children("evidence").stream()
                .map(node -> {
                    var wanted = new EvidenceWanted(
                            node.code("kind"),
                            node.label("labels"),
                            node.findText("rule").orElse(""));
                    node.refuseUnknownKeys();
                    return wanted;
                })
                .toList();
    }
}
