package io.xieshou.sample;

import static io.xieshou.sample.SampleRow.values;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;

/** When the projects of the plan of 2021 started and were completed. */
final class PlanCourse implements SampleBook {

    @Override
    public String ledger() {
        return "project_progress";
    }

    @Override
    public Stream<SampleRow> rows(SampleDistrict district, SampleReferences references) {
        return SamplePlan.of(district).flatMap(line -> {
            var id = line.id(district, references);
            return Stream.of(
                    row(district, line, id, "started", line.day("started"), 0),
                    row(district, line, id, "completed", line.day("completed"), 100));
        });
    }

    private static SampleRow row(
            SampleDistrict district, SamplePlan line, long id, String step, LocalDate day, int percent) {
        var share = BigDecimal.valueOf(percent).movePointLeft(2);
        return SampleRow.of(
                district.office(),
                values(
                        "project", id,
                        "step", step,
                        "happened_on", day,
                        "area", line.area().id(),
                        "invested", line.yuan("funds").multiply(share),
                        "progress", share,
                        "content", district.marked("示例：" + (percent == 0 ? "开工" : "完工")),
                        "reported_by", implementers(line),
                        "note", district.note()));
    }

    /** (1)甲(2)乙 as 甲、乙. */
    private static String implementers(SamplePlan line) {
        return line.text("implementer").replaceAll("[(（]\\d[)）]", "、").replaceFirst("^、", "");
    }
}
