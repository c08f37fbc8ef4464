package io.xieshou.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.database.SqlFragment;
import io.xieshou.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** Random expressions over random entries give the same value in PostgreSQL and in Java. */
class SameInSqlAndJavaTest {

    private static final int ROWS = 400;
    private static final Columns COLUMNS = new Columns() {
        @Override
        public SqlFragment column(String path) {
            return SqlFragment.column("e", path);
        }

        @Override
        public SqlFragment newestFirst() {
            return SqlFragment.of("e.business_date desc, e.id desc");
        }
    };

    private static TestDatabase database;
    private static List<Map<String, @Nullable Object>> rows;

    @BeforeContainer
    static void fillALedger() {
        database = TestDatabase.create();
        database.jdbc().sql(Rows.TABLE).update();
        var source = new Rows(new Random(20200930));
        rows = LongStream.range(0, ROWS).mapToObj(source::next).toList();
        var columns = String.join(", ", rows.get(0).keySet());
        var marks = rows.get(0).keySet().stream().map(column -> "?").collect(Collectors.joining(", "));
        rows.forEach(row -> database.jdbc()
                .sql("insert into facts (" + columns + ") values (" + marks + ")")
                .params(new ArrayList<>(row.values()))
                .update());
    }

    @AfterContainer
    static void dropIt() {
        database.close();
    }

    @Property(tries = 150)
    void aValueOfAnEntry(@ForAll Random random) {
        var expression = Scope.read(new Sources(random).ofEntry(4));
        var inSql = query(expression, "from facts e order by e.id");
        for (int i = 0; i < ROWS; i++) {
            assertSame(expression, inSql.get(i), expression.value(Values.of(rows.get(i))));
        }
    }

    @Property(tries = 500)
    void aFigureOfAGroup(@ForAll Random random) {
        var expression = Scope.read(new Sources(random).ofGroup(3));
        int modulus = 1 + random.nextInt(60);
        var inSql = query(expression, "from facts e where e.id %% %d = 0".formatted(modulus));
        var entries = rows.stream()
                .filter(row -> (long) row.get("id") % modulus == 0)
                .sorted(java.util.Comparator.comparing(
                                (Map<String, @Nullable Object> row) -> (java.time.LocalDate) row.get("business_date"))
                        .thenComparing(row -> (Long) row.get("id")))
                .map(Values::of)
                .toList();
        assertSame(expression, inSql.get(0), expression.value(Values.ofEntries(entries)));
    }

    private static List<@Nullable Object> query(Expression expression, String from) {
        var sql = SqlFragment.of("select ").append(expression.sql(COLUMNS)).append(" " + from);
        return database.jdbc()
                .sql(sql.text())
                .params(sql.binds())
                .query((row, number) -> expression.type().read(row.getObject(1)))
                .list();
    }

    private static void assertSame(Expression expression, @Nullable Object inSql, @Nullable Object inJava) {
        if (inSql instanceof BigDecimal one && inJava instanceof BigDecimal other) {
            assertThat(other).as(expression.source()).isEqualByComparingTo(one);
        } else {
            assertThat(inJava).as(expression.source()).isEqualTo(inSql);
        }
    }
}
