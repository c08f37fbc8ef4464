package io.xieshou.form;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.xieshou.form.TrialGrants.CHENGGUAN;
import static io.xieshou.form.TrialGrants.WENGNIUTE;

import com.microsoft.playwright.options.AriaRole;
import io.xieshou.access.Actor;
import io.xieshou.access.Role;
import io.xieshou.access.TestAccounts;
import io.xieshou.pack.Packs;
import io.xieshou.testing.Browser;
import io.xieshou.testing.Browser.Look;
import io.xieshou.testing.TestActors;
import io.xieshou.testing.TestPack;
import io.xieshou.testing.XieshouTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** Columns and lines of every kind as a person meets them. */
@XieshouTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({TestAccounts.class, TrialGrants.class})
class ColumnScreensTest {

    private static final String PLAN = "/forms/columns_plan/mentougou/2020-09";
    private static final String CHECKS = "/forms/checks_quarters/mentougou/2020-Q3";
    private static final String CLOSED = "/forms/lines_closed/mentougou/2020-Q3";
    private static final String TOTALS = "/forms/lines_totals/mentougou/2020-Q3";
    private static final String PERIODS = "/forms/columns_periods/mentougou/2020-09";

    @RegisterExtension
    final Browser browser = new Browser();

    @Autowired
    TestAccounts accounts;

    @Autowired
    Packs packs;

    @Autowired
    TrialGrants grants;

    static boolean prepared;

    @BeforeEach
    void grantsOfTwoYears() throws IOException {
        if (prepared) {
            return;
        }
        prepared = true;
        packs.install(
                TestPack.grants(1)
                        .with("columns.yaml", Files.readString(Path.of("src/test/resources/form/columns.yaml")))
                        .with("checks.yaml", Files.readString(Path.of("src/test/resources/form/checks.yaml")))
                        .with("lines.yaml", Files.readString(Path.of("src/test/resources/form/lines.yaml")))
                        .files(),
                "test");
        accounts.open("office", Role.DISTRICT_OFFICE, grants.unit("mentougou.zhiyuan"), null);
        var city = TestActors.cityOffice(grants.unit("shi"));
        grant(city, WENGNIUTE, 100, 60, "city", "2020-09-15");
        grant(city, CHENGGUAN, 30, 30, "district", "2020-08-31");
        grant(city, WENGNIUTE, 50, 20, "city", "2019-03-04");
    }

    @Test
    void aColumnThatIsWorkedOutOpensToTheColumnsAndEntriesItRestsOn() {
        var page = browser.openAs("office", PERIODS);
        browser.mustBeAccessible(page);
        browser.screenshot(page, "columns-periods");

        page.locator("td[aria-label^='同比增长，资金，']").getByRole(AriaRole.LINK).click();
        var drawer = page.locator("#drawer");
        assertThat(drawer).containsText("比去年增加 ÷ 去年同期累计");
        assertThat(drawer).containsText("本年累计 · 试验资金：2 条记录");
        assertThat(drawer).containsText("去年同期累计 · 试验资金：1 条记录");
        browser.mustBeAccessible(page);
        browser.screenshotOfView(page, "columns-growth");

        drawer.getByRole(AriaRole.LINK, named("去年同期累计")).first().click();
        assertThat(drawer).containsText("2019-01-01 至 2019-09-30");
        browser.screenshotOfView(page, "columns-before");
    }

    @Test
    void aRemarkIsTypedInItsCellAndPrinted() {
        var page = browser.openAs("office", PLAN);
        page.locator("td[aria-label^='备注，财政资金']").click();
        page.locator("#drawer textarea").fill("部分资金年底到位");
        browser.mustBeAccessible(page);
        browser.screenshotOfView(page, "columns-remark");
        page.locator("#drawer button.button-primary").click();

        assertThat(page.locator("main")).containsText("部分资金年底到位");
        browser.mustBeAccessible(page);
        browser.screenshot(page, "columns-plan");
        browser.go(page, PLAN + "/print");
        assertThat(page.locator("table.printed")).containsText("部分资金年底到位");
        browser.screenshot(page, "columns-print");
    }

    @Test
    void columnsAreReadableOnAPhoneAndInEnglish() {
        var phone = browser.openAs("office", PLAN, Look.PHONE);
        browser.mustBeAccessible(phone);
        browser.screenshot(phone, "columns-phone");
        var english = browser.openAs("office", PERIODS, Look.PHONE.inEnglish());
        browser.mustBeAccessible(english);
        browser.screenshot(english, "columns-phone-en");
        var sources = browser.openAs("office", "/forms/columns_sources/mentougou/2020-09", Look.DESKTOP.inEnglish());
        browser.mustBeAccessible(sources);
        browser.screenshot(sources, "columns-sources-en");
    }

