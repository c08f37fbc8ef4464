package io.xieshou.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The projects of the sample year: for each area so many of each level, planned in spring, mostly done by winter. */
final class SampleProjects implements SampleBook {

    static final String YEAR = "2020";

    private static final List<SampleLine> TEMPLATES = SampleTable.read("projects.csv");
    private static final LocalDate YEAR_END = LocalDate.of(2020, 12, 31);

    /** How many projects of a level an area gets, and between what sums in 万元. */
    private record Level(String code, int each, int low, int high) {}

    private static final List<Level> LEVELS =
            List.of(new Level("city", 8, 150, 900), new Level("district", 6, 40, 260), new Level("township", 4, 6, 30));

    @Override
    public String ledger() {
        return "project";
    }

    @Override
    public Stream<SampleRow> rows(SampleDistrict district, SampleReferences references) {
        return of(district).map(project -> row(district, project));
    }

    static Stream<SampleProject> of(SampleDistrict district) {
        return district.areas().stream().flatMap(area -> LEVELS.stream().flatMap(level -> of(district, area, level)));
    }

    private static Stream<SampleProject> of(SampleDistrict district, SampleDistrict.Area area, Level level) {
        return IntStream.rangeClosed(1, level.each()).mapToObj(number -> make(district, area, level, number));
    }

    private static SampleProject make(SampleDistrict district, SampleDistrict.Area area, Level level, int number) {
        var dice = district.dice("project", level.code(), area.id(), number);
        var template = dice.pick(TEMPLATES);
        var town = dice.pick(area.towns()).name();
        var name = SampleTexts.fill(template.get("name"), Map.of("town", town, "area", area.name()));
        var amount = dice.yuan(level.low(), level.high());
        var cancelled = dice.oneIn(40);
        var planned = dice.day(YearMonth.of(2020, dice.between(1, 3)));
        var started = cancelled || dice.oneIn(30) ? null : planned.plusDays(dice.between(20, 130));
        var beneficiaries = dice.between(20, 900);
        return new SampleProject(
                level.code(),
                area,
                String.valueOf(number),
                name,
                template,
                amount,
                beneficiaries,
                cancelled,
                planned,
                started,
                completed(started, dice));
    }

    private static @Nullable LocalDate completed(@Nullable LocalDate started, Dice dice) {
        var completed = started == null ? null : started.plusDays(dice.between(60, 240));
        return completed == null || completed.isAfter(YEAR_END) ? null : completed;
    }

    private static SampleRow row(SampleDistrict district, SampleProject project) {
        var dice = district.dice("project text", project.level(), project.area().id(), project.number());
        var employed = project.beneficiaries() / dice.between(2, 9);
        var values = SampleRow.values(
                "plan_year", YEAR,
                "number", project.number(),
                "name", district.marked(project.name()),
                "planned_on", project.planned(),
                "level", project.level(),
                "area", project.area().id(),
                "category", project.template().get("category"),
                "nature", dice.oneIn(5) ? "continued" : "new",
                "content", project.template().get("content"),
                "total_investment", project.amount(),
                "use", project.template().get("use"),
                "villages", number(dice.between(1, 12)),
                "beneficiaries", number(project.beneficiaries()),
                "employed", number(employed),
                "implementer", project.area().name() + "示例实施单位",
                "manager", "张示例（负责人）",
                "planned_start", project.planned().plusMonths(1).withDayOfMonth(1),
                "planned_finish", project.planned().plusMonths(8).withDayOfMonth(1),
                "lead_units", dice.pick(district.departments()).name(),
                "note", district.note());
        return new SampleRow(district.office(), project.cancelled() ? "cancelled" : "planned", values);
    }

    private static BigDecimal number(int value) {
        return BigDecimal.valueOf(value);
    }
}
