package io.xieshou.register;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.xieshou.access.Role;
import io.xieshou.access.TestAccounts;
import io.xieshou.testing.Browser;
import io.xieshou.testing.Browser.Look;
import io.xieshou.testing.XieshouTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The directory's screens in a real browser. */
@XieshouTest(webEnvironment = WebEnvironment.RANDOM_PORT, shared = true)
@Import(TestAccounts.class)
class RegisterScreensTest {

    private static final String CITY = """
        代码,名称,类别,上级单位,所在地区,开始日期
        nanjing,南京市对口支援办,市级办公室,,南京市,
        gulou_nj,鼓楼区,区,nanjing,鼓楼区,
        gulou_nj.nongye,区农业农村局,成员单位,鼓楼区,,2019-03-01
        """;

    private static final String BROKEN = """
        代码,名称,类别,上级单位,所在地区,开始日期
        nanjing,南京市对口支援办,市级办公室,,南京市,
        gulou_nj,鼓楼区,县区,nanjing,古楼区,上个月
        nanjing.nongye,区农业农村局,成员单位,鼓楼区,,2019-03-01
        """;

    @RegisterExtension
    final Browser browser = new Browser();

    @Autowired
    TestAccounts accounts;

    private String keeper = "";

    @BeforeEach
    void opensAnAccount() {
        keeper = accounts.somebody(Role.CITY_OFFICE, "shi");
    }

    @Test
    void everyScreenIsAccessibleOnDeskAndPhoneInBothLanguages() {
        var desk = browser.openAs(keeper, "/units");
        look(desk, "/units", "register-units");
        look(desk, "/units/tongzhou.nongye", "register-unit");
        look(desk, "/units/tongzhou/revise", "register-unit-revise");
        look(desk, "/places/150426", "register-place");
        look(desk, "/groups/guazhi?unit=tongzhou", "register-group");
        var phone = browser.openAs(keeper, "/places/150426", Look.PHONE.inEnglish());
        look(phone, "/places/150426", "register-place-phone-en");
        look(phone, "/units/tongzhou/new", "register-unit-new-phone-en");
    }

    @Test
    void aSuccessorIsPickedWithTheKeyboardAndAMistypedOneIsRefusedWithTheNearest() {
        var page = browser.openAs(keeper, "/places/150426/end");
        var successor = page.locator("input[name=successor]");
        successor.pressSequentially("nmq");
        assertThat(page.locator("[role=option]").first()).containsText("奈曼旗");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(successor).hasValue("内蒙古自治区通辽市奈曼旗");

        successor.fill("通廖市");
        page.fill("input[name=reason]", "示例批复");
        page.keyboard().press("Enter");

        assertThat(page.locator(".fault-summary")).containsText("内蒙古自治区通辽市");
        assertThat(successor).hasValue("通廖市");
        browser.screenshot(page, "register-place-end-refused");
        browser.mustBeAccessible(page);
    }

    @Test
    void aListOfUnitsIsGivenLookedAtAndMended() {
        var administrator = accounts.somebody(Role.SYSTEM_ADMIN, "shi");
        var desk = browser.openAs(administrator, "/units");
        look(desk, "/units", "register-units-administrator");
        lookAtLists(desk, "zh");
        lookAtLists(browser.openAs(administrator, "/units", Look.PHONE), "phone-zh");
        lookAtLists(browser.openAs(administrator, "/units", Look.PHONE.inEnglish()), "phone-en");
        lookAtLists(browser.openAs(administrator, "/units", Look.DESKTOP.inEnglish()), "en");
    }

    private void lookAtLists(Page page, String look) {
        look(page, "/units/import", "register-list-" + look);
        give(page, CITY);
        assertThat(page.locator("main tbody tr")).hasCount(3);
        shown(page, "register-list-well-" + look);
        browser.go(page, "/units/import");
        give(page, BROKEN);
        assertThat(page.locator("main tbody tr")).hasCount(2);
        assertThat(page.locator("main form")).hasCount(0);
        shown(page, "register-list-broken-" + look);
    }

    private static void give(Page page, String list) {
        page.setInputFiles(
                "input[name=file]", new FilePayload("单位.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        page.locator("main form button").first().click();
        page.waitForURL("**/units/import/*");
    }

    private void shown(Page page, String name) {
        browser.screenshot(page, name);
        browser.mustBeAccessible(page);
    }

    private void look(Page page, String path, String name) {
        browser.go(page, path);
        browser.screenshot(page, name);
        browser.mustBeAccessible(page);
    }
}
