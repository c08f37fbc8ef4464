package io.xieshou.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random entries of the ledger of {@link Scope}, with many nulls, zeros and ties. */
final class Rows {

    static final String TABLE = """
            create table facts (
                id bigint primary key,
                business_date date not null,
                amount numeric(38, 8),
                budget numeric(20, 4),
                people numeric(18),
                visits numeric(18),
                rate numeric(12, 6),
                factor numeric(30, 15),
                land numeric(12, 3),
                floor numeric(12, 3),
                title text,
                remark text,
                started date,
                finished date,
                done boolean,
                level text,
                place integer,
                project bigint)
            """;

    private static final String[] TEXTS = {"", "武川县", "县", "it's", "100%", "Ab", "ab", "a\\b", "?", "“引号”", "𠮷"};
    private static final String[] LEVELS = {"city", "district", "town"};

    private final Random random;

    Rows(Random random) {
        this.random = random;
    }

    Map<String, @Nullable Object> next(long id) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", id);
        row.put("business_date", date());
        row.put("amount", number(20, 8));
        row.put("budget", number(9, 4));
        row.put("people", number(5, 0));
        row.put("visits", number(5, 0));
        row.put("rate", number(4, 6));
        row.put("factor", number(6, 15));
        row.put("land", number(5, 3));
        row.put("floor", number(5, 3));
        row.put("title", orNull(text()));
        row.put("remark", orNull(text()));
        row.put("started", orNull(date()));
        row.put("finished", orNull(date()));
        row.put("done", orNull(random.nextBoolean()));
        row.put("level", orNull(LEVELS[random.nextInt(LEVELS.length)]));
        row.put("place", orNull(7 + random.nextInt(2)));
        row.put("project", orNull((long) random.nextInt(3)));
        return row;
    }

    private <T> @Nullable T orNull(T value) {
        return random.nextInt(5) == 0 ? null : value;
    }

    private String text() {
        return TEXTS[random.nextInt(TEXTS.length)];
    }

    private LocalDate date() {
        return random.nextBoolean()
                ? LocalDate.of(2020, 1 + random.nextInt(3), 28 + random.nextInt(2))
                : LocalDate.ofEpochDay(random.nextInt(30_000) - 5_000);
    }

    private @Nullable BigDecimal number(int digits, int scale) {
        return switch (random.nextInt(6)) {
            case 0 -> null;
            case 1 -> BigDecimal.ZERO;
            case 2 -> BigDecimal.valueOf(random.nextInt(5) - 2);
            case 3 -> BigDecimal.valueOf(random.nextInt(2_000) - 1_000).movePointLeft(Math.min(scale, 3));
            default ->
                new BigDecimal(
                                new java.math.BigInteger(1 + random.nextInt(digits * 3), random),
                                random.nextInt(scale + 1))
                        .multiply(BigDecimal.valueOf(random.nextBoolean() ? 1 : -1));
        };
    }
}
