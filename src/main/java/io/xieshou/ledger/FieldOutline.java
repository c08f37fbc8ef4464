package io.xieshou.ledger;

import static io.xieshou.page.Words.t;

import io.xieshou.pack.Definitions;
import io.xieshou.pack.Outline;
import io.xieshou.page.Words;
import java.util.ArrayList;

/** Tells people what a field holds. */
final class FieldOutline {

    private FieldOutline() {}

    static Outline.Part of(Field field, Definitions all) {
        var said = new ArrayList<String>();
        said.add(type(field.type(), all));
        if (field.requiredFrom() != null) {
            said.add(t("ledger.outline.required"));
        }
        return new Outline.Part(field.code(), field.label().text(), String.join(t("page.separator"), said));
    }

    private static String type(FieldType type, Definitions all) {
        var word = t("ledger.type." + type.word());
        if (type instanceof FieldType.Number number) {
            return t("ledger.outline.of", word, number.measure().label(Words.language()));
        }
        if (type instanceof FieldType.Code code) {
            return t(
                    "ledger.outline.of",
                    word,
                    all.versions(CodeList.class, code.list()).stream()
                            .findFirst()
                            .map(list -> list.body().label().text())
                            .orElse(code.list()));
        }
        if (type instanceof FieldType.Reference reference) {
            return t(
                    "ledger.outline.of",
                    word,
                    all.versions(Ledger.class, reference.ledger()).stream()
                            .findFirst()
                            .map(ledger -> ledger.body().label().text())
                            .orElse(reference.ledger()));
        }
        return word;
    }
}
