package io.xieshou.access;

import static io.xieshou.page.Words.t;

import io.xieshou.directory.Organisation;
import io.xieshou.directory.OrganisationKind;
import io.xieshou.directory.Organisations;
import io.xieshou.directory.Place;
import io.xieshou.directory.Places;
import io.xieshou.directory.Resolution;
import io.xieshou.page.Picked;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a post's unit and place into the units and places its functions reach, as the trees of the directory stand on a day. */
@Component
class Territory {

    /** Units that work for the whole city; everything outside the districts that is none of them reaches only what is below it. */
    private static final Set<OrganisationKind> OF_THE_CITY =
            EnumSet.of(OrganisationKind.CITY_OFFICE, OrganisationKind.DEPARTMENT, OrganisationKind.FRONT_HEADQUARTERS);

    private final Organisations organisations;
    private final Places places;
    private final Clock clock;

    Territory(Organisations organisations, Places places, Clock clock) {
        this.organisations = organisations;
        this.places = places;
        this.clock = clock;
    }

    Scope scope(Reach reach, int unitId, @Nullable Integer placeId, LocalDate day) {
        return reach == Reach.NOTHING
                ? Scope.nothing()
                : new Scope(units(reach, unitId, day), placeId == null ? Extent.all() : placesBelow(placeId, day));
    }

    private Extent units(Reach reach, int unitId, LocalDate day) {
        return switch (reach) {
            case NOTHING -> Extent.of();
            case OWN -> Extent.of(unitId);
            case BELOW -> below(unitId, day);
            case DISTRICT -> district(unitId, day).orElseGet(() -> below(unitId, day));
            case JURISDICTION ->
                district(unitId, day).orElseGet(() -> isOfTheCity(unitId) ? city(unitId, day) : below(unitId, day));
            case ALL -> Extent.all();
        };
    }

    private Optional<Extent> district(int unitId, LocalDate day) {
        return organisations.district(unitId, day).map(district -> below(district.id(), day));
    }

    /** Where the directory holds one city, all there is: that needs no list of units in each query. */
    private Extent city(int unitId, LocalDate day) {
        var units = organisations.subtree(cityOf(unitId, day), day);
        return units.size() == organisations.count() ? Extent.all() : Extent.of(units);
    }

    private int cityOf(int unitId, LocalDate day) {
        return organisations.city(unitId, day).map(Organisation::id).orElse(unitId);
    }

    private Extent below(int unitId, LocalDate day) {
        return Extent.of(organisations.subtree(unitId, day));
    }

    private Extent placesBelow(int placeId, LocalDate day) {
        return Extent.of(places.subtree(placeId, day));
    }

    private boolean isOfTheCity(int unitId) {
        return OF_THE_CITY.contains(unit(unitId).kind());
    }

    Organisation unit(int id) {
        return organisations.getOrganisation(id);
    }

    Optional<Organisation> districtOf(int unitId) {
        return organisations.district(unitId);
    }

    /** With the district it belongs to: 通州区农业农村局. */
    String unitName(int id) {
        return organisations.fullName(id);
    }

    String placeName(int id) {
        return places.getPlace(id).name();
    }

    /** What a reach comes to for a unit, in words. */
    String reachName(Reach reach, int unitId) {
        var district = organisations.district(unitId).map(Organisation::name);
        return switch (reach) {
            case NOTHING -> t("access.scope.administrator");
            case OWN -> unitName(unitId);
            case BELOW -> t("access.scope.below", unitName(unitId));
            case DISTRICT -> district.orElseGet(() -> t("access.scope.below", unitName(unitId)));
            case JURISDICTION ->
                district.orElseGet(
                        () -> isOfTheCity(unitId) ? cityName(unitId) : t("access.scope.below", unitName(unitId)));
            case ALL -> t("access.scope.all");
        };
    }

    private String cityName(int unitId) {
        return city(unitId, today()).isAll()
                ? t("access.scope.all")
                : t("access.scope.below", unitName(cityOf(unitId, today())));
    }

    /**
     * The unit picked or typed.
     *
     * @throws Refused with the sentence of the directory, which offers the nearest names
     */
    Organisation resolveUnit(Picked picked) {
        return picked.code()
                .flatMap(organisations::findByCode)
                .orElseGet(() -> found(organisations.resolve(picked.text(), null, today())));
    }

    /** The place picked or typed; likewise. */
    Place resolvePlace(Picked picked) {
        return picked.code()
                .flatMap(places::findByCode)
                .orElseGet(() -> found(places.resolve(picked.text(), null, today())));
    }

    private static <T> T found(Resolution<T> resolution) {
        return resolution.found().orElseThrow(() -> new Refused("access.directory", resolution.sentence()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
