package io.xieshou.api;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.directory.Organisation;
import io.xieshou.directory.Organisations;
import io.xieshou.directory.Place;
import io.xieshou.directory.Places;
import io.xieshou.measure.Period;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What the words of an address mean: units, places, periods. What means nothing is a bad request with the nearest names, never an empty answer. */
@Component
class Asked {

    private final Organisations organisations;
    private final Places places;
    private final Clock clock;

    Asked(Organisations organisations, Places places, Clock clock) {
        this.organisations = organisations;
        this.places = places;
        this.clock = clock;
    }

    /** The unit of that code or name; without one, the actor's own. */
    Organisation unit(Actor actor, @Nullable String text) {
        return text == null || text.isBlank() ? own(actor) : unit(text);
    }

    private Organisation own(Actor actor) {
        return organisations.findOrganisation(actor.unitId()).orElseThrow(() -> bad(t("api.unit.none")));
    }

    Organisation unit(String text) {
        var resolution = organisations.resolve(text, null, today());
        return resolution.found().orElseThrow(() -> bad(resolution.sentence()));
    }

    Place place(String text) {
        var resolution = places.resolve(text, null, today());
        return resolution.found().orElseThrow(() -> bad(resolution.sentence()));
    }

    Period period(String text) {
        return Period.find(text).orElseThrow(() -> bad(t("api.period", text)));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    static ResponseStatusException bad(String sentence) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, sentence);
    }
}
