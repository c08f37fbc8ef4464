package io.xieshou.form.web;

import io.xieshou.form.CellExplanations;
import io.xieshou.form.CellKey;
import io.xieshou.form.Saying;
import io.xieshou.form.Sheet;
import io.xieshou.page.FieldView;
import java.util.List;
import java.util.Map;

/** The fields in which a cell is typed, as they come and go. */
sealed interface TypedCell permits TypedForm, TypedWords {

    /** What the cell says now, to be changed. */
    static TypedCell standing(Sheet sheet, CellKey key, CellExplanations explanations) {
        var cell = sheet.cell(key);
        return isWords(sheet, key)
                ? TypedWords.of(cell)
                : TypedForm.of(
                        sheet.row(key),
                        explanations.rate(sheet, sheet.row(key)).orElse(null),
                        sheet.form().measures(),
                        cell);
    }

    /** What was posted. */
    static TypedCell posted(Sheet sheet, CellKey key, CellExplanations explanations, Map<String, String> typed) {
        return isWords(sheet, key)
                ? new TypedWords(typed.getOrDefault(TypedWords.WORDS, "").strip())
                : new TypedForm(
                        sheet.row(key),
                        explanations.rate(sheet, sheet.row(key)).orElse(null),
                        sheet.form().measures(),
                        typed);
    }

    private static boolean isWords(Sheet sheet, CellKey key) {
        return sheet.findColumn(key.column()).orElseThrow().isWords();
    }

    /** The fields, with what is wrong where {@code checked}. */
    List<FieldView> fields(boolean checked);

    /** What to say about the cell; to be called when all {@link #isRight}. */
    Saying saying(CellKey key, long seen);

    default boolean isRight() {
        return fields(true).stream().allMatch(field -> field.error() == null);
    }
}
