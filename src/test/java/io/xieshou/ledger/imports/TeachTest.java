package io.xieshou.ledger.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.xieshou.access.Role;
import io.xieshou.access.TestAccounts;
import io.xieshou.directory.Organisations;
import io.xieshou.ledger.Entries;
import io.xieshou.ledger.EntryQuery;
import io.xieshou.ledger.Ledgers;
import io.xieshou.pack.PackFiles;
import io.xieshou.pack.Packs;
import io.xieshou.samples.Samples;
import io.xieshou.testing.Browser;
import io.xieshou.testing.Browser.Look;
import io.xieshou.testing.TestActors;
import io.xieshou.testing.TestPack;
import io.xieshou.testing.XieshouTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** A printed table nobody knows is taught on screen, saved under a name, and recognised from then on. */
@XieshouTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestAccounts.class)
class TeachTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @Autowired
    TestAccounts accounts;

    @Autowired
    Organisations organisations;

    @Autowired
    Packs packs;

    @Autowired
    Imports imports;

    @Autowired
    OwnLayouts layouts;

    @Autowired
    Entries entries;

    @Autowired
    Ledgers ledgers;

    private static int next = 100;

    /** The program's own layouts of these tables are taken away. */
    @BeforeEach
    void forgetsTheBuiltInLayouts() {
        packs.install(TestPack.of("beijing_districts", "2016-01-01", next++).files(), "test");
    }

    @Test
    void thePlanOfMentougouIsTaughtFromScratchSavedAndRecognised() throws IOException {
        var page = upload("mentougou", Look.DESKTOP, "project", Samples.MENTOUGOU_PROJECTS);
        teach(page);
        assertThat(page.locator(".teach-grid .is-header td").first()).hasText("序号");
        assertThat(page.locator("#row-words-0")).hasValue("{受援地区}（{个数}个）");
        assertThat(page.locator("#row-words-1")).hasValue("{#}.{项目类别}（{个数}个）");
        assertThat(page.locator("#u-6-0-to")).hasValue("project_funding.amount");
        assertThat(page.locator("#teach-preview")).containsText("53");
        browser.screenshot(page, "teach-plan-proposed");
        browser.mustBeAccessible(page);

        page.selectOption("#u-8-0-total", "distinct");
        oneMoreField(page, 13, 1, "project.planned_start", "first_month");
        oneMoreField(page, 13, 2, "project.planned_finish", "last_month");
        fix(page, "project.planned_on", "2021-06-18");
        fix(page, "project.level", "区级");
        fix(page, "project_funding.arranged_on", "2021-06-18");
        fix(page, "project_funding.level", "区级");
        assertThat(page.locator("#teach-preview")).containsText("读到 16 行，没有问题");
        for (var total : List.of("322.5", "168", "70")) {
            assertThat(page.locator("#teach-preview")).containsText("区级帮扶资金 " + total);
        }
        assertThat(page.locator("#teach-preview")).not().containsText("请核对后重新导入");
        browser.screenshot(page, "teach-plan");
        browser.mustBeAccessible(page);

        page.fill("#label", "门头沟项目计划");
        page.fill("#code", "mtg_plan");
        save(page);
        assertThat(page.getByText("按版式“门头沟项目计划”读取")).isVisible();
        confirm(page);

        browser.go(page, importOf("project"));
        upload(page, Samples.MENTOUGOU_PROJECTS);
        assertThat(page.getByText("按版式“门头沟项目计划”读取")).isVisible();
        sameAsBuiltIn(page, "mentougou_2021_projects", "lead");
    }

    @Test
    void theGridOfTongzhouIsTaughtWithItsColumnsBecomingRows() throws IOException {
        var page = upload("tongzhou", Look.DESKTOP, "pairing", Samples.TONGZHOU_TOWN_PAIRINGS);
        teach(page);
        anew(page, () -> page.selectOption("#matrix-from", "3"));
        anew(page, () -> page.selectOption("#u-2-0-to", "pairing.helper"));
        page.locator("#column-2 .teach-more > summary").click();
        page.selectOption("#u-2-0-total", "count");
        page.selectOption("#matrix-header", "area");
        anew(page, () -> page.selectOption("#matrix-value", "helped"));
        fix(page, "pairing.kind", "乡镇街道结对");
        fix(page, "pairing.paired_on", "2020-02-27");
        assertThat(page.locator("#teach-preview")).containsText("读到 80 行，没有问题");
        browser.screenshot(page, "teach-matrix");
        browser.mustBeAccessible(page);
        page.fill("#label", "通州结对情况表");
        save(page);
        confirm(page);
        var pairs = entries.list(
                TestActors.cityOffice(unit("tongzhou")),
                ledgers.get("pairing"),
                new EntryQuery(List.of(), null, true, null, 100));
        assertThat(pairs).hasSize(80);
        assertThat(pairs.stream()
                        .map(pair -> List.of(pair.value("area"), pair.value("helped")))
                        .distinct())
                .hasSize(58);
        sameAsBuiltIn(page, "tongzhou_2020_town_pairings", "");
    }

    @Test
    void aLayoutThatSaysTooLittleIsNotSavedAndTheHeaderIsChosenWithTheSpaceBar() {
        var page = upload("daxing", Look.DESKTOP, "pairing", Samples.TONGZHOU_TOWN_PAIRINGS);
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
        var page = upload("mentougou", Look.PHONE.inEnglish(), "project", Samples.MENTOUGOU_PROJECTS);
        teach(page);
        browser.screenshot(page, "teach-phone");
        browser.mustBeAccessible(page);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
    }

    private void oneMoreField(Page page, int column, int index, String field, String part) {
        anew(page, () -> page.click("#more-" + column));
        anew(page, () -> page.selectOption("#u-%d-%d-to".formatted(column, index), field));
        page.selectOption("#u-%d-%d-part".formatted(column, index), part);
    }

    /** A choice that shows the page anew. */
    private static void anew(Page page, Runnable choice) {
        page.waitForResponse(
                answer -> answer.url().endsWith("/teach")
                        && answer.request().method().equals("POST"),
                choice);
        assertThat(page.locator(".htmx-request")).hasCount(0);
    }

    private static void fix(Page page, String field, String value) {
        var fields = page.locator("select[name='fixed.to']");
        for (int i = 0; i < fields.count(); i++) {
            if (fields.nth(i).inputValue().equals(field)) {
                page.fill("#fixed-value-" + i, value);
                return;
            }
        }
        throw new AssertionError(field + " is not asked for.");
    }

    private void teach(Page page) {
        page.locator("a[href*='/teach']").click();
        page.waitForURL(Pattern.compile(".*/teach.*"));
    }

    private void save(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存版式并重新读取"))
                .click();
    }

    private void confirm(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("确认导入"))
                .click();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("撤销这次导入")))
                .isVisible();
    }

    /** The program's own layout of the table, brought back, finds every entry as it is; but for fields nobody taught. */
    private void sameAsBuiltIn(Page page, String layout, String untaught) throws IOException {
        var files =
                new TreeMap<>(PackFiles.read(Path.of("packs/beijing_districts")).texts());
        files.computeIfPresent("pack.yaml", (path, header) -> header.replace("version: 1", "version: " + next++));
        files.replaceAll(
                (path, text) -> untaught.isEmpty() ? text : text.replaceAll(".*field: " + untaught + ",.*\n", ""));
        packs.install(new PackFiles(files), "test");
        var of = imports.find(
                        TestActors.cityOffice(1), Long.parseLong(page.url().replaceFirst(".*/imports/(\\d+).*", "$1")))
                .orElseThrow();
        var again = imports.read(
                TestActors.cityOffice(of.unitId()), imports.again(TestActors.cityOffice(of.unitId()), of, layout));
        assertThat(again.broken()).isEmpty();
        assertThat(again.added() + again.changed() + again.wrong()).isZero();
        assertThat(again.same()).isGreaterThan(30);
    }

    private Page upload(String unit, Look look, String ledger, Samples sample) {
        var page = browser.openAs(accounts.somebody(Role.DISTRICT_OFFICE, unit), importOf(ledger), look);
        upload(page, sample);
        return page;
    }

    private void upload(Page page, Samples sample) {
        page.setInputFiles("#f-file", sample.file());
        page.locator("form.form button[type=submit]").click();
        page.waitForURL(Pattern.compile(".*/imports/\\d+$"));
    }

    private static String importOf(String ledger) {
        return "/ledgers/" + ledger + "/import";
    }

    private int unit(String code) {
        return organisations.findByCode(code).orElseThrow().id();
    }
}
