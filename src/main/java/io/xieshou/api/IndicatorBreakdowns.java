package io.xieshou.api;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Extent;
import io.xieshou.access.Scope;
import io.xieshou.api.IndicatorQuestions.Question;
import io.xieshou.directory.Organisation;
import io.xieshou.directory.Organisations;
import io.xieshou.indicator.Indicators;
import io.xieshou.measure.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an indicator comes to in the parts of what was asked: its units, its months, the columns of an axis. */
@Component
class IndicatorBreakdowns {

    private final Indicators indicators;
    private final Organisations organisations;
    private final Asked asked;

    IndicatorBreakdowns(Indicators indicators, Organisations organisations, Asked asked) {
        this.indicators = indicators;
        this.organisations = organisations;
        this.asked = asked;
    }

    /** All of what was asked. */
    Map<String, Object> whole(Question question) {
        return figure(question, question.scope());
    }

    /** By the units directly below the one asked for. */
    List<Map<String, Object>> byUnit(Actor actor, Question question, @Nullable String unit) {
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
    List<Map<String, Object>> byPeriod(Question question) {
        var told = new ArrayList<Map<String, Object>>();
        for (var month : Period.year(question.period().year()).months()) {
            if (!month.last().isAfter(question.period().last())) {
                var line = new LinkedHashMap<String, Object>();
                line.put("period", month.toString());
                line.putAll(whole(new Question(question.indicator(), month, question.scope())));
                told.add(line);
            }
        }
        return told;
    }

    /** By the columns of an axis of places: {@code by=place} is refused with those there are. */
    List<Map<String, Object>> byAxis(Question question, String name) {
        var axis = indicators.findAxis(name, question.period().last()).orElseThrow(() -> Asked.bad(t("api.by", name)));
        var code = question.indicator().code();
        var figures = indicators.byPlace(List.of(code), question.days(), question.scope(), axis);
        var told = new ArrayList<Map<String, Object>>();
        axis.columns().forEach(column -> {
            var line = new LinkedHashMap<String, Object>();
            line.put("column", column.code());
            line.put("label", LedgerDocuments.label(column.label()));
            line.putAll(IndicatorDocuments.figure(question.indicator(), figures.get(code, column.code())));
            told.add(line);
        });
        return told;
    }

    private Map<String, Object> figure(Question question, Scope scope) {
        var code = question.indicator().code();
        return IndicatorDocuments.figure(
                question.indicator(),
                indicators.figures(List.of(code), question.days(), scope).total(code));
    }
}
