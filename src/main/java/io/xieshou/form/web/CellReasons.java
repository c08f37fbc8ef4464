package io.xieshou.form.web;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.form.CellExplanations;
import io.xieshou.form.CellFormula;
import io.xieshou.form.CellKey;
import io.xieshou.form.Sheet;
import io.xieshou.indicator.Explanation;
import io.xieshou.measure.Figures;
import io.xieshou.page.Words;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a cell down to the entries it rests on: those it counts, or those of the cells it is worked out from. */
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

    private Reason reckoned(Actor actor, Sheet sheet, CellKey key, CellFormula formula) {
        return new Reason(
                formula.words(),
                formula.operands().stream()
                        .map(operand -> operand(sheet, operand))
                        .toList(),
                null,
                counted(sheet, key)
                        .flatMap(of -> entries(actor, sheet, key, of))
                        .toList());
    }

    private static CellPage.Part operand(Sheet sheet, CellFormula.Operand operand) {
        var key = operand.key();
        var text = new CellText(sheet.row(key), sheet.cell(key));
        return new CellPage.Part(
                operand.label(),
                text.spoken(),
                text.kind(),
                SheetAddress.of(sheet).cell(key));
    }

    /** The cells at the bottom of a formula, each once. */
    private static Stream<CellKey> counted(Sheet sheet, CellKey key) {
        return sheet.formula(key)
                .map(formula -> formula.operands().stream()
                        .flatMap(operand -> counted(sheet, operand.key()))
                        .distinct())
                .orElseGet(() -> Stream.of(key));
    }

    /** What the entries of another cell are headed by: its column where it stands in this line, else its line. */
    private Stream<CellPage.Entries> entries(Actor actor, Sheet sheet, CellKey from, CellKey key) {
        var heading = key.row().equals(from.row())
                ? sheet.findColumn(key.column()).orElseThrow().name()
                : sheet.row(key).label().text();
        return explanations.explain(sheet, key).stream()
                .flatMap(why -> entries.show(actor, sheet, key, why, heading).stream());
    }
}
