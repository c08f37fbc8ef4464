package io.xieshou.sample;

import static io.xieshou.sample.SampleRow.values;

import java.util.stream.Stream;

/** The projects of the plan of 2021, all fifteen columns. */
final class PlanProjects implements SampleBook {

    @Override
    public String ledger() {
        return "project";
    }

    @Override
    public Stream<SampleRow> rows(SampleDistrict district, SampleReferences references) {
        return SamplePlan.of(district).map(line -> row(district, line));
    }

    private static SampleRow row(SampleDistrict district, SamplePlan line) {
        return new SampleRow(
                district.office(),
                "planned",
                values(
                        "plan_year", SamplePlan.YEAR,
                        "number", line.text("number"),
                        "name", district.marked(line.text("name")),
                        "planned_on", SamplePlan.ISSUED,
                        "level", "district",
                        "area", line.area().id(),
                        "category", line.text("category"),
                        "nature", line.text("nature").equals("续建") ? "continued" : "new",
                        "content", line.text("content"),
                        "total_investment", line.yuan("total"),
                        "use", line.text("use"),
                        "villages", line.number("villages"),
                        "beneficiaries", line.number("beneficiaries"),
                        "employed", line.number("employed"),
                        "implementer", line.text("implementer"),
                        "manager", line.text("manager"),
                        "schedule_text", line.text("schedule"),
                        "planned_start", line.day("start"),
                        "planned_finish", line.day("finish"),
                        "benefits", line.text("benefits"),
                        "lead_units", line.text("lead"),
                        "document", "2021年门头沟区支援合作工作要点附件3",
                        "note", district.note()));
    }
}