    @Test
    void aLineThatIsWorkedOutOpensToTheLinesAndEntriesItRestsOn() {
        var page = browser.openAs("office", TOTALS);
        browser.mustBeAccessible(page);
        browser.screenshot(page, "lines-totals");

        page.locator("td[aria-label^='今年 · 完成，财政资金，']").getByRole(AriaRole.LINK).click();
        var drawer = page.locator("#drawer");
        assertThat(drawer).containsText("市级资金 + 区级资金");
        assertThat(drawer).containsText("市级资金 · 试验资金：1 条记录");
        assertThat(drawer.locator("textarea, input[type=text]")).hasCount(0);
        browser.mustBeAccessible(page);
        browser.screenshotOfView(page, "lines-sum");

        browser.go(page, TOTALS + "/fill");
        browser.mustBeAccessible(page);
        assertThat(page.locator("table.sheet input")).hasCount(3);
        browser.screenshot(page, "lines-fill");
        browser.go(page, TOTALS + "/print");
        assertThat(page.locator("table.printed thead tr")).hasCount(2);
        browser.mustBeAccessible(page);
        browser.screenshot(page, "lines-print");
    }

    @Test
    void aCheckBetweenColumnsThatFailsIsToldAboveTheSheetAndMarksItsCells() {
        var page = browser.openAs("office", CHECKS + "/fill");
        page.locator("input[name='c.3.quarter']").fill("9");
        page.locator("input[name='c.3.year']").fill("8");
        page.locator("input[name=reason]").fill("试验");
        page.locator("main button.button-primary").click();

        assertThat(page.locator("main")).containsText("第 三 行 村数：本季不能大于累计（本季 9 个，累计 8 个）");
        assertThat(page.locator("td.cell[aria-invalid]")).hasCount(2);
        browser.mustBeAccessible(page);
        browser.screenshot(page, "checks-columns");
        var phone = browser.openAs("office", CHECKS + "?column=year", Look.PHONE.inEnglish());
        browser.mustBeAccessible(phone);
        browser.screenshot(phone, "checks-columns-phone-en");
    }

    @Test
    void whatTheNoticeCrossesOutIsCrossedOutAndTakesNothingThatIsPasted() {
        var page = browser.openAs("office", CLOSED);
        assertThat(page.locator("td.cell-closed")).hasCount(5);
        browser.mustBeAccessible(page);
        browser.screenshot(page, "lines-closed");
        page.locator("td[aria-label^='目标，市级资金，×，不填']").getByRole(AriaRole.LINK).click();
        assertThat(page.locator("#drawer")).containsText("报表规定这一格不填");
        assertThat(page.locator("#drawer").locator("textarea, input[type=text]"))
                .hasCount(0);
        browser.screenshotOfView(page, "lines-closed-cell");

        browser.go(page, CLOSED + "/fill");
        assertThat(page.locator("table.sheet input")).hasCount(2);
        page.evaluate("navigator.clipboard.writeText('10\\n5\\n7')");
        page.locator("table.sheet input").first().focus();
        page.keyboard().press("Control+v");
        assertThat(page.locator(".sheet-status")).hasText("目标，市级资金，×，不填");
        assertThat(page.locator("table.sheet input").nth(1)).hasValue("7");
        browser.mustBeAccessible(page);
        browser.screenshot(page, "lines-closed-fill");
        browser.go(page, CLOSED + "/print");
        browser.mustBeAccessible(page);
        browser.screenshot(page, "lines-closed-print");
        var phone = browser.openAs("office", CLOSED + "?column=target", Look.PHONE.inEnglish());
        browser.mustBeAccessible(phone);
        browser.screenshot(phone, "lines-closed-phone-en");
    }

    @Test
    void aTableTurnedRoundIsReadableOnAPhoneAndInEnglish() {
        var turned = browser.openAs("office", "/forms/lines_turned/mentougou/2020-Q3", Look.DESKTOP.inEnglish());
        browser.mustBeAccessible(turned);
        browser.screenshot(turned, "lines-turned-en");
        var phone = browser.openAs("office", TOTALS, Look.PHONE);
        browser.mustBeAccessible(phone);
        browser.screenshot(phone, "lines-phone");
    }

    private void grant(Actor city, String place, int wanYuan, Integer paid, String level, String day) {
        grants.record(city, "mentougou", place, wanYuan, paid, "企业一", level, LocalDate.parse(day));
    }

    private static com.microsoft.playwright.Locator.GetByRoleOptions named(String name) {
        return new com.microsoft.playwright.Locator.GetByRoleOptions().setName(name);
    }
}
