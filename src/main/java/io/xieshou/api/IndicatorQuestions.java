package io.xieshou.api;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Extent;
import io.xieshou.access.Function;
import io.xieshou.access.NotAllowed;
import io.xieshou.access.Scope;
import io.xieshou.directory.Organisations;
import io.xieshou.directory.Places;
import io.xieshou.indicator.Days;
import io.xieshou.indicator.Indicator;
import io.xieshou.indicator.Indicators;
import io.xieshou.measure.Period;
import io.xieshou.page.NotFound;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What an indicator is asked for: a period, and of the rows the token's post may count those of a unit and those below it, at a place and those in it. */
@Component
class IndicatorQuestions {

    private final Indicators indicators;
    private final Organisations organisations;
    private final Places places;
    private final Asked asked;

    IndicatorQuestions(Indicators indicators, Organisations organisations, Places places, Asked asked) {
        this.indicators = indicators;
        this.organisations = organisations;
        this.places = places;
        this.asked = asked;
    }

    /** @param scope the rows that count */
    record Question(Indicator indicator, Period period, Scope scope) {

        Days days() {
            return Days.of(period);
        }
    }

    Question read(Actor actor, String code, Map<String, String> parameters) {
        var period = parameters.containsKey("period")
                ? asked.period(parameters.get("period"))
                : Period.of(Period.Kind.MONTH, asked.today());
        var indicator = indicators
                .find(code, period.last())
                .orElseThrow(() -> new NotFound(t("api.indicator", code, period.toString())));
        return new Question(indicator, period, scope(actor, period, parameters));
    }

    private Scope scope(Actor actor, Period period, Map<String, String> parameters) {
        var own = actor.scope(Function.INDICATOR_READ);
        var units = parameters.containsKey("unit") ? unit(actor, own, parameters.get("unit"), period) : own.units();
        var at = parameters.containsKey("place") ? place(own, parameters.get("place"), period) : own.places();
        return new Scope(units, at);
    }

    /** A unit outside is refused, so that nobody takes "not yours" for "nothing there". */
    private Extent unit(Actor actor, Scope own, String text, Period period) {
        var unit = asked.unit(text).id();
        if (!own.coversUnit(unit)) {
            throw NotAllowed.outside(actor, Function.INDICATOR_READ);
        }
        return within(own.units(), organisations.subtree(unit, period.last()).stream());
    }

    private Extent place(Scope own, String text, Period period) {
        return within(own.places(), places.subtree(asked.place(text).id(), period.last()).stream());
    }

    private static Extent within(Extent own, IntStream ids) {
        return Extent.of(ids.filter(own::contains).toArray());
    }
}
