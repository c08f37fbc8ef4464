package io.xieshou.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.database.SqlFragment;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

/** Whatever is written, it is refused with sentences or it means something; none of it becomes SQL. */
class AnyTextTest {

    private static final String SQL_WORDS =
            "abs age and array_agg between bigint boolean by case coalesce count date distinct div else end extract "
                    + "false filter from greatest in infinity integer is least max min month newest not null nullif numeric or order quarter round "
                    + "starts_with strpos sum text then true when where year e 0 1 12 100000000000000000000 0.00000000000000000001";
    private static final Set<String> OUR_WORDS = Stream.concat(
                    Stream.of(SQL_WORDS.split(" ")),
                    Scope.NAMES.offers().stream().map(path -> path.replace('.', '_')))
            .collect(Collectors.toSet());
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}_]+(\\.\\p{Nd}+)?");
    private static final Pattern SQL = Pattern.compile("[a-z0-9_ .,()\\[\\]\"?:<>=+*/'-]*");

    private static final List<String> VOCABULARY = List.of(
            "amount",
            "budget",
            "level",
            "project.level",
            "started",
            "done",
            "title",
            "people",
            "all_money",
            "sum",
            "count",
            "distinct",
            "latest",
            "min",
            "max",
            "round",
            "if",
            "coalesce",
            "year",
            "days",
            "contains",
            "(",
            ")",
            "(",
            ")",
            ",",
            "+",
            "-",
            "*",
            "/",
            "=",
            "<>",
            "<=",
            "<",
            "and",
            "or",
            "not",
            "in",
            "between",
            "is",
            "null",
            "true",
            "where",
            "'区级'",
            "'district'",
            "1",
            "2.5",
            "万元",
            "%",
            "2020-09-30",
            "（",
            "，");

    @Property(tries = 3000)
    void anyCharacters(@ForAll @StringLength(max = 200) String text) {
        isRefusedOrMeansSomething(text);
    }

    @Property(tries = 6000)
    void wordsOfTheLanguageInAnyOrder(@ForAll("soups") String text) {
        isRefusedOrMeansSomething(text);
    }

    @Property(tries = 6000)
    void aSoundExpressionWithSomethingSpoilt(@ForAll Random random, @ForAll char character) {
        var source = new StringBuilder(new Sources(random).ofEntry(3));
        int at = random.nextInt(source.length());
        switch (random.nextInt(4)) {
            case 0 -> source.insert(at, character);
            case 1 -> source.deleteCharAt(at);
            case 2 -> source.setCharAt(at, character);
            default -> source.insert(at, source.substring(random.nextInt(source.length())));
        }
        isRefusedOrMeansSomething(source.toString());
    }

    @Property(tries = 1000)
    void textOfTheAuthorIsBoundAndNeverSql(@ForAll @StringLength(min = 1, max = 60) String text) {
        var quoted = "'" + text.replace("'", "''") + "'";
        isRefusedOrMeansSomething(
                "title = " + quoted + " or contains(title, " + quoted + ") and title in ('a', " + quoted + ")");
    }

    @Property(tries = 2000)
    void readingWhatWasPrintedGivesTheSameExpression(@ForAll Random random) {
        var sources = new Sources(random);
        var expression = Scope.read(random.nextBoolean() ? sources.ofEntry(4) : sources.ofGroup(3));
        var printed = expression.source();
        assertThat(Scope.read(printed)).isEqualTo(expression);
        assertThat(Scope.read(printed).source()).isEqualTo(printed);
    }

    @Provide
    Arbitrary<String> soups() {
        return Arbitraries.of(VOCABULARY).list().ofMinSize(1).ofMaxSize(14).map(words -> String.join(" ", words));
    }

    private static void isRefusedOrMeansSomething(String text) {
        Expression expression;
        try {
            expression = Scope.read(text);
        } catch (BadExpression refusal) {
            assertThat(refusal.problems()).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.column()).isBetween(1, text.length() + 1);
                assertThat(problem.message(Locale.CHINA)).isNotBlank();
            });
            return;
        }
        assertThat(Scope.read(expression.source())).isEqualTo(expression);
        assertThat(expression.words(Locale.CHINA, path -> path)).isNotBlank();
        assertThat(expression.words(Locale.ENGLISH, path -> path)).isNotBlank();
        isMadeOfOurWords(expression.sql(columns()));
    }

    private static void isMadeOfOurWords(SqlFragment sql) {
        assertThat(sql.text()).matches(SQL);
        assertThat(sql.text().chars().filter(character -> character == '?').count())
                .isEqualTo(sql.binds().size());
        assertThat(WORD.matcher(sql.text()).results().map(MatchResult::group)).isSubsetOf(OUR_WORDS);
    }

    private static Columns columns() {
        return new Columns() {
            @Override
            public SqlFragment column(String path) {
                return SqlFragment.column("e", path.replace('.', '_'));
            }

            @Override
            public SqlFragment newestFirst() {
                return SqlFragment.of("newest");
            }
        };
    }
}
