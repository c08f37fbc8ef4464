package io.xieshou.access;

import static io.xieshou.page.Words.t;

import io.xieshou.page.FieldGroup;
import io.xieshou.page.FieldView;
import io.xieshou.page.FieldView.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The fields of a new token. */
@Component
class TokenForm {

    private final Policies policies;

    TokenForm(Policies policies) {
        this.policies = policies;
    }

    /** What was typed into them. */
    record Typed(String name, Set<Function> functions, String days) {

        static final Typed NOTHING = new Typed("", Set.of(), "90");

        /** Nothing readable counts as 0 days, which is refused with the sentence that names the bounds. */
        int daysAsNumber() {
            return days.strip().matches("\\d{1,4}") ? Integer.parseInt(days.strip()) : 0;
        }
    }

    List<FieldGroup> fields(Actor actor, Typed typed) {
        return List.of(new FieldGroup(
                "",
                List.of(
                        FieldView.of(Kind.TEXT, "name", t("access.token.name"))
                                .help(t("access.token.name.help"))
                                .value(typed.name())
                                .required()
                                .build(),
                        FieldView.of(Kind.CHOICES, "functions", t("access.token.functions"))
                                .options(options(actor))
                                .values(typed.functions().stream()
                                        .map(Enum::name)
                                        .toList())
                                .required()
                                .build(),
                        FieldView.of(Kind.NUMBER, "days", t("access.token.days"))
                                .help(t(
                                        "access.token.days.help",
                                        policies.current().tokenDays()))
                                .unit(t("access.days"))
                                .value(typed.days())
                                .required()
                                .build())));
    }

    private static List<FieldView.Option> options(Actor actor) {
        return Tokens.GRANTABLE.stream()
                .filter(actor::may)
                .map(function -> new FieldView.Option(function.name(), label(function)))
                .toList();
    }

    static String label(Function function) {
        return t("access.function." + function.name().toLowerCase(Locale.ROOT));
    }
}
