package io.xieshou.sample;

import static io.xieshou.sample.SampleRow.values;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Training classes for the people of each area, from May on. */
final class SampleTrainings implements SampleBook {

    private static final List<SampleLine> TEMPLATES = SampleTable.read("trainings.csv");

    @Override
    public String ledger() {
        return "training";
    }

    @Override
    public Stream<SampleRow> rows(SampleDistrict district, SampleReferences references) {
        return district.areas().stream().flatMap(area -> TEMPLATES.stream()
                .flatMap(template -> IntStream.rangeClosed(1, Integer.parseInt(template.get("sessions")))
                        .mapToObj(number -> row(district, area, template, number))));
    }

    private static SampleRow row(SampleDistrict district, SampleDistrict.Area area, SampleLine template, int number) {
        var dice = district.dice("training", area.id(), template.get("name"), number);
        var trainees = dice.between(Integer.parseInt(template.get("low")), Integer.parseInt(template.get("high")));
        var day = dice.day(YearMonth.of(2020, dice.between(5, 12)));
        var days = dice.between(3, 10);
        var unit = dice.pick(district.departments());
        var name = SampleTexts.fill(template.get("name"), Map.of("area", area.name()));
        return SampleRow.of(
                unit.id(),
                values(
                        "name", district.marked(name + "（第" + number + "期）"),
                        "started_on", day,
                        "ended_on", day.plusDays(days),
                        "area", area.id(),
                        "audience", template.get("audience"),
                        "venue", template.get("venue"),
                        "host", unit.name(),
                        "sessions", BigDecimal.ONE,
                        "trainees", BigDecimal.valueOf(trainees),
                        "attendances", BigDecimal.valueOf((long) trainees * days),
                        "content", template.get("content"),
                        "note", district.note()));
    }
}
