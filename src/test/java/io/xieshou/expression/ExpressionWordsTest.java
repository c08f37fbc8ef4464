package io.xieshou.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionWordsTest {

    private static final Map<String, String> LABELS = Map.of(
            "amount", "资金", "level", "资金级别", "budget", "预算", "people", "人数", "started", "开工日期", "done", "完工", "listed",
            "已列入总表");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        sum(amount where level = '区级')                  | 资金之和，只计资金级别为区级的
        sum(amount where level = 'district') / sum(amount) | （资金之和，只计资金级别为区级的） ÷ 资金之和
        count(where started is not null) / count()         | （记录数，只计开工日期已填的） ÷ 记录数
        distinct(title, place)                             | 不同title、place的个数
        (amount + 5) * 2                                   | （资金 + 5 元） × 2
        amount >= 12.5 万元 and not done                    | 资金 ≥ 12.5 万元，且完工为否
        people in (1000, 2)                                | 人数为1,000 人或2 人
        count(where not coalesce(done, false))             | 记录数，只计完工为否或未填的
        count(where coalesce(done, true))                  | 记录数，只计完工为是或未填的
        count(where not coalesce(done, true))              | 记录数，只计完工为否的
        not (level = '区级')                                 | 资金级别不是区级
        not (amount > 5)                                   | 资金 ≤ 5 元
        not (started is null)                              | 开工日期已填
        not (people in (1000, 2))                          | 人数不是1,000 人或2 人
        not not done                                       | 完工
        not (done and amount > 5)                          | 不满足“完工，且资金 > 5 元”
        budget - coalesce(amount, 0)                       | 预算 − 资金（未填的计为 0 元）
        if(done, amount, 0)                                | （如果 完工，则 资金，否则 0 元）
        """)
    void saysItselfInChinese(String source, String words) {
        assertThat(Scope.read(source).words(Locale.CHINA, path -> LABELS.getOrDefault(path, path)))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        sum(amount where level = '区级') | sum of amount where level is district
        max(amount, budget, 0)         | the largest of (amount, budget, 0 yuan)
        sum(amount where not coalesce(done, false)) | sum of amount where done is no or empty
        budget - coalesce(amount, 0)   | budget − amount (counted as 0 yuan where empty)
        not (amount > 5)               | amount ≤ 5 yuan
        place <> '武川县'                | place is not Wuchuan
        """)
    void saysItselfInEnglish(String source, String words) {
        assertThat(Scope.read(source).words(Locale.ENGLISH, path -> path)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        sum(amount where level = '市级' and not coalesce(done, false)) | amount之和，只计level为市级，且未列入总表的
        count(where coalesce(done, false))                           | 记录数，只计已列入总表的
        count(where not done)                                        | 记录数，只计已列入总表为否的
        """)
    void whatTheLabelSaysWasDoneIsDeniedAsNotDone(String source, String words) {
        assertThat(Scope.read(source).words(Locale.CHINA, path -> path.equals("done") ? "已列入总表" : path))
                .isEqualTo(words);
    }
}
