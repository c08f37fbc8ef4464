package io.xieshou.sample;

import static io.xieshou.sample.SampleRow.values;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who helps whom, about as many of each kind as one district reports: its towns with all areas, 19 schools, 20 hospitals, 47 enterprises and 129 villages. */
final class SamplePairings implements SampleBook {

    /** A kind beside towns and villages: how many helpers, how many pairs, what both sides are called, which department records it. */
    private record Kind(String code, int helpers, int pairs, String helper, String helped, String department) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("school", 19, 21, "第%d示例学校", "第%d示例中心校", "教"),
            new Kind("hospital", 20, 52, "第%d示例医院", "第%d示例卫生院", "卫"),
            new Kind("enterprise", 47, 129, "示例企业%d有限公司", "示例%d村", "国有资产"),
            new Kind("social_organisation", 16, 28, "示例社会组织%d", "示例%d嘎查村", "民政"),
            new Kind("party_branch", 30, 30, "第%d示例党支部", "第%d示例村党支部", "组织"),
            new Kind("department", 12, 12, "示例科室%d", "示例对口单位%d", "发展"));

    private static final int VILLAGES_OF_A_TOWN = 5;

    @Override
    public String ledger() {
        return "pairing";
    }

    @Override
    public Stream<SampleRow> rows(SampleDistrict district, SampleReferences references) {
        return of(district).map(pairing -> row(district, pairing));
    }

    static Stream<SamplePairing> of(SampleDistrict district) {
        return Stream.of(counties(district), towns(district), villages(district), others(district))
                .flatMap(pairings -> pairings);
    }

    private static Stream<SamplePairing> counties(SampleDistrict district) {
        var office = new SampleDistrict.Unit(district.office(), district.name());
        return district.areas().stream()
                .map(area -> make(district, office, "county", district.name(), area, area.name()));
    }

    private static Stream<SamplePairing> towns(SampleDistrict district) {
        return district.towns().stream()
                .flatMap(unit -> district.areas().stream().map(area -> {
                    var helped = district.dice("town", unit.id(), area.id()).pick(area.towns());
                    return make(district, unit, "town", unit.name(), area, helped.name());
                }));
    }

    private static Stream<SamplePairing> villages(SampleDistrict district) {
        return district.towns().stream()
                .flatMap(unit -> IntStream.rangeClosed(1, VILLAGES_OF_A_TOWN).mapToObj(number -> {
                    var dice = district.dice("village", unit.id(), number);
                    var area = dice.pick(district.areas());
                    var helped = dice.pick(area.towns()).name() + "示例" + number + "村";
                    return make(district, unit, "village", unit.name() + "示例" + number + "村", area, helped);
                }));
    }

    private static Stream<SamplePairing> others(SampleDistrict district) {
        return KINDS.stream().flatMap(kind -> IntStream.range(0, kind.pairs()).mapToObj(number -> {
            var dice = district.dice(kind.code(), number);
            var area = dice.pick(district.areas());
            var helper = district.name() + kind.helper().formatted(number % kind.helpers() + 1);
            var helped = dice.pick(area.towns()).name() + kind.helped().formatted(number + 1);
            return make(district, department(district, kind.department()), kind.code(), helper, area, helped);
        }));
    }

    private static SampleDistrict.Unit department(SampleDistrict district, String part) {
        return district.departments().stream()
                .filter(unit -> unit.name().contains(part))
                .findFirst()
                .orElseGet(() -> new SampleDistrict.Unit(district.office(), district.name()));
    }

    private static SamplePairing make(
            SampleDistrict district,
            SampleDistrict.Unit unit,
            String kind,
            String helper,
            SampleDistrict.Area area,
            String helped) {
        var dice = district.dice("pairing", unit.id(), kind, helper, area.id(), helped);
        var since = LocalDate.of(dice.between(2017, 2020), dice.between(1, 6), dice.between(1, 28));
        var state = dice.oneIn(40) ? "negotiating" : dice.oneIn(5) ? "signed" : "active";
        return new SamplePairing(unit, kind, district.marked(helper), area, helped, since, state);
    }

    private static SampleRow row(SampleDistrict district, SamplePairing pairing) {
        var dice = district.dice("pairing text", pairing.helper(), pairing.helped());
        var signed = !pairing.state().equals("negotiating");
        return new SampleRow(
                pairing.unit().id(),
                pairing.state(),
                values(
                        "kind", pairing.kind(),
                        "relation", "pair",
                        "helper", pairing.helper(),
                        "area", pairing.area().id(),
                        "helped", pairing.helped(),
                        "poor", true,
                        "deep", dice.oneIn(3),
                        "paired_on", pairing.since(),
                        "agreement", signed ? "示例结对协议" : null,
                        "signed_on", signed ? pairing.since() : null,
                        "note", district.note()));
    }
}
