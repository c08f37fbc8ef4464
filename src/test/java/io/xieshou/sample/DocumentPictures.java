package io.xieshou.sample;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.xieshou.access.Role;
import io.xieshou.access.TestAccounts;
import io.xieshou.testing.Browser;
import io.xieshou.testing.TestActors;
import io.xieshou.testing.XieshouTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Draws the pictures of the documents anew, from the sample year, which takes a minute: its name keeps it out of the suite, and {@code -Dtest=DocumentPictures} runs it. */
@XieshouTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestAccounts.class)
class DocumentPictures {

    private static final String FORM = "/forms/monthly_districts/mentougou/";

    @RegisterExtension
    final Browser browser = new Browser();

    @Autowired
    SampleYear sample;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aFormAndACellOfItAreDrawnAsTheyLookNow() {
        sample.load(TestActors.cityOffice(1), (step, steps, what) -> {});
        var office = accounts.somebody(Role.DISTRICT_OFFICE, "mentougou.zhiyuan");
        jdbc.sql("update accounts set display_name = '李示例' where name = ?")
                .param(office)
                .update();

        var page = browser.openAs(office, FORM + "2020-09");
        assertThat(page.locator("[role=grid]")).containsText("市级资金");
        draw(page, "form");

        browser.go(page, FORM + "2021-09");
        page.locator("a[href$='/cells/8/inner_mongolia']").first().click();
        assertThat(page.locator(".drawer")).containsText("0.0323 亿元");
        draw(page, "cell");
    }

    private static void draw(Page page, String name) {
        page.mouse().move(0, 0);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("docs", name + ".png")));
    }
}
