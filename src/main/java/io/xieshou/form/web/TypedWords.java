package io.xieshou.form.web;

import static io.xieshou.page.Words.t;

import io.xieshou.form.Cell;
import io.xieshou.form.CellKey;
import io.xieshou.form.Saying;
import io.xieshou.form.Typed;
import io.xieshou.page.FieldView;
import io.xieshou.page.FieldView.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words typed into a column of words. They need no reason: nothing was counted that they replace. */
record TypedWords(String text) implements TypedCell {

    static final String WORDS = "words";
    private static final int LONGEST = 500;

    static TypedWords of(Cell cell) {
        return new TypedWords(((Cell.Words) cell).text());
    }

    @Override
    public List<FieldView> fields(boolean checked) {
        return List.of(FieldView.of(Kind.LONG_TEXT, WORDS, t("form.words.label"))
                .value(text)
                .required()
                .error(checked ? problem() : null)
                .build());
    }

    @Override
    public Saying saying(CellKey key, long seen) {
        return Saying.typed(key, Typed.of(text), "", seen);
    }

    private @Nullable String problem() {
        if (text.isEmpty()) {
            return t("form.words.missing");
        }
        return text.length() > LONGEST ? t("form.words.long", LONGEST) : null;
    }
}
