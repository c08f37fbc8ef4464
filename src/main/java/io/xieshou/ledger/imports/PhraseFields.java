package io.xieshou.ledger.imports;

import static io.xieshou.page.Words.t;

import io.xieshou.expression.Nearest;
import io.xieshou.ledger.Field;
import java.util.List;
import java.util.Optional;

/** The fields that words of a phrase may name: those of all ledgers a layout fills. */
record PhraseFields(List<Field> fields) {

    /** The code of the field of this Chinese or English name or code. */
    String code(String name) {
        return fields.stream()
                .filter(field -> field.code().equals(name)
                        || field.label().zh().equals(name)
                        || field.label().en().equalsIgnoreCase(name))
                .findFirst()
                .map(Field::code)
                .orElseThrow(() -> new BadPhrase(t("teach.phrase.field", name, near(name))));
    }

    String label(String code) {
        return fields.stream()
                .filter(field -> field.code().equals(code))
                .findFirst()
                .map(field -> field.label().text())
                .orElse(code);
    }

    /** The field whose code without {@code _} is the name of a group, for groups cannot have it. */
    Optional<String> ofGroup(String group) {
        return fields.stream()
                .map(Field::code)
                .filter(code -> group(code).equals(group))
                .findFirst();
    }

    static String group(String code) {
        return code.replace("_", "");
    }

    private String near(String name) {
        var labels = fields.stream().map(field -> field.label().text()).toList();
        var near = Nearest.to(name, labels);
        return String.join(
                t("page.separator"), near.isEmpty() ? labels.stream().limit(5).toList() : near);
    }
}
