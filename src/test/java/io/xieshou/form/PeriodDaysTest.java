package io.xieshou.form;

import static io.xieshou.form.TrialGrants.WENGNIUTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.ledger.EntryUse;
import io.xieshou.measure.Period;
import io.xieshou.pack.Packs;
import io.xieshou.testing.TestPack;
import io.xieshou.testing.XieshouTest;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Indicators look at the first and the last day of the period they are counted for. */
@XieshouTest
@Import({TrialGrants.class, TrialOffice.class})
class PeriodDaysTest {

    private static final Period QUARTER = Period.parse("2020-Q3");

    private static final String YAML = """
        indicator: days_young
        labels: {zh: 期末未满百日, en: Younger than a hundred days}
        ledger: trial_grant
        value: count()
        where: days(granted_on, period_end) < 100
        period: as_of
        measure: item
        ---
        indicator: days_new
        labels: {zh: 当年新增, en: New in the year}
        ledger: trial_grant
        value: count()
        where: granted_on >= year_start
        period: as_of
        measure: item
        ---
        indicator: days_held
        labels: {zh: 期初前的天数, en: Days before the period}
        ledger: trial_grant
        value: sum(days(granted_on, period_start) * 1 天 where granted_on < period_start)
        period: as_of
        measure: day
        ---
        indicator: days_monthly
        labels: {zh: 月均新增, en: New in a month}
        formula: (days_new / 1 个) / (months(year_start, period_end) + 1)
        measure: number
        ---
        form: days_form
        labels: {zh: 存量季报, en: Stock by quarter}
        title: {zh: 存量季报, en: Stock by quarter}
        period: quarter
        filers: {kind: district}
        due: {day: 10}
        columns:
          - {column: now, labels: {zh: 本季末, en: Now}}
          - {column: before, labels: {zh: 上季末, en: Before}, of: previous}
          - {column: early, labels: {zh: 期初前, en: Earlier}, where: granted_on < period_start}
        rows:
          - {row: 1, labels: 未满百日, measure: item, indicator: days_young}
          - {row: 2, labels: 当年新增, measure: item, indicator: days_new}
          - {row: 3, labels: 天数, measure: day, indicator: days_held}
          - {row: 4, labels: 月均, measure: number, indicator: days_monthly}
        """;

    @Autowired
    TrialGrants grants;

    @Autowired
    TrialOffice office;

    @Autowired
    FormUses uses;

    @Autowired
    CellExplanations explanations;

    @Autowired
    Packs packs;

    static int version;

    @BeforeEach
    void grantsOfTwoYears() {
        office.beginsWith(TestPack.grants(++version).with("days.yaml", YAML).files());
        grant(LocalDate.of(2019, 12, 31));
        grant(LocalDate.of(2020, 1, 1));
        grant(LocalDate.of(2020, 6, 22));
        grant(LocalDate.of(2020, 6, 23));
        grant(LocalDate.of(2020, 9, 30));
    }

    @AfterEach
    void nothingCountsAnyMore() {
        office.ends();
    }

    @Test
    void aConditionLooksAtTheDaysOfThePeriodOfItsColumn() {
        assertThat(shown("1", "now")).isEqualTo("2");
        assertThat(shown("1", "before")).isEqualTo("2");
        assertThat(shown("2", "now")).isEqualTo("4");
        assertThat(shown("2", "before")).isEqualTo("3");
        assertThat(shown("1", "early")).isEqualTo("1");
    }

    @Test
    void aValueAndAFormulaLookAtThemToo() {
        assertThat(shown("3", "now")).isEqualTo(String.valueOf(183 + 182 + 9 + 8));
        assertThat(shown("3", "before")).isEqualTo(String.valueOf(92 + 91));
        assertThat(shown("4", "now")).isEqualTo("0.4444444444");
    }

    @Test
    void aCellOpensToTheEntriesOfItsPeriodAndSaysItsRuleInWords() {
        var why = explanations.explain(sheet(), new CellKey("1", "now")).orElseThrow();

        assertThat(why.words()).contains("期末日");
        assertThat(why.parts().get(0).figure().entries()).isEqualTo(2);
    }

    @Test
    void anEntryTellsTheCellsThatCountItInTheirPeriod() {
        var entry =
                grants.record(office.actor(), "mentougou", WENGNIUTE, 1, 1, "企业一", "city", LocalDate.of(2020, 9, 1));

        assertThat(uses.uses(office.actor(), grants.ledger(), entry))
                .filteredOn(use -> use.where().startsWith("存量季报 第 1 行"))
                .extracting(EntryUse.Use::detail)
                .containsExactly("门头沟区 · 2020年第三季度 · 本季末");
    }

    @Test
    void aDayThatIsNotThereIsToldWithThoseThatAre() {
        var broken = YAML.replace("days(granted_on, period_end)", "days(granted_on, period_last)")
                .replace("(year_start, period_end)", "(year_begin, period_end)");

        assertThat(packs
                        .check(TestPack.grants(++version)
                                .with("days.yaml", broken)
                                .files())
                        .stream()
                        .map(Object::toString))
                .anySatisfy(told -> assertThat(told).startsWith("days.yaml:1:").contains("period_last"))
                .anySatisfy(told -> assertThat(told).contains("year_begin"));
    }

    private String shown(String row, String column) {
        return TrialOffice.shown(sheet(), row, column);
    }

    private Sheet sheet() {
        return office.sheet("days_form", "mentougou", QUARTER);
    }

    private void grant(LocalDate day) {
        grants.record(office.actor(), "mentougou", WENGNIUTE, 1, 1, "企业一", "city", day);
    }
}
