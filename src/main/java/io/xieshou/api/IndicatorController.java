package io.xieshou.api;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Allowed;
import io.xieshou.access.Function;
import io.xieshou.api.IndicatorQuestions.Question;
import io.xieshou.indicator.Explanation;
import io.xieshou.indicator.Indicators;
import io.xieshou.indicator.Slot;
import jakarta.servlet.http.HttpServletResponse;
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
    private final IndicatorBreakdowns breakdowns;
    private final EntryPages pages;
    private final Asked asked;

    IndicatorController(
            Indicators indicators,
            IndicatorQuestions questions,
            IndicatorBreakdowns breakdowns,
            EntryPages pages,
            Asked asked) {
        this.indicators = indicators;
        this.questions = questions;
        this.breakdowns = breakdowns;
        this.pages = pages;
        this.asked = asked;
    }

    @GetMapping("/api/v1/indicators")
    Map<String, Object> list() {
        return Map.of(
                "indicators",
                indicators.list(asked.today()).stream()
                        .map(IndicatorDocuments::brief)
                        .toList());
    }

    @GetMapping("/api/v1/indicators/{code}")
    Map<String, Object> show(Actor actor, @PathVariable String code, @RequestParam Map<String, String> parameters) {
        var question = questions.read(actor, code, parameters);
        var answer = answer(question);
        var by = parameters.getOrDefault("by", "");
        switch (by) {
            case "" -> {}
            case "unit" -> answer.put("by_unit", breakdowns.byUnit(actor, question, parameters.get("unit")));
            case "period" -> answer.put("by_period", breakdowns.byPeriod(question));
            default -> answer.put("by_" + by, breakdowns.byAxis(question, by));
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
                explained.parts().stream().map(IndicatorDocuments::part).toList());
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

    private Map<String, Object> answer(Question question) {
        var code = question.indicator().code();
        var answer = new LinkedHashMap<String, Object>();
        answer.put("indicator", code);
        answer.put("period", question.period().toString());
        answer.putAll(breakdowns.whole(question));
        return answer;
    }
}
