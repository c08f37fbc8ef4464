package io.xieshou.sample;

import static io.xieshou.sample.SampleRow.values;

import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Three visits or meetings of each unit each month; from February to April 2020 nobody travels. */
final class SampleVisits implements SampleBook {

    private static final List<SampleLine> TEMPLATES = SampleTable.read("visits.csv");
    private static final int EACH_MONTH = 3;

    @Override
    public String ledger() {
        return "visit";
    }

    @Override
    public Stream<SampleRow> rows(SampleDistrict district, SampleReferences references) {
        var office = new SampleDistrict.Unit(district.office(), district.name());
        return Stream.concat(Stream.of(office), district.units().stream())
                .flatMap(unit -> IntStream.range(0, 12 * EACH_MONTH).mapToObj(number -> row(district, unit, number)));
    }

    private static SampleRow row(SampleDistrict district, SampleDistrict.Unit unit, int number) {
        var dice = district.dice("visit", unit.id(), number);
        var month = YearMonth.of(2020, number / EACH_MONTH + 1);
        var template = template(dice, month);
        var area = dice.pick(district.areas());
        var local = template.get("direction").equals("local");
        var contact = template.get("kind").equals("monthly_contact");
        var day = month.atDay(1 + 9 * (number % EACH_MONTH) + dice.between(0, 8));
        var words = Map.of("unit", unit.name(), "area", area.name());
        var values = values(
                "subject",
                district.marked(SampleTexts.fill(template.get("subject"), words)),
                "kind",
                template.get("kind"),
                "direction",
                template.get("direction"),
                "started_on",
                day,
                "ended_on",
                local ? day : day.plusDays(dice.between(1, 4)),
                "area",
                local && !contact ? null : area.id(),
                "leader",
                "李示例（带队）",
                "online",
                contact,
                "epidemic",
                isShut(month) && dice.oneIn(3),
                "content",
                template.get("content"),
                "note",
                district.note());
        values.putAll(people(district, unit, template.get("direction"), dice));
        return SampleRow.of(unit.id(), values);
    }

    private static SampleLine template(Dice dice, YearMonth month) {
        var thrown = dice.pick(TEMPLATES, template -> Integer.parseInt(template.get("weight")));
        return isShut(month) && !thrown.get("direction").equals("local") ? TEMPLATES.get(3) : thrown;
    }

    private static boolean isShut(YearMonth month) {
        return month.getMonth().compareTo(Month.FEBRUARY) >= 0
                && month.getMonth().compareTo(Month.APRIL) <= 0;
    }

    private static Map<String, Object> people(
            SampleDistrict district, SampleDistrict.Unit unit, String direction, Dice dice) {
        var isOffice = unit.id() == district.office();
        var isTown = district.towns().contains(unit);
        var incoming = direction.equals("incoming");
        var leaders = isOffice && !incoming ? dice.between(1, 2) : 0;
        var town = isTown && !incoming ? dice.between(2, 4) : 0;
        var bureau = incoming && (isOffice || dice.oneIn(8)) ? dice.between(1, 2) : 0;
        return values(
                "district_leaders", count(leaders),
                "township_members", count(town),
                "bureau_leaders", count(bureau),
                "delegation", BigDecimal.valueOf(leaders + town + bureau + dice.between(2, 8)));
    }

    private static @Nullable BigDecimal count(int people) {
        return people == 0 ? null : BigDecimal.valueOf(people);
    }
}
