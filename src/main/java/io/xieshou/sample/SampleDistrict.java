package io.xieshou.sample;

import java.util.List;
import java.util.stream.Stream;

/**
 * A district whose year is made up.
 *
 * @param code of its office's organisation
 * @param name 通州区
 * @param office id of the district as an organisation
 * @param departments its departments and other member units
 * @param towns its towns and streets
 * @param areas the counties it helps in 2020
 * @param later the counties it helps in 2021, where a plan of that year is part of the sample
 * @param canary a word that every entry carries in tests of scope; empty otherwise
 */
record SampleDistrict(
        String code,
        String name,
        int office,
        List<Unit> departments,
        List<Unit> towns,
        List<Area> areas,
        List<Area> later,
        String canary) {

    /** Who records. */
    record Unit(int id, String name) {}

    /** A recipient county with its townships. */
    record Area(int id, String code, String name, List<Town> towns) {}

    /** A recipient township. */
    record Town(int id, String name) {}

    List<Unit> units() {
        return Stream.concat(departments.stream(), towns.stream()).toList();
    }

    /** The note every entry carries. */
    String note() {
        return canary.isEmpty() ? "示例数据" : "示例数据 " + canary;
    }

    /** A text that names an entry to people; carries the canary, so that a test sees it wherever it comes out. */
    String marked(String text) {
        return canary.isEmpty() ? text : text + canary;
    }

    Dice dice(Object... words) {
        return Dice.of(
                code, String.join("/", Stream.of(words).map(Object::toString).toList()));
    }
}
