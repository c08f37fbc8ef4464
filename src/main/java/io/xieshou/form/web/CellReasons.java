package io.xieshou.form.web;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.form.CellExplanations;
import io.xieshou.form.CellKey;
import io.xieshou.form.ColumnFormula;
import io.xieshou.form.Sheet;
import io.xieshou.form.SheetColumn;
import io.xieshou.indicator.Explanation;
import io.xieshou.measure.Figures;
import io.xieshou.page.Words;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a cell down to the entries it rests on: those it counts, or those of the columns it is worked out from. */
@Component
class CellReasons {

    private final CellExplanations explanations;
    private final CellEntries entries;
    private final CellUnits units;

    CellReasons(CellExplanations explanations, CellEntries entries, CellUnits units) {
        this.explanations = explanations;
        this.entries = entries;
        this.units = units;
    }

    /**
     * Why a cell has its figure.
     *
     * @param definition how it comes about, in words; null where people say it
     * @param units as {@link CellPage#units}
     */
    record Reason(
            @Nullable String definition,
            List<CellPage.Part> parts,
            CellPage.@Nullable Units units,
            List<CellPage.Entries> entries) {}

    Reason of(Actor actor, Sheet sheet, CellKey key) {
        return sheet.formula(key)
                .map(formula -> reckoned(actor, sheet, key, formula))
                .or(() -> explanations.explain(sheet, key).map(why -> counted(actor, sheet, key, why)))
                .orElse(new Reason(null, List.of(), null, List.of()));
    }

    private Reason counted(Actor actor, Sheet sheet, CellKey key, Explanation why) {
        return new Reason(
                why.words(), parts(why), units.of(actor, sheet, key, why), entries.show(actor, sheet, key, why, ""));
    }

    private static List<CellPage.Part> parts(Explanation explanation) {
        if (explanation.isCounted()) {
            return List.of();
        }
        return explanation.parts().stream()
                .map(part -> new CellPage.Part(part.indicator().label().text(), figure(part), part.words(), ""))
                .toList();
    }

    private static String figure(Explanation.Part part) {
        var value = part.figure().value();
        var measure = part.indicator().measure();
        return value == null
                ? t("form.cell.none")
                : measure.withUnit(Figures.show(value, measure.decimals()), Words.language());
    }

    private Reason reckoned(Actor actor, Sheet sheet, CellKey key, ColumnFormula formula) {
        return new Reason(
                formula.words(),
                formula.operands().stream()
                        .map(column -> operand(sheet, new CellKey(key.row(), column.code()), column))
                        .toList(),
                null,
                counted(sheet, key).flatMap(of -> entries(actor, sheet, of)).toList());
    }

    private static CellPage.Part operand(Sheet sheet, CellKey key, SheetColumn column) {
        var text = new CellText(sheet.row(key), sheet.cell(key));
        return new CellPage.Part(
                column.label().text(),
                text.spoken(),
                text.kind(),
                SheetAddress.of(sheet).cell(key));
    }

    /** The cells at the bottom of a formula, each once. */
    private static Stream<CellKey> counted(Sheet sheet, CellKey key) {
        return sheet.formula(key)
                .map(formula -> formula.operands().stream()
                        .flatMap(column -> counted(sheet, new CellKey(key.row(), column.code())))
                        .distinct())
                .orElseGet(() -> Stream.of(key));
    }

    private Stream<CellPage.Entries> entries(Actor actor, Sheet sheet, CellKey key) {
        var column = sheet.findColumn(key.column()).orElseThrow().label().text();
        return explanations.explain(sheet, key).stream()
                .flatMap(why -> entries.show(actor, sheet, key, why, column).stream());
    }
}
