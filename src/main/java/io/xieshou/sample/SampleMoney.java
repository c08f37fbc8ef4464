package io.xieshou.sample;

import static io.xieshou.sample.SampleRow.values;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The allocation table of each district: about 1,000 万元 for each area, shared out by purpose as in the printed table of one district. */
final class SampleMoney implements SampleBook {

    private static final List<SampleLine> SHARES = SampleTable.read("allocations.csv");
    private static final LocalDate ARRANGED = LocalDate.of(2020, 1, 16);

    @Override
    public String ledger() {
        return "fund_allocation";
    }

    @Override
    public Stream<SampleRow> rows(SampleDistrict district, SampleReferences references) {
        var areas = district.areas();
        return IntStream.range(0, areas.size() * SHARES.size())
                .mapToObj(
                        line -> row(district, areas.get(line / SHARES.size()), SHARES.get(line % SHARES.size()), line));
    }

    private static SampleRow row(SampleDistrict district, SampleDistrict.Area area, SampleLine share, int line) {
        var dice = district.dice("allocation", area.id());
        var budget = dice.yuan(900, 1100);
        var amount = budget.multiply(new BigDecimal(share.get("share"))).movePointLeft(2);
        return SampleRow.of(
                district.office(),
                values(
                        "plan_year",
                        SampleProjects.YEAR,
                        "number",
                        String.valueOf(line + 1),
                        "name",
                        district.marked(area.name() + share.get("name")),
                        "arranged_on",
                        ARRANGED,
                        "level",
                        "district",
                        "area",
                        area.id(),
                        "money_source",
                        "区级年度财政预算",
                        "amount",
                        amount,
                        "purpose",
                        share.get("purpose"),
                        "lead_units",
                        share.get("lead"),
                        "precise",
                        !share.get("purpose").equals("work"),
                        "note",
                        district.note()));
    }
}
