package io.xieshou.sample;

import static io.xieshou.sample.SampleRow.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What happened to the sample projects: found ready, started, reported on each month, completed, accepted, disclosed. */
final class SampleCourse implements SampleBook {

    private static final LocalDate YEAR_END = LocalDate.of(2020, 12, 31);

    @Override
    public String ledger() {
        return "project_progress";
    }

    @Override
    public Stream<SampleRow> rows(SampleDistrict district, SampleReferences references) {
        return SampleProjects.of(district)
                .filter(project -> project.started() != null)
                .flatMap(project -> steps(district, project, project.id(district, references)).stream());
    }

    private static List<SampleRow> steps(SampleDistrict district, SampleProject project, long id) {
        var started = Objects.requireNonNull(project.started());
        var until = project.completed() == null ? YEAR_END : project.completed();
        var course = new Course(district, project, id, new ArrayList<>());
        course.step("ready", started.minusDays(10), 0);
        course.step("started", started, 5);
        months(started, until)
                .forEach(month -> course.step("underway", month.atEndOfMonth(), share(month, started, until)));
        if (project.completed() != null) {
            course.step("completed", until, 100);
            course.step("accepted", until.plusDays(20), 100);
            course.step("disclosed", until.plusDays(25), 100);
        }
        return course.rows;
    }

    private static Stream<YearMonth> months(LocalDate started, LocalDate until) {
        return Stream.iterate(
                YearMonth.from(started), month -> month.isBefore(YearMonth.from(until)), month -> month.plusMonths(1));
    }

    /** How far the work is at the end of a month, in percent. */
    private static int share(YearMonth month, LocalDate started, LocalDate until) {
        var whole = until.toEpochDay() - started.toEpochDay();
        var done = Math.max(0, month.atEndOfMonth().toEpochDay() - started.toEpochDay());
        return (int) Math.min(95, 5 + 90 * done / Math.max(1, whole));
    }

    private record Course(SampleDistrict district, SampleProject project, long id, List<SampleRow> rows) {

        void step(String step, LocalDate day, int percent) {
            if (day.isAfter(YEAR_END)) {
                return;
            }
            var share = BigDecimal.valueOf(percent).movePointLeft(2);
            rows.add(SampleRow.of(
                    district.office(),
                    values(
                            "project",
                            id,
                            "step",
                            step,
                            "happened_on",
                            day,
                            "area",
                            project.area().id(),
                            "invested",
                            project.amount().multiply(share).setScale(2, RoundingMode.HALF_UP),
                            "progress",
                            share,
                            "content",
                            district.marked("示例进展记录"),
                            "reported_by",
                            project.area().name() + "示例实施单位",
                            "note",
                            district.note())));
        }
    }
}
