package io.xieshou.register;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.xieshou.access.Role;
import io.xieshou.access.TestAccounts;
import io.xieshou.testing.Browser;
import io.xieshou.testing.Browser.Look;
import io.xieshou.testing.XieshouTest;
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

    private void look(Page page, String path, String name) {
        browser.go(page, path);
        browser.screenshot(page, name);
        browser.mustBeAccessible(page);
    }
}
