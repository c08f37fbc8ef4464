package io.xieshou.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class MeasureTest {

    private final Measure yuan = get("yuan");
    private final Measure wanYuan = get("wan_yuan");
    private final Measure yiYuan = get("yi_yuan");

    @Test
    void convertsMoneyExactly() {
        assertThat(wanYuan.convert(new BigDecimal("322.5"), yuan)).isEqualByComparingTo("3225000");
        assertThat(yuan.convert(new BigDecimal("3225000.01"), yiYuan)).isEqualByComparingTo("0.0322500001");
    }

    @Test
    void anAreaInMuGoesOverIntoSquareMetresAsNearAsDecimalsCan() {
        var mu = get("mu");
        var squareMetre = get("平方米");

        assertThat(squareMetre.convert(new BigDecimal("2000"), mu)).isEqualByComparingTo("3");
        assertThat(mu.convert(BigDecimal.ONE, squareMetre)).isEqualByComparingTo("666.66666666666666666666");
        assertThat(mu.common(squareMetre)).isEqualTo(mu);
    }

    @Test
    void theFinerOfTwoMeasuresIsCommon() {
        assertThat(yiYuan.common(wanYuan)).isEqualTo(wanYuan);
        assertThat(yuan.common(yiYuan)).isEqualTo(yuan);
    }

    @Test
    void personsPersonTimesAndHouseholdsNeverGoTogether() {
        assertThat(get("人").sameDimension(get("人次"))).isFalse();
        assertThat(get("人").sameDimension(get("户"))).isFalse();
        assertThat(get("人次").sameDimension(get("次"))).isFalse();
        assertThatThrownBy(() -> get("人").convert(BigDecimal.TEN, get("人次")))
                .hasMessage("person (person) and person_time (person_time) measure different things and cannot be"
                        + " converted.");
    }

    @Test
    void showsFiguresRoundedHalfUpWithTheirUnit() {
        assertThat(wanYuan.show(new BigDecimal("1234.555"), Locale.CHINA)).isEqualTo("1,234.56 万元");
        assertThat(wanYuan.show(new BigDecimal("-1234.555"), Locale.ENGLISH)).isEqualTo("-1,234.56 × 10,000 yuan");
        assertThat(get("%").show(new BigDecimal("87.5"), Locale.CHINA)).isEqualTo("87.5%");
        assertThat(get("人").show(new BigDecimal("-0.4"), Locale.CHINA)).isEqualTo("0 人");
        assertThat(Measure.NUMBER.show(new BigDecimal("0.125"), Locale.CHINA)).isEqualTo("0.13");
        assertThat(Figures.showAligned(new BigDecimal("70"), 2)).isEqualTo("70.00");
    }

    @Test
    void isFoundByCodeAndByChineseLabel() {
        var measures = Measures.builtIn();

        assertThat(measures.find("万元")).contains(wanYuan);
        assertThat(measures.find("㎡")).contains(get("square_metre"));
        assertThat(measures.find("wan yuan")).isEmpty();
        assertThatThrownBy(() -> measures.get("万圆"))
                .hasMessageStartingWith("There is no measure '万圆'. Known are: number,");
    }

    @Test
    void packsAddMeasuresButCannotChangeThem() {
        var jin = new Measure("jin", "斤", "jin", "weight", new BigDecimal("0.5"), 1);
        var otherYuan = new Measure("yuan", "元", "yuan", "money", BigDecimal.TEN, 2);

        assertThat(Measures.builtIn().with(List.of(jin)).get("斤").convert(BigDecimal.TEN, get("公斤")))
                .isEqualByComparingTo("5");
        assertThatThrownBy(() -> Measures.builtIn().with(List.of(otherYuan)))
                .hasMessage("'yuan' already names the measure yuan; choose another code or word.");
    }

    @Test
    void cannotBeNonsense() {
        assertThatThrownBy(() -> new Measure("Yuan", "元", "yuan", "money", BigDecimal.ONE, 2))
                .hasMessageStartingWith("Measure code 'Yuan' is not valid");
        assertThatThrownBy(() -> new Measure("yuan", "元", "yuan", "money", BigDecimal.ZERO, 2))
                .hasMessage("Measure yuan has factor 0: it must be greater than 0.");
        assertThatThrownBy(() -> yuan.withDecimals(11)).hasMessage("Measure yuan shows 11 decimals: use 0 to 10.");
    }

    @Property
    void thereAndBackIsTheSameMoney(
            @ForAll @BigRange(min = "-1000000000000", max = "1000000000000") @Scale(6) BigDecimal value,
            @ForAll("money") Measure one,
            @ForAll("money") Measure other) {
        assertThat(other.convert(one.convert(value, other), one)).isEqualByComparingTo(value);
    }

    @Provide
    Arbitrary<Measure> money() {
        return Arbitraries.of(yuan, wanYuan, yiYuan);
    }

    /** Cutting before the one rounding does no harm: the figure is the true quotient's. */
    @Property
    void aQuotientRoundedForDisplayIsTheTrueQuotientRounded(
            @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(2) BigDecimal dividend,
            @ForAll @BigRange(min = "0.01", max = "1000000") @Scale(2) BigDecimal divisor) {
        var direct = dividend.divide(divisor, 2, java.math.RoundingMode.HALF_UP);

        assertThat(Figures.round(Measure.quotient(dividend, divisor), 2)).isEqualTo(direct);
    }

    private static Measure get(String name) {
        return Measures.builtIn().get(name);
    }
}
