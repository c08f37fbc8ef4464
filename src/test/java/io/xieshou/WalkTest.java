package io.xieshou;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.xieshou.access.Role;
import io.xieshou.access.TestAccounts;
import io.xieshou.testing.Browser;
import io.xieshou.testing.XieshouTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The promise, walked by a person: a fact recorded once with its proof fills the form, and the form's cell opens to the fact and the proof. */
@XieshouTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestAccounts.class)
class WalkTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @Autowired
    TestAccounts accounts;

    String walker = "";

    @BeforeEach
    void opensAnAccount() {
        walker = accounts.somebody(Role.DISTRICT_OFFICE, "mentougou");
    }

    @Test
    void aFactRecordedOnceWithProofFillsItsCellWhichOpensToTheProofInThreeClicks() throws IOException {
        var page = browser.open("/sign-in");
        signIn(page);

        record(page, "武川县2021年产业资金", "322.5万元", "武川县");
        prove(page);
        browser.screenshot(page, "walk-1-entry");

        browser.go(page, "/forms/monthly_districts/mentougou/2021-09");
        browser.screenshot(page, "walk-2-form");
        page.locator("a[href$='/cells/8/inner_mongolia']").first().click();
        assertThat(page.getByText("武川县2021年产业资金").first()).isVisible();
        browser.screenshotOfView(page, "walk-3-cell");
        page.getByText("武川县2021年产业资金").first().click();
        page.getByText("收款单.png").first().click();
        assertThat(page.locator("img.proof")).isVisible();
        browser.screenshotOfView(page, "walk-4-proof");
    }

    @Test
    void theFormLeavesAsAWorkbookWithTheSameFigure() throws IOException {
        var page = browser.open("/sign-in");
        signIn(page);
        record(page, "武川县2021年就业资金", "1亿元", "武川县");
        browser.go(page, "/forms/monthly_districts/mentougou/2021-09");
        var download = page.waitForDownload(
                () -> page.locator("a[href$='file.xlsx']").first().click());
        try (var book = new XSSFWorkbook(download.path().toFile())) {
            var text = new StringBuilder();
            book.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> text.append(cell).append('\n')));
            assertThat(text).contains("区级资金").contains("填报单位").contains("门头沟");
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException broken) {
            throw new IOException(broken);
        }
    }

    private void signIn(Page page) {
        browser.signIn(page, walker, TestAccounts.PASSWORD);
    }

    private void record(Page page, String name, String amount, String area) {
        browser.go(page, "/ledgers/fund_allocation/new");
        page.fill("#f-plan_year", "2021");
        page.fill("#f-number", String.valueOf(name.hashCode()));
        page.fill("#f-name", name);
        page.fill("#f-arranged_on", "2021-06-18");
        page.selectOption("#f-level", "district");
        page.fill("#f-amount", amount);
        page.fill("#f-area", area);
        page.keyboard().press("Escape");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("保存").setExact(true))
                .click();
        assertThat(page.getByText("已保存")).isVisible();
    }

    private static void prove(Page page) throws IOException {
        page.setInputFiles("input[type=file]", new FilePayload("收款单.png", "image/png", picture()));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("上传"))
                .click();
        assertThat(page.getByText("证明材料已上传")).isVisible();
    }

    private static byte[] picture() throws IOException {
        var image = new BufferedImage(200, 120, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.fillRect(10, 10, 180, 100);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
