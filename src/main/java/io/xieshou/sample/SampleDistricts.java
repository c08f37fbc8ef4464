package io.xieshou.sample;

import io.xieshou.directory.Organisation;
import io.xieshou.directory.OrganisationKind;
import io.xieshou.directory.Organisations;
import io.xieshou.directory.Place;
import io.xieshou.directory.PlaceLevel;
import io.xieshou.directory.Places;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The districts of {@code districts.csv} with their units and areas as the directory has them. */
@Component
class SampleDistricts {

    private static final LocalDate ON = LocalDate.of(2020, 12, 31);
    private static final Set<OrganisationKind> RECORDING = Set.of(OrganisationKind.MEMBER_UNIT, OrganisationKind.BASE);

    private final Organisations organisations;
    private final Places places;
    private final boolean canaries;
    private final Set<String> only;

    /** @param only codes of the districts the sample is limited to, as in tests; none: all sixteen */
    SampleDistricts(
            Organisations organisations,
            Places places,
            @Value("${xieshou.sample.canaries:false}") boolean canaries,
            @Value("${xieshou.sample.districts:}") Set<String> only) {
        this.organisations = organisations;
        this.places = places;
        this.canaries = canaries;
        this.only = only;
    }

    /** The city's office, whose batches these are. */
    int city() {
        return organisations.findByCode("shi").orElseThrow().id();
    }

    List<SampleDistrict> list() {
        return SampleTable.read("districts.csv").stream()
                .filter(row -> only.isEmpty() || only.contains(row.get("unit")))
                .map(this::district)
                .toList();
    }

    private SampleDistrict district(SampleLine row) {
        var code = row.get("unit");
        var district = organisations.findByCode(code).orElseThrow();
        var below = organisations.children(district.id(), ON);
        var office = below.stream()
                .filter(unit -> unit.kind() == OrganisationKind.DISTRICT_OFFICE)
                .findFirst()
                .orElse(district);
        return new SampleDistrict(
                code,
                district.name(),
                office.id(),
                units(below.stream().filter(unit -> RECORDING.contains(unit.kind()))),
                units(below.stream().filter(unit -> unit.kind() == OrganisationKind.TOWNSHIP)),
                areas(row.get("areas")),
                areas(row.get("later")),
                canaries ? "canary" + code : "");
    }

    private static List<SampleDistrict.Unit> units(Stream<Organisation> units) {
        return units.map(unit -> new SampleDistrict.Unit(unit.id(), unit.name()))
                .toList();
    }

    private List<SampleDistrict.Area> areas(String codes) {
        return Stream.of(codes.split(" "))
                .filter(code -> !code.isEmpty())
                .map(this::area)
                .toList();
    }

    private SampleDistrict.Area area(String code) {
        var place = places.findByCode(code).orElseThrow();
        var towns = places.children(place.id(), ON).stream()
                .filter(town -> town.level() == PlaceLevel.TOWNSHIP)
                .map(town -> new SampleDistrict.Town(town.id(), town.name()))
                .toList();
        return new SampleDistrict.Area(
                place.id(), code, place.name(), towns.isEmpty() ? List.of(itself(place)) : towns);
    }

    /** 武当山特区 and the like have no townships in the tree. */
    private static SampleDistrict.Town itself(Place place) {
        return new SampleDistrict.Town(place.id(), place.name());
    }
}
