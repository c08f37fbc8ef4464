package io.xieshou.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8.3|8.3|",
                "1,234,567.50|1234567.50|",
                "１，２３４．５|1234.5|",
                "1，234|1234|",
                "1 234|1234|",
                "12.5万元|12.5|万元",
                "1.2亿|1.2|亿",
                "３０％|30|%",
                "¥ 1,000 元|1000|元",
                "￥1000|1000|",
                "－5|-5|",
                "−5.5|-5.5|",
                "(8.3)|-8.3|",
                "（1,234.5）万元|-1234.5|万元",
                "+3|3|",
                "　12 人次 |12|人次",
                ".5|0.5|",
                "4800元/年|4800|元/年",
                "60㎡|60|㎡",
                "5‰|5|‰"
            })
    void numbersAreReadAsPeopleWriteThem(String text, BigDecimal number, String unit) {
        assertThat(Figure.parse(text)).isEqualTo(new Figure(number, unit == null ? "" : unit));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "12,5|“12,5”的逗号不在千分位上。请写成 12.5 或 125。",
                "约12万元|“约12万元”不是准确的数。请写准确的数字。",
                "200余人|“200余人”不是准确的数。请写准确的数字。",
                "1.23E+11|“1.23E+11”是科学计数法，后面的位数已经丢失。请把单元格格式改为数值（编号改为文本）后重新填写。",
                "不使用区级资金|“不使用区级资金”不是数。请写成 12.5 这样的数字。",
                "(5个)|“(5个)”不是数。请写成 12.5 这样的数字。",
                "2021-04|“2021-04”不是数。请写成 12.5 这样的数字。",
                "` `|没有填数。"
            })
    void whatIsNoNumberIsRefusedWithASentence(String text, String sentence) {
        assertThatThrownBy(() -> Figure.parse(text))
                .isInstanceOf(UnreadableValue.class)
                .hasMessage(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2,3", "1.2.3", "--5", "5-", "12 3", "1e5", "１２３４５６７８９０１２３４５６７８９０１２３４５６７８９０１２３４５６７８９０"})
    void nothingIsGuessed(String text) {
        assertThatThrownBy(() -> Figure.parse(text)).isInstanceOf(UnreadableValue.class);
    }

    @Property
    void anyNumberComesBackFromItsPlainAndItsGroupedForm(
            @ForAll @BigRange(min = "-999999999999", max = "999999999999") @Scale(4) BigDecimal number) {
        var grouped = new DecimalFormat("#,##0.0000", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);

        assertThat(Figure.parse(number.toPlainString()).number()).isEqualTo(number);
        assertThat(Figure.parse(grouped).number()).isEqualByComparingTo(number);
        assertThat(Figure.parse(fullWidth(grouped) + "万元")).satisfies(figure -> {
            assertThat(figure.number()).isEqualByComparingTo(number);
            assertThat(figure.unit()).isEqualTo("万元");
        });
    }

    @Property
    void anyTextIsReadOrRefusedButNeverBreaksTheReader(@ForAll String text) {
        try {
            assertThat(Figure.parse(text).number()).isNotNull();
        } catch (UnreadableValue e) {
            assertThat(e).hasMessageNotContaining("workbook.");
        }
    }

    private static String fullWidth(String text) {
        var wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
        return wide.toString();
    }
}
