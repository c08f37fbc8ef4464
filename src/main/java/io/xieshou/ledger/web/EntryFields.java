package io.xieshou.ledger.web;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Function;
import io.xieshou.directory.Organisations;
import io.xieshou.ledger.Field;
import io.xieshou.ledger.FieldProblem;
import io.xieshou.ledger.FieldType;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.Ledgers;
import io.xieshou.page.FieldBuilder;
import io.xieshou.page.FieldView;
import io.xieshou.page.FieldView.Kind;
import io.xieshou.page.FieldView.Option;
import io.xieshou.page.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The fields in which an entry is typed: each as its type asks, with what stands in it and what is wrong with that. */
@Component
class EntryFields {

    private final Ledgers ledgers;
    private final Organisations organisations;
    private final Clock clock;

    EntryFields(Ledgers ledgers, Organisations organisations, Clock clock) {
        this.ledgers = ledgers;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * The fields that are asked for today, after the owner where the actor may choose it.
     *
     * @param typed by field, what stands in it
     */
    List<FieldView> of(Actor actor, Ledger ledger, Map<String, String> typed, List<FieldProblem> problems) {
        var fields = new ArrayList<FieldView>();
        if (!actor.scope(Function.ENTRY_WRITE).units().isSingle()) {
            fields.add(owner(typed.getOrDefault(
                            "unit",
                            organisations.getOrganisation(actor.unitId()).code()))
                    .suggestUrl("/suggest/units")
                    .error(error("unit", problems))
                    .required()
                    .build());
        }
        ledgers.on(ledger.code(), today()).fields().stream()
                .filter(field -> field.asked(today()))
                .map(field -> view(ledger, field, typed.getOrDefault(field.code(), ""), error(field.code(), problems)))
                .forEach(fields::add);
        return fields;
    }

    /** A unit by its code is shown by its name, which alone need not find it again; anything else as it was typed. */
    private FieldBuilder owner(String typed) {
        var field = FieldView.of(Kind.PICK, "unit", t("ledger.unit"));
        return organisations
                .findByCode(typed)
                .map(unit -> field.picked(unit.code(), organisations.fullName(unit.id())))
                .orElseGet(() -> field.typed(typed));
    }

    private FieldView view(Ledger ledger, Field field, String typed, @Nullable String error) {
        var type = field.type();
        var view = FieldView.of(kind(type), field.code(), field.label().text())
                .help(field.help().text())
                .required(field.required(today()))
                .error(error);
        if (type instanceof FieldType.Code code) {
            var options = ledgers.codes(code.list(), today()).inForce(today()).stream()
                    .map(item -> new Option(item.code(), item.label().text()))
                    .toList();
            return view.options(options).value(chosen(code, typed)).build();
        }
        if (type instanceof FieldType.Flag) {
            return view.options(List.of(new Option("true", t("ledger.yes")), new Option("false", t("ledger.no"))))
                    .value(typed.equals(t("ledger.yes")) ? "true" : typed.equals(t("ledger.no")) ? "false" : typed)
                    .build();
        }
        if (type instanceof FieldType.Number number) {
            view.unit(number.measure().label(Words.language()));
        }
        if (kind(type) == Kind.PICK) {
            return view.typed(typed).suggestUrl(suggestions(ledger, field)).build();
        }
        return view.value(typed).build();
    }

    /** The code of a choice that was written in words or as code. */
    private String chosen(FieldType.Code code, String typed) {
        return ledgers.codes(code.list(), today())
                .meaning(typed)
                .map(item -> item.code())
                .orElse(typed);
    }

    private static Kind kind(FieldType type) {
        if (type instanceof FieldType.Text text) {
            return text.lines() ? Kind.LONG_TEXT : Kind.TEXT;
        }
        if (type instanceof FieldType.Number) {
            return Kind.NUMBER;
        }
        if (type instanceof FieldType.Date date) {
            return date.month() ? Kind.MONTH : Kind.DATE;
        }
        if (type instanceof FieldType.Code || type instanceof FieldType.Flag) {
            return Kind.CHOICE;
        }
        return type instanceof FieldType.Secret ? Kind.TEXT : Kind.PICK;
    }

    private static String suggestions(Ledger ledger, Field field) {
        if (field.type() instanceof FieldType.InPlace) {
            return "/suggest/places";
        }
        return field.type() instanceof FieldType.OfOrganisation
                ? "/suggest/units"
                : LedgerUrls.list(ledger) + "/suggest/" + field.code();
    }

    private static @Nullable String error(String field, List<FieldProblem> problems) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(FieldProblem::sentence)
                .findFirst()
                .orElse(null);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
