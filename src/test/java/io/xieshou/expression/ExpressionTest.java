package io.xieshou.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xieshou.database.SqlFragment;
import io.xieshou.measure.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {

    private static final Columns COLUMNS = path -> SqlFragment.column("e", path);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 + 2 * 3                      | 7
            (1 + 2) * 3                    | 9
            7 - 2 - 1                      | 4
            -2 * -(3)                      | 6
            10 / 4                         | 2.5
            2 / 3                          | 0.66666666666666666666
            round(2 / 3, 2)                | 0.67
            round(-2.5)                    | -3
            1 / 0                          |
            80% * 50                       | 40
            1 万元 + 1 元                    | 10001
            1亿元 / 2 万元                    | 5000
            min(3, 1, 2)                   | 1
            max(2020-09-01, 2020-09-02) = 2020-09-02 | true
            days(2020-02-28, 2020-03-01)   | 2
            months(2020-01-31, 2020-02-29) | 0
            months(2020-01-31, 2020-03-31) | 2
            months(2020-03-31, 2020-01-31) | -2
            year(2020-09-01) * 100 + month(2020-09-01) | 202009
            quarter(d'2020-09-30')         | 3
            if(1 > 2, 'a', 'b')            | b
            not 1 = 2 and 2 = 2            | true
            1 = 1 or 1 / 0 = 1             | true
            1 / 0 = 1 or 1 = 2             |
            （１２＋３）×２≥３０                  | true
            contains('it''s', '''')        | true
            3 not in (1, 2) AND 2 between 1 and 2 | true
            """)
    void calculates(String source, @Nullable String value) {
        var result = Scope.read(source).value(Values.of(Map.of()));
        assertThat(result instanceof BigDecimal number ? plain(number) : String.valueOf(result))
                .isEqualTo(String.valueOf(value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            coalesce(amount, 0)       | 0
            amount + 1                |
            min(amount, 1)            |
            amount > 0                |
            not amount > 0            |
            amount is null            | true
            if(amount > 0, 1, 2)      | 2
            level in ('区级')           |
            """)
    void knowsThatAnEmptyFieldIsNotKnown(String source, @Nullable String value) {
        assertThat(String.valueOf(Scope.read(source).value(Values.of(Map.of()))))
                .isEqualTo(String.valueOf(value));
    }

    @Test
    void countsABareNumberInTheUnitBesideIt() {
        var expression = Scope.read("budget >= 5");

        assertThat(expression.isTrue(Values.of(Map.of("budget", 5)))).isTrue();
        assertThat(expression).isNotEqualTo(Scope.read("budget >= 5 元"));
        assertThat(expression.source()).isEqualTo("budget >= 5");
    }

    @Test
    void givesTheResultItsMeasure() {
        assertThat(Scope.read("amount + budget").type()).isEqualTo(Scope.number("yuan"));
        assertThat(Scope.read("land + floor").type()).isEqualTo(Scope.number("mu"));
        assertThat(Scope.read("amount * rate").type()).isEqualTo(Scope.number("yuan"));
        assertThat(Scope.read("amount / budget").type()).isEqualTo(Type.NUMBER);
        assertThat(Scope.read("amount / people").type().words().zh()).isEqualTo("以“元/人”计的数");
        assertThat(Scope.read("amount / people * people").type()).isEqualTo(Scope.number("yuan"));
        assertThat(Scope.read("people / 1 人 + visits / 1 人次").type()).isEqualTo(Type.NUMBER);
    }

    @Test
    void isCountedInTheMeasureTheIndicatorDeclares() {
        var yiYuan = Scope.measure("yi_yuan");
        var money = Scope.read("sum(amount)").measuredIn(yiYuan);
        var started = Scope.read("count(where done) / count()").measuredIn(Scope.measure("percent"));

        assertThat(money.type()).isEqualTo(Type.number(yiYuan));
        assertThat(plain(over(money, Map.of("amount", 25_000_000)))).isEqualTo("0.25");
        assertThat(plain(over(started, Map.of("done", true), Map.of("done", false))))
                .isEqualTo("50");
        assertThat(plain(over(Scope.read("count()").measuredIn(Scope.measure("wan_person")), Map.of())))
                .isEqualTo("0.0001");
    }

    @Test
    void isNotCountedInAMeasureOfSomethingElse() {
        refuses("count()", "wan_yuan", "This gives a number without unit, which cannot be counted in 10,000 yuan");
        refuses(
                "sum(people)",
                "person_time",
                "This gives a number of persons, which cannot be counted in person-times");
        refuses("done", "item", "A number is needed here, not a condition.");
    }

    private static void refuses(String source, String measure, String sentence) {
        assertThatThrownBy(() -> Scope.read(source).measuredIn(Scope.measure(measure)))
                .isInstanceOf(BadExpression.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void namesItsAggregatesOnceAndTheNamesOutsideThem() {
        var expression = Scope.read("sum(amount where level = '区级') / (sum(amount) + sum(amount) + all_money)");

        assertThat(expression.aggregates())
                .extracting(Aggregate::source)
                .containsExactly("sum(amount where level = 'district')", "sum(amount)");
        assertThat(expression.names()).extracting(Name::path).containsExactly("all_money");
        assertThat(expression.allNames()).extracting(Name::path).containsExactly("all_money", "amount", "level");
    }

    @Test
    void splitsAnAggregateIntoWhatIsReadAndWhichEntriesCount() {
        var aggregate = Scope.read("sum(amount * 2) where done and people > 3")
                .aggregates()
                .iterator()
                .next();

        assertThat(aggregate.function()).isEqualTo(Aggregate.Function.SUM);
        assertThat(aggregate.of().get(0).source()).isEqualTo("amount * 2");
        assertThat(aggregate.condition().orElseThrow().source()).isEqualTo("done and people > 3");
        assertThat(aggregate.sql(COLUMNS))
                .isEqualTo(SqlFragment.of(
                        "coalesce((sum((\"e\".\"amount\" * ?::numeric)) filter (where ((\"e\".\"done\" and (\"e\".\"people\" > ?::numeric))))), 0)",
                        new BigDecimal("2"),
                        new BigDecimal("3")));
    }

    @Test
    void takesAggregatesThatTheQueryHasAlready() {
        Columns sliced = new Columns() {
            @Override
            public SqlFragment column(String path) {
                throw new AssertionError("not read per entry");
            }

            @Override
            public SqlFragment total(Aggregate aggregate) {
                return SqlFragment.column("s", "measure_" + aggregate.of().size());
            }
        };

        assertThat(Scope.read("sum(amount) + 1").sql(sliced).text()).isEqualTo("(\"s\".\"measure_1\" + ?::numeric)");
    }

    @Test
    void sumsNothingToZeroButHasNoLatestOfNothing() {
        assertThat(over(Scope.read("sum(amount)"), new Map[0])).isEqualTo(BigDecimal.ZERO);
        assertThat(over(Scope.read("count()"), new Map[0])).isEqualTo(BigDecimal.ZERO);
        assertThat(over(Scope.read("latest(amount)"), new Map[0])).isNull();
        assertThat(over(Scope.read("sum(amount) / count()"), new Map[0])).isNull();
    }

    @Test
    void readsTheNamesBeforeTheyAreDefined() {
        assertThat(Expression.namesIn("a.b / sum(c where d = 'x') + a.b")).containsExactly("a.b", "c", "d");
    }

    @Test
    void isAConditionWhereOneIsNeeded() {
        assertThat(Expression.parseCondition("amount <= budget", Scope.NAMES).type())
                .isEqualTo(Type.BOOL);
        assertThatThrownBy(() -> Expression.parseCondition("amount + 1", Scope.NAMES))
                .hasMessage("Column 1: A condition is needed here, not a number of yuan: for example x > 0.");
    }

    @Test
    void readsDriverValuesAsItsOwnTypes() {
        var row = new HashMap<String, @Nullable Object>();
        row.put("started", java.sql.Date.valueOf("2020-09-30"));
        row.put("place", 7L);
        row.put("people", 12L);

        assertThat(Scope.read("started = 2020-09-30 and place = '武川县' and people = 12")
                        .isTrue(Values.of(row)))
                .isTrue();
        assertThat(Scope.read("started").value(Values.of(row))).isEqualTo(LocalDate.of(2020, 9, 30));
    }

    @SafeVarargs
    private static @Nullable Object over(Expression expression, Map<String, Object>... entries) {
        return expression.value(
                Values.ofEntries(List.of(entries).stream().map(Values::of).toList()));
    }

    private static String plain(@Nullable Object number) {
        return ((BigDecimal) number).stripTrailingZeros().toPlainString();
    }

    @Test
    void cutsQuotientsSoThatRoundingOnceIsRight() {
        var justBelowHalf = Measure.quotient(new BigDecimal("0.1249999999999999999999999"), BigDecimal.ONE);

        assertThat(io.xieshou.measure.Figures.round(justBelowHalf, 2)).isEqualTo("0.12");
    }
}
