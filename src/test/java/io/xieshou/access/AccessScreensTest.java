package io.xieshou.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.xieshou.directory.Organisations;
import io.xieshou.directory.Places;
import io.xieshou.testing.Browser;
import io.xieshou.testing.Browser.Look;
import io.xieshou.testing.XieshouTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The screens of this module in a real browser: accessible, and with pictures to look at. */
@XieshouTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestAccounts.class)
class AccessScreensTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @Autowired
    TestAccounts test;

    @Autowired
    Organisations organisations;

    @Autowired
    Places places;

    @BeforeEach
    void people() {
        test.forgetAll();
        var person = test.open("mentougou-wuchuan", Role.CADRE, unit("mentougou.guazhi_wuchuan"), place("150125"));
        test.give(person, Role.LIAISON, unit("mentougou.weijian"), null);
        test.open("mentougou-office", Role.DISTRICT_OFFICE, unit("mentougou.zhiyuan"), null);
        test.open("system-admin", Role.SYSTEM_ADMIN, unit("shi"), null);
        test.open("security-admin", Role.SECURITY_ADMIN, unit("shi"), null);
        test.open("audit-admin", Role.AUDIT_ADMIN, unit("shi"), null);
    }

    @Test
    void signingIn() {
        for (var look : List.of(Look.DESKTOP, Look.PHONE, Look.DESKTOP.inEnglish())) {
            var page = browser.open("/sign-in", look);
            look(page, "sign-in", look);
            page.fill("#f-name", "nobody");
            page.fill("#f-password", "wrong");
            page.click("form .button-primary");
            look(page, "sign-in-failed", look);
        }
    }

    @Test
    void theOwnAccount() {
        everyLook("mentougou-wuchuan", "/me", "/me/password");
        everyLook("mentougou-office", "/me/tokens");
    }

    @Test
    void theSystemAdministrator() {
        everyLook(
                "system-admin",
                "/accounts",
                "/accounts/new",
                "/accounts/mentougou-office",
                "/accounts/audit-admin",
                "/accounts/import");
    }

    @Test
    void theSecurityAdministrator() {
        everyLook("security-admin", "/posts", "/posts/mentougou-wuchuan", "/policy");
    }

    @Test
    void theAuditAdministrator() {
        everyLook("audit-admin", "/audit", "/audit?result=DONE&action=access.", "/audit/chain");
    }

    @Test
    void aUnitIsPickedWhileItsNameIsTypedAndThePostIsGiven() {
        var page = browser.openAs("security-admin", "/posts/mentougou-office");
        page.selectOption("#f-role", "LIAISON");
        page.fill("#f-unit", "mentougou.caizheng");
        page.locator("[role=option]").first().click();
        page.locator("main form.form .button-primary").click();

        assertThat(page.locator("main").innerText()).contains("岗位已授予").contains("区财政局");
    }

    private void everyLook(String name, String... paths) {
        for (var look : List.of(Look.DESKTOP, Look.PHONE, Look.DESKTOP.inEnglish())) {
            var page = browser.openAs(name, paths[0], look);
            for (var path : paths) {
                if (!page.url().endsWith(path)) {
                    browser.go(page, path);
                }
                look(page, path.replaceAll("[^a-z]+", "-").replaceAll("^-|-$", ""), look);
            }
        }
    }

    private void look(Page page, String name, Look look) {
        browser.screenshot(page, "access-%s-%d-%s".formatted(name, look.width(), look.language()));
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name + " is no wider than the screen")
                .isEqualTo(true);
        // English changes words, not structure.
        if (look.language().startsWith("zh")) {
            browser.mustBeAccessible(page);
        }
    }

    private int unit(String code) {
        return organisations.findByCode(code).orElseThrow().id();
    }

    private int place(String code) {
        return places.findByCode(code).orElseThrow().id();
    }
}
