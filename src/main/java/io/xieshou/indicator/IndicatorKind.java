package io.xieshou.indicator;

import io.xieshou.measure.Measure;
import io.xieshou.measure.PeriodRule;
import io.xieshou.pack.Definition;
import io.xieshou.pack.DefinitionKind;
import io.xieshou.pack.Definitions;
import io.xieshou.pack.Node;
import io.xieshou.pack.Outline;
import io.xieshou.pack.PackHeader;
import io.xieshou.pack.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads {@code indicator: <code>} definitions. */
@Component
class IndicatorKind implements DefinitionKind<Indicator> {

    @Override
    public String name() {
        return "indicator";
    }

    @Override
    public Class<Indicator> type() {
        return Indicator.class;
    }

    @Override
    public Indicator parse(String code, Node body, PackHeader pack) {
        var composed = body.has("formula");
        if (composed == body.has("ledger")) {
            body.problem(body.origin(), "indicator.broken.either");
        }
        return new Indicator(
                code,
                body.label("labels"),
                body.findText("source").orElse(""),
                body.findMeasure("measure").orElse(Measure.NUMBER),
                composed ? null : counting(body),
                composed ? body.text("formula") : null);
    }

    @Override
    public void check(Definition<Indicator> definition, Definitions all, Problems problems) {
        try {
            new Compiler(all, definition.pack().from()).compile(definition.body());
        } catch (BadIndicator unusable) {
            unusable.sentences().forEach(sentence -> problems.add(definition.origin(), sentence));
        }
    }

    @Override
    public Outline outline(Definition<Indicator> definition, Definitions all) {
        var indicator = definition.body();
        var compiled = new Compiler(all, definition.pack().from()).compile(indicator);
        return new Outline(indicator.label(), Drill.words(compiled), List.of());
    }

    private static Indicator.@Nullable Counting counting(Node body) {
        var rule = body.choice("period", PeriodRule.class, PeriodRule.YEAR_TO_DATE);
        if (body.has("until") && rule != PeriodRule.AS_OF) {
            body.problem(body.origin("until"), "indicator.broken.until");
        }
        return new Indicator.Counting(
                body.code("ledger"),
                body.text("value"),
                body.findText("where").orElse(""),
                body.findText("date").orElse(""),
                body.findText("until").orElse(""),
                rule,
                body.texts("states"));
    }
}
