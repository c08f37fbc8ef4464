package io.xieshou.sample;

import static io.xieshou.sample.SampleRow.values;

import java.util.stream.Stream;

/** The money of the plan of 2021: 322.5, 168 and 70 万元. No allocation table was printed, so the lines count. */
final class PlanMoney implements SampleBook {

    @Override
    public String ledger() {
        return "project_funding";
    }

    @Override
    public Stream<SampleRow> rows(SampleDistrict district, SampleReferences references) {
        return SamplePlan.of(district)
                .map(line -> SampleRow.of(
                        district.office(),
                        values(
                                "project", line.id(district, references),
                                "line", "1",
                                "content", district.marked(line.text("name")),
                                "arranged_on", SamplePlan.ISSUED,
                                "area", line.area().id(),
                                "level", "district",
                                "amount", line.yuan("funds"),
                                "purpose", line.text("purpose"),
                                "in_table", false,
                                "precise", true,
                                "note", district.note())));
    }
}
