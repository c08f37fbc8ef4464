package io.xieshou.form;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.xieshou.form.TrialGrants.CHENGGUAN;
import static io.xieshou.form.TrialGrants.WENGNIUTE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import io.xieshou.access.Actor;
import io.xieshou.access.Role;
import io.xieshou.access.TestAccounts;
import io.xieshou.ledger.Evidences;
import io.xieshou.pack.Packs;
import io.xieshou.testing.Browser;
import io.xieshou.testing.Browser.Look;
import io.xieshou.testing.TestActors;
import io.xieshou.testing.Visitor;
import io.xieshou.testing.XieshouTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The screens of forms as a person meets them, in a real browser, with the keyboard and on a phone. */
@XieshouTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({TestAccounts.class, TrialGrants.class})
class FormScreensTest {

    private static final String SHEET = "/forms/trial_form/mentougou/2020-09";

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Packs packs;

    @Autowired
    TrialGrants grants;

    @Autowired
    Evidences evidences;

    @Autowired
    JdbcClient jdbc;

    Actor city;
    static boolean prepared;

    @BeforeEach
    void anOfficeAndALiaison() {
        city = TestActors.cityOffice(grants.unit("shi"));
        jdbc.sql("delete from form_statements").update();
        if (!prepared) {
            packs.install(TrialForm.files(1), "test");
            accounts.open("office", Role.DISTRICT_OFFICE, grants.unit("mentougou.zhiyuan"), null);
            accounts.open("liaison", Role.LIAISON, grants.unit("mentougou.nongye"), null);
            accounts.open("city", Role.CITY_OFFICE, grants.unit("shi"), null);
            prepared = true;
        }
    }

    @AfterEach
    void nothingCountsAnyMore() {
        grants.withdrawAll(city);
    }

    @Test
    void theListSaysInItsTitleWhatIsStillMissing() {
        grants.record(city, "mentougou", WENGNIUTE, 30, 10, "企业一");

        var page = browser.openAs("office", "/forms?period=2020-09");

        assertThat(page.locator("h1")).containsText("2020年9月报表");
        var trial = page.locator("section", text("试验月报"));
        assertThat(trial.locator("tbody tr", in("门头沟区"))).containsText("还差 5 项");
        browser.mustBeAccessible(page);
        browser.screenshot(page, "forms-list");
    }

    @Test
    void threeClicksLeadFromACellToItsProof() throws IOException {
        var grant = grants.record(city, "mentougou.nongye", WENGNIUTE, 30, 10, "企业一");
        evidences.add(city, grants.ledger(), grant.id(), picture(), "拨款单.png", "", "");
        var page = browser.openAs("office", SHEET);
        browser.mustBeAccessible(page);
        browser.screenshot(page, "sheet");

        cell(page, "内蒙古，区级资金，30.0000 万元，自动汇总").getByRole(AriaRole.LINK).click();
        var drawer = page.locator("#drawer");
        assertThat(drawer).containsText("金额之和");
        browser.mustBeAccessible(page);
        browser.screenshotOfView(page, "sheet-cell");

        drawer.getByRole(AriaRole.LINK, named("项目")).first().click();
        assertThat(drawer).containsText("企业一");
        browser.mustBeAccessible(page);
        browser.screenshotOfView(page, "sheet-entry");

        drawer.getByRole(AriaRole.LINK, named("拨款单.png")).click();
        assertThat(drawer.locator("img.proof")).isVisible();
        browser.screenshotOfView(page, "sheet-proof");
    }

