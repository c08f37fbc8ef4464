package io.xieshou.sample;

import java.time.LocalDate;

/**
 * A made-up pairing.
 *
 * @param unit who records it
 * @param state negotiating, signed or active
 */
record SamplePairing(
        SampleDistrict.Unit unit,
        String kind,
        String helper,
        SampleDistrict.Area area,
        String helped,
        LocalDate since,
        String state) {

    long id(SampleReferences references) {
        return references.id("pairing", unit.id(), kind, helper, area.id(), helped);
    }
}
