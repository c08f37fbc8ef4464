package io.xieshou.home;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.xieshou.access.Role;
import io.xieshou.access.TestAccounts;
import io.xieshou.directory.Organisations;
import io.xieshou.ledger.Entries;
import io.xieshou.ledger.EntryDraft;
import io.xieshou.ledger.Ledgers;
import io.xieshou.testing.Browser;
import io.xieshou.testing.Browser.Look;
import io.xieshou.testing.TestActors;
import io.xieshou.testing.Visitor;
import io.xieshou.testing.XieshouTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@XieshouTest(webEnvironment = WebEnvironment.RANDOM_PORT, shared = true)
@Import(TestAccounts.class)
class SearchTest {

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

    private long lanterns;

    @BeforeEach
    void recordsAnEntryOfTongzhou() {
        var number = Long.toString(System.nanoTime());
        var values = Map.<String, Object>of(
                "plan_year",
                "2020",
                "number",
                number,
                "name",
                "示例灯笼作坊扶持",
                "arranged_on",
                LocalDate.of(2020, 5, 1),
                "amount",
                new BigDecimal("10"),
                "level",
                "district");
        lanterns = entries.add(
                        TestActors.cityOffice(unit("shi")),
                        ledgers.get("fund_allocation"),
                        new EntryDraft(unit("tongzhou"), values))
                .id();
    }

    @Test
    void theKeyboardAloneLeadsFromAnyPageToAnEntry() {
        var page = opened("/ledgers", Look.DESKTOP);
        page.keyboard().press("/");
        page.keyboard().type("灯笼");
        var entry =
                page.locator(".top-search [role=option]").filter(new Locator.FilterOptions().setHasText("示例灯笼作坊扶持"));
        assertThat(entry.first().locator("mark")).hasText("灯笼");
        browser.screenshotOfView(page, "search-suggestions");
        browser.mustBeAccessible(page);
        page.keyboard().press("Escape");
        assertThat(page.locator(".top-search .suggestions")).isHidden();

        page.keyboard().press("ArrowDown");
        assertThat(page.locator(".top-search .suggestions")).isVisible();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/ledgers/fund_allocation/\\d+$"));
        assertThat(page.locator("h1")).containsText("示例灯笼作坊扶持");
    }

    @Test
    void enterWithoutASuggestionShowsAllThatWasFoundByKind() {
        var page = opened("/", Look.DESKTOP);
        page.fill("#top-search", "tz");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/search\\?q=tz$"));
        assertThat(page.locator("main h2").first()).containsText("地区");
        assertThat(page.locator("a[href='/units/tongzhou'] mark")).hasText("通州");
        browser.screenshot(page, "search");
        browser.mustBeAccessible(page);

        var phone = opened("/search?q=灯笼", Look.PHONE.inEnglish());
        browser.screenshot(phone, "search-phone-en");
        browser.mustBeAccessible(phone);
        browser.mustSuitFingers(phone);
        browser.go(phone, "/search?q=没有的东西");
        assertThat(phone.locator(".empty")).containsText("没有的东西");
        browser.screenshot(phone, "search-nothing-phone-en");
    }

    @Test
    void anEntryOfAnotherDistrictIsNeitherFoundNorCounted() {
        var owner = visitor("tongzhou");
        var foreigner = visitor("mentougou");

        assertThat(owner.get("/search?q=灯笼").page().select("a[href=/ledgers/fund_allocation/" + lanterns + "]"))
                .hasSize(1);
        assertThat(owner.get("/search?q=dlzf").page().text()).contains("示例灯笼作坊扶持");
        assertThat(foreigner.get("/search?q=灯笼").page().select("main section")).isEmpty();
        assertThat(foreigner.get("/search/suggestions?q=灯笼").text())
                .contains("没有找到")
                .doesNotContain("灯笼");
    }

    @Test
    void nothingTypedExplainsHowToSearchAndSignsAreNoError() {
        var someone = visitor("tongzhou");

        assertThat(someone.get("/search").page().select(".empty").text()).contains("输入两个字");
        assertThat(someone.get("/search?q=%25%27%3A*!").status()).isEqualTo(200);
    }

    private Page opened(String path, Look look) {
        return browser.openAs(accounts.somebody(Role.DISTRICT_OFFICE, "tongzhou"), path, look);
    }

    private Visitor visitor(String unit) {
        var visitor = Visitor.at(port);
        visitor.signIn(accounts.somebody(Role.DISTRICT_OFFICE, unit), TestAccounts.PASSWORD);
        return visitor;
    }

    private int unit(String code) {
        return organisations.findByCode(code).orElseThrow().id();
    }
}