    @Test
    void aCellTellsWhichUnitsBringHowMuchAndOpensToTheirEntries() {
        grants.record(city, "mentougou.nongye", WENGNIUTE, 30, 10, "企业一");
        grants.record(city, "mentougou.nongye", WENGNIUTE, 12, 3, "企业二");
        grants.record(city, "mentougou.caizheng", WENGNIUTE, 20, 10, "企业一");
        grants.record(city, "mentougou", WENGNIUTE, 5, 5, "企业三");
        for (var look : List.of(Look.DESKTOP, Look.DESKTOP.inEnglish(), Look.PHONE, Look.PHONE.inEnglish())) {
            var page = browser.openAs("office", SHEET + "/cells/1/neimenggu", look);
            assertThat(page.locator("section tbody").first().locator("tr"))
                    .containsText(new String[] {"区农业农村局", "区财政局", "门头沟区"});
            assertThat(page.locator("section tbody").first().locator("tr").first())
                    .containsText("42.0000");
            browser.mustBeAccessible(page);
            browser.screenshot(page, "cell-units-" + look.width() + look.language());
        }
        var page = browser.openAs("office", SHEET + "/cells/4/neimenggu");
        assertThat(page.locator("section tbody").first().locator("tr").last()).containsText("31.0");
        browser.screenshot(page, "cell-units-rate");
        page.locator("section tbody")
                .first()
                .getByRole(AriaRole.LINK, named("区农业农村局"))
                .click();
        assertThat(page.locator("#drawer")).containsText("2 条记录");
        browser.screenshotOfView(page, "cell-units-drawer");
        browser.go(page, SHEET + "/cells/3/neimenggu");
        assertThat(page.locator("main")).containsText("各行相加不等于");
        browser.go(page, SHEET + "/cells/1/neimenggu/units/mentougou?only=true");
        assertThat(page.locator(".cell-answer")).hasText("5.0000 万元");
        assertThat(page.locator("main")).containsText("1 条记录");
        browser.mustBeAccessible(page);
    }

    @Test
    void ofUnitsOutsideTheReadersViewOnlyTheNumberOfEntriesIsTold() {
        grants.record(city, "mentougou.nongye", WENGNIUTE, 30, 10, "企业一");
        grants.record(city, "mentougou.caizheng", WENGNIUTE, 20, 10, "企业二");

        var page = browser.openAs("liaison", SHEET + "/cells/1/neimenggu");

        assertThat(page.locator("section").first()).containsText("区农业农村局");
        assertThat(page.locator("section").first()).containsText("另有 1 条在您的查看范围之外");
        assertThat(page.locator("main")).not().containsText("区财政局");
        var refused = browser.go(page, SHEET + "/cells/1/neimenggu/units/mentougou.caizheng");
        assertThat(refused.status()).isEqualTo(404);
    }

    @Test
    void eachStepHasAnAddressThatStandsAlone() {
        grants.record(city, "mentougou", WENGNIUTE, 30, 10, "企业一");

        var page = browser.openAs("office", SHEET + "/cells/4/neimenggu");

        assertThat(page.locator("h1")).hasText("拨付率 · 内蒙古");
        assertThat(page.locator("main")).containsText("已拨资金 ÷ 区级资金");
        browser.mustBeAccessible(page);
        browser.screenshot(page, "cell-alone");
    }

