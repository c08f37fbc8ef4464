package io.xieshou.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A made-up project with its course: what the ledgers of projects, their money, payments and progress all tell of.
 *
 * @param template category, purpose, content and use of its kind
 * @param amount its money in yuan
 * @param started null where it never began
 * @param completed null where it was not done by the end of the year
 */
record SampleProject(
        String level,
        SampleDistrict.Area area,
        String number,
        String name,
        SampleLine template,
        BigDecimal amount,
        int beneficiaries,
        boolean cancelled,
        LocalDate planned,
        @Nullable LocalDate started,
        @Nullable LocalDate completed) {

    String purpose() {
        return template.get("purpose", "other");
    }

    /** Whether its money stands in the district's allocation table and is counted there. */
    boolean isInTable() {
        return level.equals("district");
    }

    long id(SampleDistrict district, SampleReferences references) {
        return references.id("project", district.office(), SampleProjects.YEAR, level, area.id(), number);
    }
}
