package io.xieshou.bench;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Requests in DHIS2's measured shape: counties × 20 items × months, as JSON. */
final class Values {

    private static final int ITEMS = 20;
    private static final int MONTHS = 5;

    private final List<String> counties;

    private Values(List<String> counties) {
        this.counties = counties;
    }

    /** As many counties as give so many values in five months. */
    static Values of(Database database, int values) throws SQLException {
        return new Values(database.list(row -> row.getString(1), """
            select v.code from place_versions v join places p on p.id = v.place_id
            where p.level = 6 and p.kind = 'DIVISION' and v.valid_until is null order by v.code limit ?
            """, values / ITEMS / MONTHS));
    }

    /** One entry for each value. */
    String narrow(int added) {
        var json = new StringBuilder("[");
        forEach((county, day) -> {
            for (int item = 1; item <= ITEMS; item++) {
                next(json, county, day)
                        .append(",\"item\":\"item-")
                        .append(item)
                        .append("\",\"amount\":")
                        .append(value(county, item) + added)
                        .append('}');
            }
        });
        return json.append("]").toString();
    }

    /** One entry of twenty fields for each county and month. */
    String wide(int added) {
        var json = new StringBuilder("[");
        forEach((county, day) -> {
            next(json, county, day);
            for (int item = 1; item <= ITEMS; item++) {
                json.append(",\"v").append(item).append("\":").append(value(county, item) + added);
            }
            json.append('}');
        });
        return json.append("]").toString();
    }

    private static StringBuilder next(StringBuilder json, String county, LocalDate day) {
        return json.append(json.length() == 1 ? "" : ",")
                .append("{\"day\":\"")
                .append(day)
                .append("\",\"county\":\"")
                .append(county)
                .append('"');
    }

    private void forEach(Entry entry) {
        for (int month = 1; month <= MONTHS; month++) {
            for (var county : counties) {
                entry.add(county, LocalDate.of(2020, month, 1));
            }
        }
    }

    /** What the sum of all narrow values, or of the first field of all reports, must be. */
    long sum(int items, int added) {
        var sum = 0L;
        for (var county : counties) {
            for (int item = 1; item <= items; item++) {
                sum += value(county, item) + added;
            }
        }
        return sum * MONTHS;
    }

    private static int value(String county, int item) {
        return Math.floorMod(county.hashCode() * 31 + item * 7919, 10_000);
    }

    private interface Entry {
        void add(String county, LocalDate day);
    }
}
