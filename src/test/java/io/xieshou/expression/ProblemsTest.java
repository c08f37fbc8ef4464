package io.xieshou.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        amout > 0                       | Column 1: There is no field or indicator amout. Did you mean amount?
        level = 'distrct'               | Column 9: 'distrct' is not a code of list funding_level. Did you mean district?
        level = '中央直属单位'              | Column 9: '中央直属单位' is not a code of list funding_level. There are: city, district, town, 乡镇级, 区级, 市级.
        project = 'x'                   | Column 11: 'x' cannot stand for an entry of ledger project; compare with another field that holds one.
        title = zhongguancun            | Column 9: There is no field or indicator zhongguancun; if a code or text is meant, put it in quotes: 'zhongguancun'. There are: all_money, all_people, amount, budget, done, factor, finished, floor, land, level, paid, paid_so_far ….
        people + visits                 | Column 10: persons and person-times measure different things and cannot be added or compared; to do so all the same, divide by the unit first: x / 1 person-times.
        amount > people                 | Column 10: yuan and persons measure different things and cannot be added or compared; to do so all the same, divide by the unit first: x / 1 persons.
        amount * people                 | Column 8: yuan cannot be multiplied by persons; divide one of them by its unit first: x / 1 persons.
        paid + paid_so_far              | Column 8: A figure of the period and a cumulative figure cannot be added or compared; use figures of the same kind.
        sum(paid_so_far)                | Column 5: Cumulative figures are not summed again; use latest(…).
        amount = '5'                    | Column 10: A number stands without quotes.
        started > '2020-09-01'          | Column 11: A date stands without quotes: 2020-09-30.
        started > 2020-02-30            | Column 11: There is no day 2020-02-30; write a date as 2020-09-30.
        title < 'b'                     | Column 7: There is no order of a text; use =, <> or in.
        amount > 5 wanyuan              | Column 12: There is no unit of measure wanyuan. Did you mean wan_yuan, yi_yuan, yuan?
        roud(amount, 2)                 | Column 1: There is no function roud. Did you mean round?
        round(amount, factor)           | Column 15: Write the decimals as a whole number from 0 to 10: round(x, 2).
        if(done, amount)                | Column 1: The number of arguments is wrong; write if(condition, value, otherwise).
        if(amount, 1, 2)                | Column 4: Here a condition is needed, not a number of yuan.
        1 < factor < 3                  | Column 12: Only two values are compared at a time; write a < b and b < c.
        amount = null                   | Column 10: Test for empty values with is null or is not null.
        amount in (budget)              | Column 12: Only written-out values stand in in (…); compare with fields by = and or.
        months(started, if(months(started, finished) > 1, started, finished)) = 1 | Column 1: months(…) cannot stand inside months(…).
        level = '区及'                    | Column 9: '区及' is not a code of list funding_level. Did you mean 区级?
        sum(sum(amount))                | Column 5: A total cannot stand inside a total.
        sum(all_money)                  | Column 5: all_money is one figure for the group and not read per entry; it cannot stand inside a total.
        sum(amount) / amount            | Column 15: amount is read per entry and cannot stand beside a total; write sum(amount) or latest(amount).
        abs(factor where done)          | Column 18: where stands in the brackets of a total (count, sum, distinct, latest, min, max), as in sum(x where y > 0); abs is none.
        count(where done) where done    | Column 19: A total has one where; join the conditions by and.
        (amount                         | Column 8: Here ')' is expected, not the end.
        amount amount                   | Column 8: The expression should end here, but 'amount' follows; is an operator or a bracket missing?
        amount >                        | Column 9: Here a number, a name, a function or '(' is expected, not the end.
        title = “x                     | Column 9: Texts stand between straight single quotes: 'district'.
        title = 'x                      | Column 9: The closing quote is missing; write a text as 'district'.
        amount ; drop                   | Column 8: ';' means nothing here; remove it.
        project..level                  | Column 1: A name is missing after a dot in project..level; write project.status.
        """)
    void isASentenceWithItsColumn(String source, String sentence) {
        assertThat(refusalOf(source).getMessage()).isEqualTo(sentence);
    }

    @Test
    void allAreToldAtOnceInTheOrderOfTheText() {
        var refusal = refusalOf("amout + people > 0 and levl = 'x' or round(title, 2) = 1");

        assertThat(refusal.problems()).extracting(Problem::column).containsExactly(1, 24, 44);
        assertThat(refusal.message(Locale.CHINA)).startsWith("第 1 列：没有名为 amout 的字段或指标。是否想写 amount？");
    }

    @Test
    void anEmptyExpressionIsRefused() {
        assertThat(refusalOf("  ").getMessage()).isEqualTo("Column 1: The expression is empty; write one.");
    }

    @Test
    void tooDeepTooLongAndTooBigAreRefused() {
        assertThat(refusalOf("(".repeat(60) + "1" + ")".repeat(60)).getMessage())
                .contains("nested 50 deep");
        assertThat(refusalOf("-".repeat(1500) + "factor").getMessage()).contains("1,000 words");
        assertThat(refusalOf("-".repeat(100) + "factor").getMessage()).contains("nested 50 deep");
        assertThat(refusalOf("1" + "+1".repeat(600)).getMessage()).contains("1,000 words");
        assertThat(refusalOf("1" + " ".repeat(5000)).getMessage()).contains("4,000 characters");
        assertThat(refusalOf("1".repeat(39)).getMessage()).contains("38 digits");
    }

    @Test
    void aTextThatTheDatabaseCannotHoldIsRefused() {
        assertThat(refusalOf("title = 'a\u0000b'").getMessage()).contains("control character");
        assertThat(refusalOf("title = 'a\ud800b'").getMessage()).contains("control character");
    }

    private static BadExpression refusalOf(String source) {
        return catchThrowableOfType(BadExpression.class, () -> Scope.read(source));
    }
}
