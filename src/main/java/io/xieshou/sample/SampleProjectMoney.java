package io.xieshou.sample;

import static io.xieshou.sample.SampleRow.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;

/** The money of the sample projects, in one line or two. */
final class SampleProjectMoney implements SampleBook {

    private static final BigDecimal SECOND_LINE = new BigDecimal("0.2");

    @Override
    public String ledger() {
        return "project_funding";
    }

    @Override
    public Stream<SampleRow> rows(SampleDistrict district, SampleReferences references) {
        return SampleProjects.of(district)
                .filter(project -> !project.cancelled())
                .flatMap(project -> lines(district, project, project.id(district, references)));
    }

    private static Stream<SampleRow> lines(SampleDistrict district, SampleProject project, long id) {
        var second = project.amount().multiply(SECOND_LINE).setScale(0, RoundingMode.HALF_UP);
        if (district.dice("lines", id).oneIn(3)) {
            return Stream.of(
                    line(
                            district,
                            project,
                            id,
                            1,
                            project.amount().subtract(second),
                            project.template().get("use")),
                    line(district, project, id, 2, second, "前期及监理费用"));
        }
        return Stream.of(line(
                district, project, id, 1, project.amount(), project.template().get("use")));
    }

    private static SampleRow line(
            SampleDistrict district, SampleProject project, long id, int number, BigDecimal amount, String content) {
        return SampleRow.of(
                district.office(),
                values(
                        "project", id,
                        "line", String.valueOf(number),
                        "content", district.marked(content),
                        "arranged_on", project.planned(),
                        "area", project.area().id(),
                        "level", project.level(),
                        "amount", amount,
                        "purpose", project.purpose(),
                        "in_table", project.isInTable(),
                        "precise", true,
                        "note", district.note()));
    }
}
