package io.xieshou.definition;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.xieshou.access.Role;
import io.xieshou.access.TestAccounts;
import io.xieshou.pack.PackArchive;
import io.xieshou.pack.PackFiles;
import io.xieshou.pack.Packs;
import io.xieshou.testing.Browser;
import io.xieshou.testing.Browser.Look;
import io.xieshou.testing.TestPack;
import io.xieshou.testing.Visitor;
import io.xieshou.testing.XieshouTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Packs are read, checked, installed and taken out on screen. */
@XieshouTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestAccounts.class)
class PackScreensTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Packs packs;

    String keeper = "";

    @BeforeEach
    void opensAnAccount() {
        keeper = accounts.somebody(Role.CITY_OFFICE, "shi");
    }

    @Test
    void aPackIsUploadedLookedAtAndInstalledAndComesOutAsItWentIn() throws IOException {
        var page = list(Look.DESKTOP);
        upload(page, zip(TestPack.grants(1).files()));
        assertThat(page.getByText("trial_grant").first()).isVisible();
        browser.mustBeAccessible(page);
        browser.screenshot(page, "packs-preview");
        assertThat(packs.findFiles("trial")).isEmpty();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("装上并生效"))
                .click();
        assertThat(page.getByText("“测试包”第 1 版已生效。")).isVisible();
        page.locator("summary", new Page.LocatorOptions().setHasText("试验资金")).click();
        page.locator("summary", new Page.LocatorOptions().setHasText("拨付率")).click();
        assertThat(page.getByText("已拨资金 ÷ 区级资金")).isVisible();
        browser.mustBeAccessible(page);
        browser.screenshot(page, "packs-pack");

        var visitor = visitor(keeper);
        var taken = visitor.get("/definitions/packs/trial/pack.zip");
        assertThat(PackArchive.read(taken.body())).isEqualTo(TestPack.grants(1).files());

        packs.install(TestPack.grants(2).files(), keeper);
        var first = visitor.get("/definitions/packs/trial").page().select("a:contains(第 1 版)");
        assertThat(PackArchive.read(visitor.get(first.attr("href")).body()))
                .isEqualTo(TestPack.grants(1).files());
    }

    @Test
    void aBrokenPackIsToldWithFileAndLineAndCannotBeInstalled() throws IOException {
        var page = list(Look.DESKTOP);
        var broken = TestPack.of("broken", "2020-01-01", 1).with("a.yaml", "ledgre: x\nlabels: {zh: 甲}\n");
        upload(page, zip(broken.files()));
        assertThat(page.getByText("a.yaml:1")).isVisible();
        assertThat(page.getByText("装上并生效")).not().isVisible();
        browser.mustBeAccessible(page);
        browser.screenshot(page, "packs-refused");
    }

    @Test
    void aPackIsReadByKindWithDocumentsAndItemsAndNoNumbersOfOurOwn() {
        var visitor = visitor(keeper);
        var page = visitor.get("/definitions/packs/core").page();

        assertThat(page.select(".jumps a").eachText()).allMatch(text -> text.matches("\\p{IsHan}+ ?\\d+"));
        assertThat(page.select("#ledger h2, #codes h2").eachText()).containsExactly("台账 9", "码表 18");
        assertThat(page.select("#ledger details").text()).contains("依据：通扶贫支援办发〔2020〕1号附件2");
        assertThat(page.select("main").text()).doesNotContainPattern("R-[A-Z]+|\\.yaml");
    }

    @Test
    void aDefinitionIsFoundByAnyWordThatStandsInIt() {
        var visitor = visitor(keeper);
        var found = visitor.get("/definitions/packs/beijing_2020?q=%E7%AC%AC48%E8%A1%8C+%E6%9C%AA%E5%88%97%E5%90%8D")
                .page();

        assertThat(found.select(".definitions summary").eachText())
                .containsExactly("社会组织结对帮扶的贫困村数", "社会组织结对帮扶的贫困村数（已列名）", "社会组织结对帮扶的贫困村数（未列名）");
        assertThat(found.select("details[open] .sentence")).hasSize(3);
        assertThat(visitor.get("/definitions/packs/beijing_2020?q=%E6%B2%A1%E6%9C%89%E7%9A%84%E8%AF%8D")
                        .page()
                        .text())
                .contains("没有“没有的词”");
    }

    @Test
    void aFileThatIsNoPackIsRefusedWithASentence() {
        var visitor = visitor(keeper);
        visitor.get("/definitions/upload");
        var refused = visitor.upload("/definitions/upload", "file", "a.zip", new byte[] {1, 2, 3}, Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().text()).contains("不是 zip 文件");
    }

    @Test
    void theListAndAPackAreReadableOnAPhoneAndInEnglish() {
        var page = list(Look.PHONE);
        browser.mustBeAccessible(page);
        browser.screenshot(page, "packs-list-phone");
        browser.go(page, "/definitions?lang=en");
        browser.screenshot(page, "packs-list-phone-en");
        browser.go(page, "/definitions/packs/beijing_2020");
        page.locator("summary").first().click();
        browser.mustBeAccessible(page);
        browser.screenshotOfView(page, "packs-pack-phone-en");
        browser.go(page, "/definitions?lang=zh");
    }

    @Test
    void whoMayOnlyReadSeesPacksAndCannotUpload() {
        var leader = visitor(accounts.somebody(Role.LEADER, "mentougou"));
        assertThat(leader.get("/definitions").page().text()).contains("通用台账").doesNotContain("上传定义包");
        assertThat(leader.get("/definitions/packs/core").status()).isEqualTo(200);
        assertThat(leader.get("/definitions/upload").status()).isEqualTo(403);
    }

    private void upload(Page page, byte[] zip) {
        browser.go(page, "/definitions/upload");
        browser.mustBeAccessible(page);
        page.setInputFiles("input[type=file]", new FilePayload("pack.zip", "application/zip", zip));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("检查"))
                .click();
        page.waitForURL(Pattern.compile(".*/drafts/.*"));
    }

    private byte[] zip(PackFiles files) throws IOException {
        var out = new ByteArrayOutputStream();
        PackArchive.write(packs.preview(files).header(), files, out);
        return out.toByteArray();
    }

    private Page list(Look look) {
        var page = browser.openAs(keeper, "/definitions", look);
        browser.screenshot(page, look.equals(Look.PHONE) ? "packs-list-narrow" : "packs-list");
        return page;
    }

    private Visitor visitor(String name) {
        var visitor = Visitor.at(port);
        visitor.signIn(name, TestAccounts.PASSWORD);
        return visitor;
    }
}
