package io.xieshou.home;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.xieshou.access.Role;
import io.xieshou.access.TestAccounts;
import io.xieshou.directory.Organisations;
import io.xieshou.ledger.Entries;
import io.xieshou.ledger.Entry;
import io.xieshou.ledger.EntryDraft;
import io.xieshou.ledger.Ledgers;
import io.xieshou.measure.Period;
import io.xieshou.testing.Browser;
import io.xieshou.testing.Browser.Look;
import io.xieshou.testing.TestActors;
import io.xieshou.testing.Visitor;
import io.xieshou.testing.XieshouTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@XieshouTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestAccounts.class)
class HomeTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Organisations organisations;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Entries entries;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void theDayOfADistrictShowsItsFormItsDraftsItsFiguresAndItsEntries() {
        recordedInTheOwedPeriod("yanqing", "示例温室大棚");
        leftAsDraft(recordedInTheOwedPeriod("yanqing", "示例草稿"));
        var page = dayOf(Role.DISTRICT_OFFICE, "yanqing", Look.DESKTOP);

        assertThat(page.locator("h1")).containsText("件事要办");
        assertThat(page.getByText(Pattern.compile("还差 \\d+ 行")).first()).isVisible();
        assertThat(page.getByText("资金安排：1 条草稿")).isVisible();
        assertThat(page.getByText("示例温室大棚").first()).isVisible();
        browser.screenshot(page, "home");
        browser.mustBeAccessible(page);

        page.locator(".figure a").first().click();
        assertThat(page.locator("#drawer").getByText("示例温室大棚").first()).isVisible();
    }

    @Test
    void whereThePeriodHoldsNothingYetTheFiguresAreThoseOfTheNewestEntrysPeriod() {
        add("miyun", "示例往年资金", LocalDate.of(2021, 6, 18));

        var visitor = visitor(Role.DISTRICT_OFFICE, "miyun");
        var page = visitor.get("/").page();

        assertThat(page.select(".figure").text()).contains("区级资金", "2021年6月");
        assertThat(page.select("main a[href='/forms?period=2021-06']").text()).isEqualTo("打开2021年6月的报表");
        assertThat(visitor.get("/forms")
                        .page()
                        .select("main p a[href='/forms?period=2021-06']")
                        .text())
                .isEqualTo("2021年6月");
        assertThat(visitor.get("/forms/monthly_districts/miyun/2024-03")
                        .page()
                        .select("main p a[href='/forms/monthly_districts/miyun/2021-06']")
                        .text())
                .isEqualTo("2021年6月");
        for (var near : List.of("2021-06", "2021-07")) {
            assertThat(visitor.get("/forms?period=" + near).text())
                    .as("the month itself, and the one whose neighbour has entries")
                    .doesNotContain("最近有记录的是");
        }
    }

    @Test
    void aPhoneShowsTheSameDayInEnglish() {
        var page = dayOf(Role.LIAISON, "yanqing", Look.PHONE.inEnglish());

        assertThat(page.locator("a[href='/ledgers/visit/new']")).isVisible();
        browser.mustSuitFingers(page);
        browser.screenshot(page, "home-phone-en");
        browser.mustBeAccessible(page);
    }

    @Test
    void theDayOfTheCityHasALineForEachDistrictOnceTheirSheetsAreAddedUp() {
        var page = dayOf(Role.CITY_OFFICE, "shi", Look.DESKTOP);

        var districts = page.locator("#members tbody tr");
        districts.last().waitFor();
        assertThat(districts).hasCount(16);
        assertThat(districts.filter(new Locator.FilterOptions().setHasText("延庆区")))
                .containsText("还差");
        browser.screenshot(page, "home-city");
        browser.mustBeAccessible(page);
        assertThat(visitor(Role.DISTRICT_OFFICE, "yanqing").get("/").page().select("#members"))
                .isEmpty();
    }

    @Test
    void whoOnlyReadsIsAskedForNothing() {
        var page = visitor(Role.LEADER, "yanqing").get("/").page();

        assertThat(page.select("h1").text()).isEqualTo("今天没有要办的事");
        assertThat(page.select("a[href$=/new]")).isEmpty();
    }

    @Test
    void administratorsSeeTheSystemAndNoBusiness() {
        recordedInTheOwedPeriod("yanqing", "示例保密事项");
        var page = dayOf(Role.SYSTEM_ADMIN, "yanqing", Look.DESKTOP);

        assertThat(page.getByText("最近备份")).isVisible();
        assertThat(page.getByText("./xieshou backup")).isVisible();
        assertThat(page.getByText("在用的定义包").first()).isVisible();
        assertThat(page.locator("main")).not().containsText("示例保密事项");
        assertThat(page.locator("#top-search")).hasCount(0);
        browser.screenshot(page, "home-administrator");
        browser.mustBeAccessible(page);
        assertThat(visitor(Role.SECURITY_ADMIN, "yanqing").get("/").text()).contains("等待授权");
        assertThat(visitor(Role.AUDIT_ADMIN, "yanqing").get("/").text()).contains("审计记录");
    }

    /** So that the form owed now counts it. */
    private Entry recordedInTheOwedPeriod(String unit, String name) {
        return add(
                unit,
                name,
                Period.of(Period.Kind.MONTH, LocalDate.now(clock)).previous().first());
    }

    /** As an older version of the ledger, in which entries began as drafts, would have left it. */
    private void leftAsDraft(Entry entry) {
        jdbc.sql("update ledger_fund_allocation set state = 'draft' where id = ?")
                .param(entry.id())
                .update();
    }

    private Entry add(String unit, String name, LocalDate on) {
        var values = Map.<String, Object>of(
                "plan_year",
                Integer.toString(on.getYear()),
                "number",
                Long.toString(System.nanoTime()),
                "name",
                name,
                "arranged_on",
                on,
                "amount",
                new BigDecimal("10"),
                "level",
                "district");
        return entries.add(
                TestActors.cityOffice(unit("shi")), ledgers.get("fund_allocation"), new EntryDraft(unit(unit), values));
    }

    private Page dayOf(Role role, String unit, Look look) {
        return browser.openAs(accounts.somebody(role, unit), "/", look);
    }

    private Visitor visitor(Role role, String unit) {
        var visitor = Visitor.at(port);
        visitor.signIn(accounts.somebody(role, unit), TestAccounts.PASSWORD);
        return visitor;
    }

    private int unit(String code) {
        return organisations.findByCode(code).orElseThrow().id();
    }
}
