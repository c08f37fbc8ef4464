package io.xieshou.sample;

import static io.xieshou.sample.SampleRow.values;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the pairs do: one to two activities of each pair each month, in the first half and in the second. */
final class SampleActivities implements SampleBook {

    private static final List<SampleLine> TEMPLATES = SampleTable.read("activities.csv");
    private static final int HALVES = 24;

    @Override
    public String ledger() {
        return "pairing_activity";
    }

    @Override
    public Stream<SampleRow> rows(SampleDistrict district, SampleReferences references) {
        return SamplePairings.of(district)
                .filter(pairing -> !pairing.state().equals("negotiating"))
                .flatMap(pairing -> IntStream.range(0, HALVES)
                        .filter(half -> !district.dice("active", pairing.helper(), pairing.helped(), half)
                                .oneIn(5))
                        .filter(half -> !pairing.since()
                                .isAfter(YearMonth.of(2020, half / 2 + 1).atDay(1)))
                        .mapToObj(half -> row(district, pairing, pairing.id(references), half)));
    }

    private static SampleRow row(SampleDistrict district, SamplePairing pairing, long id, int half) {
        var dice = district.dice("activity", pairing.helper(), pairing.helped(), half);
        var template = dice.pick(TEMPLATES, one -> Integer.parseInt(one.get("weight")));
        var kind = template.get("kind");
        var day = YearMonth.of(2020, half / 2 + 1).atDay(14 * (half % 2) + dice.between(1, 14));
        var words = Map.of("helped", pairing.helped());
        return SampleRow.of(
                pairing.unit().id(),
                values(
                        "pairing",
                        id,
                        "kind",
                        kind,
                        "subject",
                        district.marked(SampleTexts.fill(template.get("subject"), words)),
                        "held_on",
                        day,
                        "area",
                        pairing.area().id(),
                        "participants",
                        BigDecimal.valueOf(dice.between(2, 12)),
                        "beneficiaries",
                        BigDecimal.valueOf(dice.between(5, 80)),
                        "money",
                        kind.equals("money") ? dice.yuan(1, 6) : null,
                        "goods",
                        kind.equals("goods") ? dice.yuan(0, 3) : null,
                        "jobs",
                        jobs(kind, dice),
                        "content",
                        dice.oneIn(4) ? template.get("content") : null,
                        "note",
                        district.note()));
    }

    private static @Nullable BigDecimal jobs(String kind, Dice dice) {
        return kind.equals("employment") ? BigDecimal.valueOf(dice.between(0, 6)) : null;
    }
}
