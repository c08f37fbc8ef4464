package io.xieshou.register;

import static io.xieshou.page.Words.t;

import io.xieshou.page.FieldBuilder;
import io.xieshou.page.FieldView;
import io.xieshou.page.FieldView.Kind;
import io.xieshou.page.FieldView.Option;
import java.util.List;
import java.util.Map;

/** Builds the fields of the forms from what stands in them and what is wrong with it. */
record ChangeFields(Typed typed, Map<String, String> faults) {

    FieldView text(String field) {
        return field(Kind.TEXT, field).value(typed.text(field)).required().build();
    }

    FieldView text(String field, String help) {
        return field(Kind.TEXT, field).value(typed.text(field)).help(help).build();
    }

    FieldView required(String field, String help) {
        return field(Kind.TEXT, field)
                .value(typed.text(field))
                .help(help)
                .required()
                .build();
    }

    FieldView choice(String field, List<Option> options) {
        return field(Kind.CHOICE, field)
                .options(options)
                .value(typed.text(field))
                .required()
                .build();
    }

    FieldView place(String field, String help) {
        return pick(field, "/suggest/places").help(help).build();
    }

    FieldView unit(String field, String help) {
        return pick(field, "/suggest/units").help(help).build();
    }

    /** From which day on. */
    FieldView on() {
        return field(Kind.DATE, "on")
                .value(typed.text("on"))
                .help(t("register.on.help"))
                .required()
                .build();
    }

    /** The document or fact it rests on. */
    FieldView reason() {
        return field(Kind.TEXT, "reason")
                .value(typed.text("reason"))
                .help(t("register.reason.help"))
                .required()
                .build();
    }

    private FieldBuilder pick(String field, String url) {
        var picked = typed.picked(field);
        var builder = field(Kind.PICK, field).suggestUrl(url);
        return picked.code()
                .map(code -> builder.picked(code, picked.text()))
                .orElseGet(() -> builder.typed(picked.text()));
    }

    private FieldBuilder field(Kind kind, String field) {
        return FieldView.of(kind, field, t("register.field." + field)).error(faults.get(field));
    }
}
