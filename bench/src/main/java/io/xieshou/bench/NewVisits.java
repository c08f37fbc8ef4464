package io.xieshou.bench;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Records visits through the entry form. */
record NewVisits(Visitor visitor) {

    static final String UNIT = "mentougou.zhiyuan";

    private static final AtomicLong NUMBER = new AtomicLong();

    void add(String subject) throws IOException {
        var answer = visitor.save(
                "/ledgers/visit",
                Map.of(
                        "unit", UNIT,
                        "subject", subject + NUMBER.incrementAndGet(),
                        "kind", "research",
                        "direction", "outgoing",
                        "started_on", "2020-05-06",
                        "area", "武川县",
                        "delegation", "10",
                        "district_leaders", "3"));
        if (answer.status() / 100 != 3) {
            throw new IllegalStateException("The entry was refused: " + answer.text());
        }
    }
}
