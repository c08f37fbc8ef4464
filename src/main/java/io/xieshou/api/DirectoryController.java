package io.xieshou.api;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Allowed;
import io.xieshou.access.Function;
import io.xieshou.directory.Candidate;
import io.xieshou.directory.Organisation;
import io.xieshou.directory.Organisations;
import io.xieshou.directory.Place;
import io.xieshou.directory.Places;
import io.xieshou.page.NotFound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Places and units by code and name; the directory is the same for everybody. */
@RestController
@Allowed(Function.DIRECTORY_READ)
class DirectoryController {

    private static final int MOST = 50;

    private final Places places;
    private final Organisations organisations;
    private final Asked asked;

    DirectoryController(Places places, Organisations organisations, Asked asked) {
        this.places = places;
        this.organisations = organisations;
        this.asked = asked;
    }

    /** Those a word may mean, or what lies directly below a place, or the provinces. */
    @GetMapping("/api/v1/places")
    Map<String, Object> places(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String in) {
        var within = in.isBlank() ? null : asked.place(in).id();
        var found = q.isBlank()
                ? places.children(within, asked.today())
                : places.search(q, within, asked.today(), MOST).stream()
                        .map(Candidate::value)
                        .toList();
        return Map.of("places", found.stream().map(this::place).toList());
    }

    @GetMapping("/api/v1/places/{code}")
    Map<String, Object> place(@PathVariable String code) {
        return place(places.findByCode(code).orElseThrow(() -> new NotFound(t("api.place", code))));
    }

    /** Those a word may mean, or what is directly below a unit, or the roots. */
    @GetMapping("/api/v1/units")
    Map<String, Object> units(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String in) {
        var within = in.isBlank() ? null : asked.unit(in).id();
        List<Organisation> found = q.isBlank()
                ? organisations.children(within, asked.today())
                : organisations.search(q, within, asked.today(), MOST).stream()
                        .map(Candidate::value)
                        .toList();
        return Map.of("units", found.stream().map(this::unit).toList());
    }

    @GetMapping("/api/v1/units/{code}")
    Map<String, Object> unit(@PathVariable String code) {
        return unit(organisations.findByCode(code).orElseThrow(() -> new NotFound(t("api.unit", code))));
    }

    private Map<String, Object> place(Place place) {
        var told = new LinkedHashMap<String, Object>();
        told.put("code", place.code());
        told.put("name", place.name());
        told.put("path", places.path(place.id()));
        told.put("level", place.level().name().toLowerCase(Locale.ROOT));
        told.put(
                "in",
                place.parentId() == null
                        ? null
                        : places.getPlace(place.parentId()).code());
        told.put("aliases", places.aliases(place.id(), asked.today()));
        return told;
    }

    private Map<String, Object> unit(Organisation unit) {
        var told = new LinkedHashMap<String, Object>();
        told.put("code", unit.code());
        told.put("name", unit.name());
        told.put("full_name", organisations.fullName(unit.id()));
        told.put("kind", unit.kind().name().toLowerCase(Locale.ROOT));
        told.put(
                "in",
                unit.parentId() == null
                        ? null
                        : organisations.getOrganisation(unit.parentId()).code());
        told.put("aliases", organisations.aliases(unit.id(), asked.today()));
        return told;
    }
}
