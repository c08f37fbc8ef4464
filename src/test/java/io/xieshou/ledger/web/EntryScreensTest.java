package io.xieshou.ledger.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.xieshou.access.Actor;
import io.xieshou.access.Role;
import io.xieshou.access.TestAccounts;
import io.xieshou.directory.Organisations;
import io.xieshou.ledger.Entries;
import io.xieshou.ledger.EntryDraft;
import io.xieshou.ledger.Evidences;
import io.xieshou.ledger.Ledgers;
import io.xieshou.testing.Browser;
import io.xieshou.testing.Browser.Look;
import io.xieshou.testing.TestActors;
import io.xieshou.testing.XieshouTest;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The pages of an entry in a real browser: a file that proves one entry is found by its name and proves another too; the second of two editors sees both versions. */
@XieshouTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestAccounts.class)
class EntryScreensTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @Autowired
    TestAccounts accounts;

    @Autowired
    Organisations organisations;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Entries entries;

    @Autowired
    Evidences evidences;

    private String name = "";

    @BeforeEach
    void opensAnAccount() {
        name = accounts.somebody(Role.CITY_OFFICE, "shi");
    }

    @Test
    void aFileOfTheUnitIsPickedByNameAndProvesASecondEntryWhileThoseOfOthersAreNotOffered() {
        var actor = TestActors.cityOffice(unit("tongzhou"));
        prove(actor, allocation(actor, "R1"), "资金分配会议纪要.pdf");
        var other = TestActors.cityOffice(unit("daxing"));
        prove(other, allocation(other, "R1"), "大兴会议纪要.pdf");
        var second = allocation(actor, "R2");

        var page = opened(Look.DESKTOP, second);
        var field = page.locator("input[name=other]");
        field.pressSequentially("会议");
        assertThat(page.locator("[role=option]")).hasCount(1);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(field).hasValue("资金分配会议纪要.pdf");
        browser.screenshot(page, "evidence-reuse");
        browser.mustBeAccessible(page);
        attach(page);

        assertThat(page.locator("main")).containsText("已附上“资金分配会议纪要.pdf”");
        Assertions.assertThat(evidences.list(actor, ledgers.get("fund_allocation"), second))
                .singleElement()
                .satisfies(proof -> Assertions.assertThat(proof.fileName()).isEqualTo("资金分配会议纪要.pdf"));
        var phone = opened(Look.PHONE.inEnglish(), second);
        browser.screenshot(phone, "evidence-reuse-phone-en");
        browser.mustBeAccessible(phone);
        browser.mustSuitFingers(phone);
        phone.navigate(phone.locator("a.file-tile")
                .first()
                .evaluate("tile => tile.href")
                .toString());
        browser.screenshot(phone, "evidence-phone-en");
        browser.mustBeAccessible(phone);
        browser.mustSuitFingers(phone);
    }

    @Test
    void whoSavesSecondSeesBothVersionsSideBySideAndOnAPhoneOneBelowTheOther() {
        var actor = TestActors.cityOffice(unit("tongzhou"));
        var entry = allocation(actor, "R4");
        for (var look : List.of(Look.DESKTOP, Look.PHONE, Look.PHONE.inEnglish())) {
            var page = opened(look, entry);
            page.navigate(page.url() + "/edit");
            saveMeanwhile(actor, entry, "先保存的名称" + look.width() + look.language());
            page.locator("input[name=name]").fill("后保存的名称");
            page.locator("main form button.button-primary").click();

            var conflict = page.locator(".conflict");
            assertThat(conflict).isFocused();
            assertThat(conflict.locator("tbody tr")).containsText("先保存的名称" + look.width() + look.language());
            assertThat(conflict.locator("tbody tr")).containsText("后保存的名称");
            assertThat(page.locator("input[name=name]")).hasValue("后保存的名称");
            browser.mustBeAccessible(page);
            browser.screenshot(page, "conflict-" + look.width() + look.language());
        }
    }

    @Test
    void aNameThatIsNoFileOfTheUnitIsAnsweredWithASentence() {
        var page = opened(Look.DESKTOP, allocation(TestActors.cityOffice(unit("tongzhou")), "R3"));
        var field = page.locator("input[name=other]");
        field.fill("没有的.pdf");
        attach(page);
        assertThat(page.locator("body")).containsText("没有找到材料“没有的.pdf”");
    }

    private void saveMeanwhile(Actor actor, long id, String name) {
        var ledger = ledgers.get("fund_allocation");
        var entry = entries.get(actor, ledger, id);
        var values = new HashMap<>(entry.values());
        values.put("name", name);
        entries.change(actor, ledger, id, entry.version(), new EntryDraft(entry.unitId(), values), "");
    }

    private static void attach(Page page) {
        page.keyboard().press("Escape");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("附上"))
                .click();
    }

    private Page opened(Look look, long entry) {
        return browser.openAs(name, "/ledgers/fund_allocation/" + entry, look);
    }

    private long allocation(Actor actor, String number) {
        var values = Map.<String, Object>of(
                "plan_year",
                "2020",
                "number",
                number,
                "name",
                "示例资金",
                "level",
                "district",
                "amount",
                new BigDecimal("100000.00"),
                "arranged_on",
                LocalDate.of(2020, 2, 27));
        return entries.add(actor, ledgers.get("fund_allocation"), new EntryDraft(actor.unitId(), values))
                .id();
    }

    private void prove(Actor actor, long entry, String file) {
        var content = new ByteArrayInputStream(("%PDF-1.7 " + file).getBytes(StandardCharsets.UTF_8));
        evidences.add(actor, ledgers.get("fund_allocation"), entry, content, file, "", "");
    }

    private int unit(String code) {
        return organisations.findByCode(code).orElseThrow().id();
    }
}
