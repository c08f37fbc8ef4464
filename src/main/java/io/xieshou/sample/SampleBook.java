package io.xieshou.sample;

import java.util.stream.Stream;

/** Makes up the year's entries of one ledger. Asked twice it answers alike. */
interface SampleBook {

    String ledger();

    Stream<SampleRow> rows(SampleDistrict district, SampleReferences references);
}
