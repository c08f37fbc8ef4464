package io.xieshou.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.measure.Period;
import io.xieshou.testing.TestPack;
import io.xieshou.testing.XieshouTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A notice of one district speaks to its own departments, as one of another city to that city's districts. */
@XieshouTest
@Import({TrialGrants.class, TrialOffice.class})
class FilersTest {

    private static final Period SEPTEMBER = Period.parse("2020-09");

    @Autowired
    TrialGrants grants;

    @Autowired
    TrialOffice office;

    @Autowired
    FormSheets sheets;

    @Autowired
    Forms forms;

    static int version;

    @BeforeEach
    void aFormOfMentougousDepartments() {
        var city = office.beginsWith(
                TestPack.grants(++version).with("below.yaml", """
                    indicator: below_funds
                    labels: {zh: 资金, en: Money}
                    ledger: trial_grant
                    value: sum(amount)
                    measure: yuan
                    ---
                    form: below_form
                    labels: {zh: 部门月报, en: Departments}
                    title: {zh: 门头沟区部门月报, en: Departments of Mentougou}
                    period: month
                    filers: {kind: member_unit, below: mentougou}
                    due: {day: 10}
                    rows:
                      - {row: 1, labels: {zh: 资金, en: Money}, measure: wan_yuan, indicator: below_funds}
                    """).files());
        for (var unit : List.of("mentougou.nongye", "mentougou.caizheng", "tongzhou.nongye")) {
            grants.record(city, unit, TrialGrants.WENGNIUTE, 30, 10, "企业一");
        }
    }

    @AfterEach
    void nothingCountsAnyMore() {
        office.ends();
    }

    @Test
    void aFormIsOwedByUnitsOfAKindBelowTheUnitItNames() {
        var filers = sheets
                .list(office.actor(), forms.find("below_form", SEPTEMBER).orElseThrow(), SEPTEMBER)
                .stream()
                .map(sheet -> sheet.filer().code());

        assertThat(filers)
                .contains("mentougou.nongye", "mentougou.caizheng")
                .noneMatch(code -> code.startsWith("tongzhou"));
        assertThat(sheets.find(office.actor(), "below_form", "tongzhou.nongye", SEPTEMBER))
                .isEmpty();
        assertThat(sheets.find(office.actor(), "below_form", "tongzhou", SEPTEMBER))
                .isEmpty();
    }

    @Test
    void unitsAboveAddUpOnlyThoseThatOweIt() {
        for (var above : List.of("mentougou", "shi")) {
            assertThat(TrialOffice.shown(office.sheet("below_form", above, SEPTEMBER), "1", Form.TOTAL))
                    .isEqualTo("60");
        }
    }
}