    @Test
    void theSheetIsWalkedByKeyboard() {
        grants.record(city, "mentougou", WENGNIUTE, 30, 10, "企业一");
        var page = browser.openAs("office", SHEET);

        page.locator("td.cell").first().focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".sheet-status")).hasText("由 1 条记录自动汇总");
        page.keyboard().press("Enter");
        assertThat(page.locator("#drawer h2").first()).hasText("区级资金 · 内蒙古");
        page.keyboard().press("Escape");
        assertThat(page.locator("#drawer")).isHidden();
        assertThat(cell(page, "内蒙古，区级资金，30.0000 万元，自动汇总")).isFocused();
    }

    @Test
    void aFigureIsTypedInTheDrawerWithItsReason() {
        var page = browser.openAs("office", SHEET);

        cell(page, "西藏，派人数，空白，暂无台账支撑").click();
        var drawer = page.locator("#drawer");
        drawer.getByLabel("数值").fill("十二");
        drawer.getByLabel("原因").fill("按名册");
        drawer.getByRole(AriaRole.BUTTON, named("保存")).click();
        assertThat(drawer.locator(".fault-summary")).isVisible();
        browser.mustBeAccessible(page);
        browser.screenshotOfView(page, "sheet-typing-fault");

        drawer.getByLabel("数值").fill("12");
        drawer.getByRole(AriaRole.BUTTON, named("保存")).click();

        assertThat(page.locator("#messages")).containsText("已按手工填写的数保存");
        assertThat(cell(page, "西藏，派人数，12 人，手工填写")).isVisible();
        page.locator("#messages").getByRole(AriaRole.BUTTON, named("撤销")).click();
        assertThat(cell(page, "西藏，派人数，空白，暂无台账支撑")).isVisible();
    }

    @Test
    void blankCellsAreConfirmedTogetherAndTakenBackTogether() {
        grants.record(city, "mentougou", WENGNIUTE, 30, 10, "企业一");
        var page = browser.openAs("office", SHEET);
        assertThat(page.locator("h1")).containsText("还差 5 项");

        page.getByRole(AriaRole.BUTTON, byName("本月无")).click();

        assertThat(page.locator("h1")).containsText("已填齐");
        assertThat(cell(page, "西藏，区级资金，0.0000 万元，零报告")).isVisible();
        assertThat(cell(page, "西藏，派人数，空白，暂无台账支撑")).isVisible();
        page.locator("#messages").getByRole(AriaRole.BUTTON, named("撤销")).click();
        assertThat(page.locator("h1")).containsText("还差 5 项");
    }

    @Test
    void manyFiguresAreTypedOrPastedForOneReason() {
        var page = browser.openAs("office", SHEET + "/fill");
        browser.mustBeAccessible(page);

        page.locator("input[name='c.5.neimenggu']").fill("7");
        page.locator("input[name='c.6.xizang']").fill("3");
        page.locator("#f-reason").fill("按区委组织部名册");
        browser.screenshot(page, "sheet-fill");
        page.getByRole(AriaRole.BUTTON, byName("保存填写的格子")).click();

        assertThat(page.locator("#messages")).containsText("已保存 2 格");
        assertThat(cell(page, "内蒙古，派人数，7 人，手工填写")).isVisible();
        assertThat(cell(page, "合计，其中：教师，3 人，汇总（含手工或零报告）")).isVisible();
    }

    @Test
    void entriesOutsideTheReadersViewAreCountedAndNotShown() {
        grants.record(city, "mentougou.nongye", WENGNIUTE, 30, 10, "企业一");
        grants.record(city, "mentougou.caizheng", WENGNIUTE, 5, null, "秘密企业");
        var visitor = Visitor.at(port);
        visitor.signIn("liaison", TestAccounts.PASSWORD);

        var cell = visitor.get(SHEET + "/cells/1/neimenggu").page();

        assertThat(cell.select("main").text()).contains("35.0000 万元", "另有 1 条在您的查看范围之外");
        assertThat(cell.select("main table tbody tr"))
                .as("the unit and its entry")
                .hasSize(2);
        assertThat(cell.select("form[action$=neimenggu]")).isEmpty();
        var file = visitor.get(SHEET + "/cells/1/neimenggu/entries.csv?indicator=trial_funds");
        assertThat(file.text()).contains("企业一").doesNotContain("秘密企业");
        assertThat(visitor.get("/forms/trial_form/tongzhou/2020-09").status()).isEqualTo(403);
        assertThat(visitor.get("/forms/no_form/mentougou/2020-09").status()).isEqualTo(404);
        assertThat(visitor.post(SHEET + "/none", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void theCityReadsItsRollUpAndWhereEachDistrictStands() {
        grants.record(city, "mentougou", WENGNIUTE, 30, 10, "企业一");
        grants.record(city, "tongzhou", CHENGGUAN, 12, null, "企业二");

        var page = browser.openAs("city", "/forms?period=2020-09");
        browser.screenshot(page, "forms-city");
        browser.go(page, "/forms/trial_form/shi/2020-09/cells/1/total");

        assertThat(page.locator("main")).containsText("42.0000 万元");
        assertThat(page.locator("main")).containsText("通州区");
        browser.mustBeAccessible(page);
        browser.screenshot(page, "cell-city");
    }

    @Test
    void theSheetIsReadableOnAPhoneInEnglishAndOnPaper() {
        grants.record(city, "mentougou", WENGNIUTE, 30, 10, "企业一");
        var phone = browser.openAs("office", SHEET, Look.PHONE);
        browser.mustBeAccessible(phone);
        browser.screenshot(phone, "sheet-phone");
        var english = browser.openAs("office", SHEET, Look.DESKTOP.inEnglish());
        assertThat(english.locator("h1")).containsText("September 2020");
        browser.mustBeAccessible(english);
        browser.screenshot(english, "sheet-english");
        browser.go(english, SHEET + "/print?lang=zh");
        browser.mustBeAccessible(english);
        browser.screenshot(english, "sheet-print");
    }

    @Test
    void aPhoneShowsOneColumnUnderHeadingsThatFoldAndTheNextInItsPlace() {
        grants.record(city, "mentougou", WENGNIUTE, 30, 10, "企业一");
        var page = browser.openAs("office", "/forms/monthly_districts/mentougou/2020-09", Look.PHONE);
        assertThat(page.locator(".sheet")).isHidden();
        assertThat((int) page.evaluate("document.documentElement.scrollHeight")).isLessThan(1700);
        browser.mustBeAccessible(page);
        browser.mustSuitFingers(page);

        page.locator(".sheet-group summary", text("资金项目")).click();
        assertThat(page.locator(".sheet-line", text("市级资金"))).isVisible();
        page.locator("#column-behind").click();

        assertThat(page).hasURL(browser.url("/forms/monthly_districts/mentougou/2020-09?column=inner_mongolia"));
        assertThat(page.locator("#column-choice")).containsText("内蒙古");
        assertThat(page.locator(".sheet-line", text("市级资金"))).isVisible();
        assertThat(page.locator("#column-behind")).isFocused();
        browser.mustSuitFingers(page);
        page.locator(".sheet-line a", text("市级资金")).click();
        assertThat(page.locator("#drawer h2").first()).containsText("市级资金 · 内蒙古");
        page.keyboard().press("Escape");
        assertThat(page.locator("#drawer")).isHidden();
        assertThat(page.locator("#column-choice")).containsText("内蒙古");
        assertThat(page.locator(".sheet-line", text("市级资金"))).isVisible();
        browser.screenshot(page, "monthly-phone");
    }

    @Test
    void onAPhoneOneColumnIsTypedAtATime() {
        var page = browser.openAs("office", SHEET + "?column=xizang", Look.PHONE);
        page.getByRole(AriaRole.LINK, byName("手工填写西藏")).click();
        assertThat(page.locator("td.cell input")).hasCount(5);
        browser.mustBeAccessible(page);
        browser.mustSuitFingers(page);
        browser.screenshot(page, "sheet-fill-phone");

        page.locator("input[name='c.5.xizang']").fill("错");
        page.getByRole(AriaRole.BUTTON, byName("保存填写的格子")).click();
        assertThat(page.locator("td.cell input")).hasCount(5);
        page.locator("input[name='c.5.xizang']").fill("7");
        page.locator("#f-reason").fill("按区委组织部名册");
        page.getByRole(AriaRole.BUTTON, byName("保存填写的格子")).click();

        assertThat(page.locator("#messages")).containsText("已保存 1 格");
    }

    @Test
    void whatIsPrintedMovesInItsFrameOnAPhoneAndIsWholeOnPaper() {
        grants.record(city, "mentougou", WENGNIUTE, 30, 10, "企业一");
        var page = browser.openAs("office", "/forms/monthly_districts/mentougou/2020-09/print", Look.PHONE);
        browser.mustSuitFingers(page);
        browser.mustBeAccessible(page);
        page.locator(".printed-frame").evaluate("frame => frame.scrollTo(400, 60)");
        assertThat(page.locator(".printed thead th", text("新疆"))).isInViewport();
        assertThat(page.locator("tbody .printed-name", text("市级资金"))).isInViewport();
        browser.screenshot(page, "print-phone");

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat((boolean)
                        page.locator(".printed-frame").evaluate("frame => frame.scrollHeight <= frame.clientHeight"))
                .as("nothing stays hidden in the frame")
                .isTrue();
        assertThat(page.locator(".printed tbody th[scope=row]").last()).hasCSS("position", "static");
    }

    @Test
    void theMonthlyReportOfTheCityLooksLikeItsForm() {
        var page = browser.openAs("office", "/forms/monthly_districts/mentougou/2020-09");

        assertThat(page.locator("tbody tr:not(.sheet-subheading)")).hasCount(51);
        browser.mustBeAccessible(page);
        browser.screenshot(page, "monthly");
        browser.screenshotOfView(page, "monthly-view");
    }

    /** A cell by what screen readers say. */
    private static Locator cell(Page page, String name) {
        return page.locator("td[aria-label='" + name + "']");
    }

    private static Page.LocatorOptions text(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Locator.LocatorOptions in(String text) {
        return new Locator.LocatorOptions().setHasText(text);
    }

    private static Page.GetByRoleOptions byName(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static InputStream picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
