package io.xieshou.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A line of the plan of 门头沟区 for 2021 as printed, its persons replaced by made-up ones, with made-up days of start and completion.
 *
 * <p>Source: 2021年门头沟区支援合作工作要点, annex 3.
 */
record SamplePlan(SampleDistrict.Area area, SampleLine columns) {

    static final String YEAR = "2021";
    static final LocalDate ISSUED = LocalDate.of(2021, 6, 18);

    /** The lines of a district; none for a district that has no such plan in the sample. */
    static Stream<SamplePlan> of(SampleDistrict district) {
        if (district.later().isEmpty()) {
            return Stream.of();
        }
        return SampleTable.read("mentougou-2021.tsv").stream().map(columns -> of(district, columns));
    }

    private static SamplePlan of(SampleDistrict district, SampleLine columns) {
        var code = columns.get("area");
        var area = district.later().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The plan names an area %s that the district does not help.".formatted(code)));
        return new SamplePlan(area, columns);
    }

    String text(String column) {
        return Objects.requireNonNull(columns.get(column), column);
    }

    BigDecimal number(String column) {
        return new BigDecimal(text(column));
    }

    /** Printed in 万元. */
    BigDecimal yuan(String column) {
        return number(column).movePointRight(4);
    }

    LocalDate day(String column) {
        return LocalDate.parse(text(column));
    }

    long id(SampleDistrict district, SampleReferences references) {
        return references.id("project", district.office(), YEAR, "district", area.id(), text("number"));
    }
}
