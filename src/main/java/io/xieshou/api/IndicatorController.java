package io.xieshou.api;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Allowed;
import io.xieshou.access.Extent;
import io.xieshou.access.Function;
import io.xieshou.access.Scope;
import io.xieshou.api.IndicatorQuestions.Question;
import io.xieshou.directory.Organisation;
import io.xieshou.directory.Organisations;
import io.xieshou.indicator.Explanation;
import io.xieshou.indicator.Figure;
import io.xieshou.indicator.Indicator;
import io.xieshou.indicator.Indicators;
import io.xieshou.indicator.Slot;
import io.xieshou.measure.Period;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Indicators: what they are, what they come to, and which entries make them. Only rows the token's post may count are counted. */
@RestController
@Allowed(Function.INDICATOR_READ)
class IndicatorController {

    private final Indicators indicators;
    private final IndicatorQuestions questions;
    private final Organisations organisations;
    private final EntryPages pages;
    private final Asked asked;

    IndicatorController(
            Indicators indicators,
            IndicatorQuestions questions,
            Organisations organisations,
            EntryPages pages,
            Asked asked) {
        this.indicators = indicators;
        this.questions = questions;
        this.organisations = organisations;
        this.pages = pages;
        this.asked = asked;
    }

    @GetMapping("/api/v1/indicators")
    Map<String, Object> list() {
        return Map.of(
                "indicators",
                indicators.list(asked.today()).stream()
                        .map(IndicatorController::brief)
                        .toList());
    }

    @GetMapping("/api/v1/indicators/{code}")
    Map<String, Object> show(Actor actor, @PathVariable String code, @RequestParam Map<String, String> parameters) {
        var question = questions.read(actor, code, parameters);
        var answer = answer(question);
        var by = parameters.getOrDefault("by", "");
        switch (by) {
            case "" -> {}
            case "unit" -> answer.put("by_unit", byUnit(actor, question, parameters.get("unit")));
            case "period" -> answer.put("by_period", byPeriod(question));
            default -> answer.put("by_" + by, byAxis(question, by));
        }
        return answer;
    }

    @GetMapping("/api/v1/indicators/{code}/entries")
    @Allowed(Function.ENTRY_READ)
    Map<String, Object> entries(
            Actor actor,
            @PathVariable String code,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response) {
        var question = questions.read(actor, code, parameters);
        var explained = indicators.explain(code, question.days(), question.scope(), Slot.WHOLE);
        var part = part(explained, parameters.get("part"));
        var answer = answer(question);
        answer.put("words", explained.words());
        answer.put(
                "parts",
                explained.parts().stream().map(IndicatorController::part).toList());
        answer.put("part", part.indicator().code());
        answer.put("ledger", part.ledger().code());
        answer.putAll(pages.page(
                actor,
                part.ledger(),
                List.of(part.entries()),
                parameters,
                "/api/v1/indicators/" + code + "/entries",
                response));
        return answer;
    }

    private static Explanation.Part part(Explanation explained, @Nullable String code) {
        return explained.parts().stream()
                .filter(part -> code == null || part.indicator().code().equals(code))
                .findFirst()
                .orElseThrow(() -> Asked.bad(t("api.part", String.valueOf(code))));
    }

    private static Map<String, Object> part(Explanation.Part part) {
        var told = figure(part.indicator(), part.figure());
        told.put("indicator", part.indicator().code());
        told.put("ledger", part.ledger().code());
        told.put("words", part.words());
        return told;
    }

    private Map<String, Object> answer(Question question) {
        var code = question.indicator().code();
        var answer = new LinkedHashMap<String, Object>();
        answer.put("indicator", code);
        answer.put("period", question.period().toString());
        answer.putAll(figure(question, question.scope()));
        return answer;
    }

    private Map<String, Object> figure(Question question, Scope scope) {
        var code = question.indicator().code();
        return figure(
                question.indicator(),
                indicators.figures(List.of(code), question.days(), scope).total(code));
    }

    /** By the units directly below the one asked for. */
    private List<Map<String, Object>> byUnit(Actor actor, Question question, @Nullable String unit) {
        var children = organisations.children(
                asked.unit(actor, unit).id(), question.period().last());
        var told = new ArrayList<Map<String, Object>>();
        children.stream()
                .filter(child -> question.scope().coversUnit(child.id()))
                .forEach(child -> told.add(of(child, figure(question, below(question, child)))));
        return told;
    }

    private Scope below(Question question, Organisation unit) {
        var own = question.scope();
        var ids = organisations.subtree(unit.id(), question.period().last()).stream()
                .filter(id -> own.units().contains(id));
        return new Scope(Extent.of(ids.toArray()), own.places());
    }

    private static Map<String, Object> of(Organisation unit, Map<String, Object> figure) {
        var told = new LinkedHashMap<String, Object>();
        told.put("unit", unit.code());
        told.put("name", unit.name());
        told.putAll(figure);
        return told;
    }

    /** By the months up to the last of the period, in its year. */
    private List<Map<String, Object>> byPeriod(Question question) {
        var told = new ArrayList<Map<String, Object>>();
        for (var month : Period.year(question.period().year()).months()) {
            if (!month.last().isAfter(question.period().last())) {
                var line = new LinkedHashMap<String, Object>();
                line.put("period", month.toString());
                line.putAll(figure(new Question(question.indicator(), month, question.scope()), question.scope()));
                told.add(line);
            }
        }
        return told;
    }

    /** By the columns of an axis of places: {@code by=place} is refused with those there are. */
    private List<Map<String, Object>> byAxis(Question question, String name) {
        var axis = indicators.findAxis(name, question.period().last()).orElseThrow(() -> Asked.bad(t("api.by", name)));
        var code = question.indicator().code();
        var figures = indicators.byPlace(List.of(code), question.days(), question.scope(), axis);
        var told = new ArrayList<Map<String, Object>>();
        axis.columns().forEach(column -> {
            var line = new LinkedHashMap<String, Object>();
            line.put("column", column.code());
            line.put("label", LedgerDocuments.label(column.label()));
            line.putAll(figure(question.indicator(), figures.get(code, column.code())));
            told.add(line);
        });
        return told;
    }

    private static Map<String, Object> figure(Indicator indicator, Figure figure) {
        var told =
                EntryDocuments.amount(plain(figure.value()), indicator.measure().code());
        told.put("entries", figure.entries());
        return told;
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    private static Map<String, Object> brief(Indicator indicator) {
        var brief = new LinkedHashMap<String, Object>();
        brief.put("code", indicator.code());
        brief.put("label", LedgerDocuments.label(indicator.label()));
        brief.put("unit", indicator.measure().code());
        brief.put("source", indicator.source());
        brief.put("href", "/api/v1/indicators/" + indicator.code());
        return brief;
    }
}
