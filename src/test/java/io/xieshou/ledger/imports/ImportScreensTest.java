package io.xieshou.ledger.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.xieshou.access.Role;
import io.xieshou.access.TestAccounts;
import io.xieshou.samples.Samples;
import io.xieshou.testing.Browser;
import io.xieshou.testing.Browser.Look;
import io.xieshou.testing.XieshouTest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The pages of an import from the choice of a file to its history, on a desktop and a phone, in both languages. */
@XieshouTest(webEnvironment = WebEnvironment.RANDOM_PORT, shared = true)
@Import(TestAccounts.class)
class ImportScreensTest {

    private static final String WRONG = """
        结对类型,帮扶方,受援地区,受援方,结对日期,未列名的受援方数
        乡镇街道结对,示例一镇,武川县,示例乡,2021-06-01,2
        乡镇街道结对,示例二镇,武穿县,示例二乡,2021年13月,两个
        没有这一种,示例三镇,武川县,,2021-06-03,3
        """;

    @RegisterExtension
    final Browser browser = new Browser();

    @Autowired
    TestAccounts accounts;

    @ParameterizedTest
    @CsvSource({"1440,zh-CN", "390,en"})
    void eachPageShowsItsOneThingAndCanBeReadByEverybody(int width, String language) {
        var look = new Look(width, width > 600 ? 900 : 844, language, false);
        var name = "-" + width + "-" + language;
        var page =
                browser.openAs(accounts.somebody(Role.DISTRICT_OFFICE, "mentougou"), "/ledgers/project/import", look);
        look(page, "import-choose" + name);

        page.setInputFiles("#f-file", Samples.MENTOUGOU_PROJECTS.file());
        send(page);
        assertThat(page.locator("main")).containsText("107");
        look(page, "import-preview" + name);
        teachPage(page, name);
        page.goBack();
        page.locator("form[action$='/give-up'] button").click();

        browser.go(page, "/ledgers/pairing/import");
        page.setInputFiles("#f-file", new FilePayload("示例结对.csv", "text/csv", WRONG.getBytes(StandardCharsets.UTF_8)));
        send(page);
        assertThat(page.locator("main")).containsText("武穿县");
        look(page, "import-refused" + name);

        browser.go(page, "/ledgers/project/imports");
        look(page, "import-history" + name);
        browser.go(page, "/imports");
        assertThat(page.locator("tbody tr")).not().hasCount(0);
        look(page, "import-all" + name);
    }

    @Test
    void whyATableHasAnotherHeadingIsToldColumnByColumn() {
        var page = browser.openAs(
                accounts.somebody(Role.DISTRICT_OFFICE, "mentougou"), "/ledgers/pairing/import", Look.DESKTOP);
        var other = "序号,帮扶方,受援的地区\n1,示例一镇,武川县\n";
        page.setInputFiles("#f-file", new FilePayload("另一张.csv", "text/csv", other.getBytes(StandardCharsets.UTF_8)));
        send(page);
        assertThat(page.locator(".told-place")).hasText(new String[] {"A1", "C1"});
        assertThat(page.locator(".told-text").last()).containsText("相近的有：受援地区");
    }

    private void teachPage(Page page, String name) {
        page.locator("a[href*='/teach']").click();
        page.waitForURL(Pattern.compile(".*/teach.*"));
        browser.screenshotOfView(page, "teach-view" + name);
        keepsWithinTheWindow(page, name);
    }

    private void look(Page page, String name) {
        browser.screenshot(page, name);
        browser.mustBeAccessible(page);
        keepsWithinTheWindow(page, name);
    }

    private static void keepsWithinTheWindow(Page page, String name) {
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name)
                .isTrue();
        assertThat(page.locator("main .button-primary").count()).as(name).isLessThanOrEqualTo(1);
    }

    private static void send(Page page) {
        page.locator("form.form button[type=submit]").click();
        page.waitForURL(Pattern.compile(".*/imports/\\d+$"));
        assertThat(page.locator("#import-state")).hasCount(0);
    }
}
