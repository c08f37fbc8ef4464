package io.xieshou.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionWordsTest {

    private static final Map<String, String> LABELS =
            Map.of("amount", "资金", "level", "资金级别", "budget", "预算", "people", "人数", "started", "开工日期", "done", "完工");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        sum(amount where level = '区级')                  | 资金之和，只计资金级别为区级的
        sum(amount where level = 'district') / sum(amount) | （资金之和，只计资金级别为区级的） ÷ 资金之和
        count(where started is not null) / count()         | （记录数，只计开工日期已填的） ÷ 记录数
        distinct(title, place)                             | 不同title、place的个数
        (amount + 5) * 2                                   | （资金 + 5 元） × 2
        amount >= 12.5 万元 and not done                    | 资金 ≥ 12.5 万元，且非（完工）
        people in (1000, 2)                                | 人数为1,000 人或2 人
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
        place <> '武川县'                | place is not Wuchuan
        """)
    void saysItselfInEnglish(String source, String words) {
        assertThat(Scope.read(source).words(Locale.ENGLISH, path -> path)).isEqualTo(words);
    }
}
