package io.xieshou.ledger.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.xieshou.access.Role;
import io.xieshou.access.TestAccounts;
import io.xieshou.directory.Organisations;
import io.xieshou.pack.Packs;
import io.xieshou.samples.Samples;
import io.xieshou.testing.Browser;
import io.xieshou.testing.Browser.Look;
import io.xieshou.testing.TestPack;
import io.xieshou.testing.XieshouTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A printed table nobody knows is taught on screen, saved under a name, and recognised from then on. */
@XieshouTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestAccounts.class)
class TeachTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Organisations organisations;

    @Autowired
    Packs packs;

    @Autowired
    OwnLayouts layouts;

    private static int next = 100;

    /** The program's own layouts of these tables are taken away. */
    @BeforeEach
    void forgetsTheBuiltInLayouts() {
        packs.install(TestPack.of("beijing_districts", "2016-01-01", next++).files(), "test");
    }

    @Test
    void aLayoutThatSaysTooLittleIsNotSavedAndTheHeaderIsChosenWithTheSpaceBar() {
        var page = signedIn("daxing");
        upload(page, "pairing", Samples.TONGZHOU_TOWN_PAIRINGS);
        teach(page);
        save(page);
        assertThat(page.locator(".fault-summary")).containsText("结对日期");
        assertThat(layouts.list("pairing", unit("daxing")))
                .noneMatch(layout -> layouts.isOwn(layout.code(), unit("daxing")));

        page.locator(".teach-grid tbody tr").nth(0).locator("input").press("Space");
        assertThat(page.locator(".teach-grid tr.is-header")).hasCount(4);
    }

    @Test
    void onAPhoneThePreviewStandsBelowAndNothingRunsOverTheEdge() {
        var page = signedIn("mentougou", Look.PHONE.inEnglish());
        upload(page, "project", Samples.MENTOUGOU_PROJECTS);
        teach(page);
        browser.screenshot(page, "teach-phone");
        browser.mustBeAccessible(page);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
    }

    private void teach(Page page) {
        page.locator("a[href*='/teach']").click();
        page.waitForURL(Pattern.compile(".*/teach.*"));
    }

    private void save(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存版式并重新读取"))
                .click();
    }

    private void upload(Page page, String ledger, Samples sample) {
        page.navigate(url("/ledgers/" + ledger + "/import"));
        page.setInputFiles("#f-file", sample.file());
        page.locator("form.form button[type=submit]").click();
        page.waitForURL(Pattern.compile(".*/imports/\\d+$"));
    }

    private int unit(String code) {
        return organisations.findByCode(code).orElseThrow().id();
    }

    private Page signedIn(String unit) {
        return signedIn(unit, Look.DESKTOP);
    }

    private Page signedIn(String unit, Look look) {
        var name = "teacher" + System.nanoTime();
        accounts.open(name, Role.DISTRICT_OFFICE, unit(unit), null);
        var page = browser.open(url("/sign-in"), look);
        page.fill("#f-name", name);
        page.fill("input[name=password]", TestAccounts.PASSWORD);
        page.press("input[name=password]", "Enter");
        page.waitForURL(Pattern.compile("^(?!.*sign-in).*$"));
        return page;
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
