package io.xieshou.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.xieshou.gallery.Gallery;
import io.xieshou.testing.Browser;
import io.xieshou.testing.Browser.Look;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the scripts add, tried with mouse and keyboard; and that pages do without them. */
class BehaviourTest {

    private static final Pattern CELL = Pattern.compile("/gallery/cell/1$");
    private static final Pattern SHEET = Pattern.compile("/gallery/sheet$");

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void aCellOpensBesideTheSheetAndEscapeReturnsToTheCell() {
        var page = browser.open(Gallery.url("/gallery/sheet"));
        firstCell(page).focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#drawer h2").first()).containsText("为什么是 0.4998 亿元");
        assertThat(page).hasURL(CELL);
        assertThat(page.locator("#drawer")).isFocused();
        browser.screenshotOfView(page, "drawer-desktop");
        browser.mustBeAccessible(page);
        page.keyboard().press("Escape");
        assertThat(page.locator("#drawer")).isHidden();
        assertThat(page).hasURL(SHEET);
        assertThat(firstCell(page)).isFocused();
    }

    @Test
    void theBackButtonClosesTheDrawerAndForwardOpensItAgain() {
        var page = sheetWithDrawer();
        page.goBack();
        assertThat(page.locator("#drawer")).isHidden();
        page.goForward();
        assertThat(page.locator("#drawer h2").first()).containsText("为什么是");
    }

    @Test
    void aReloadedDrawerStandsByItselfAndBackLeadsToTheSheet() {
        var page = sheetWithDrawer();
        page.reload();
        assertThat(page.locator("main h1")).containsText("为什么是");
        assertThat(page.locator("#drawer")).isHidden();
        page.goBack();
        assertThat(page.locator("table.sheet")).isVisible();
    }

    @Test
    void arrowKeysMoveThroughTheGridAndTheStatusLineFollows() {
        var page = browser.open(Gallery.url("/gallery/sheet"));
        firstCell(page).focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("td.cell:focus")).hasText("0.2400");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Home");
        assertThat(page.locator("td.cell:focus")).hasText("0.0230");
        assertThat(page.locator(".sheet-status")).containsText("校核未通过");
        page.keyboard().press("Control+End");
        assertThat(page.locator("td.cell:focus")).hasText("86.67");
    }

    @Test
    void onlyOneCellIsInTheTabOrder() {
        var page = browser.open(Gallery.url("/gallery/sheet"));
        assertThat(page.locator("table.sheet [tabindex='0']")).hasCount(1);
    }

    @Test
    void chosenCellsAreCopiedAsATableForExcel() {
        var page = browser.open(Gallery.url("/gallery/sheet"));
        firstCell(page).focus();
        page.keyboard().press("Shift+ArrowRight");
        page.keyboard().press("Shift+ArrowDown");
        page.keyboard().press("Control+c");
        assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo("0.4998\t0.3860\n0.3160\t0.2400");
    }

    @Test
    void aTableFromExcelSpreadsOverTheCellsThatTakeInput() {
        var page = browser.open(Gallery.url("/gallery/typed"));
        page.evaluate("navigator.clipboard.writeText('1\\t2\\r\\n3\\t4\\r\\n')");
        page.locator("td.cell input").first().focus();
        page.keyboard().press("Control+v");
        assertThat(page.evaluate("[...document.querySelectorAll('td.cell input')].map(each => each.value).join()"))
                .isEqualTo("1,2,3,4");
    }

    @Test
    void aPickerSuggestsWhileTypingAndPostsTheCodeOfWhatWasChosen() {
        var page = browser.open(Gallery.url("/gallery/form"));
        var place = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("受援地区"));
        place.fill("察");
        assertThat(page.locator(".suggestions [role=option]")).hasCount(1);
        place.press("ArrowDown");
        browser.screenshotOfView(page, "picker-desktop");
        browser.mustBeAccessible(page);
        place.press("Enter");
        assertThat(place).hasValue("察哈尔右翼后旗");
        assertThat(page.locator("input[name='place.code']")).hasValue("150928");
        place.fill("察右");
        assertThat(page.locator("input[name='place.code']")).hasValue("");
    }

    @Test
    void errorsOnTopHaveTheFocusAndLeadToTheirField() {
        var page = browser.open(Gallery.url("/gallery/form"));
        assertThat(page.locator(".fault-summary")).isFocused();
        page.locator(".fault-summary a").click();
        assertThat(page.locator("#f-amount")).isFocused();
    }

    @Test
    void escapeClosesAMenuAndReturnsToItsButton() {
        var page = browser.open(Gallery.url("/gallery/plain"));
        page.locator(".me > summary").click();
        assertThat(page.locator(".me .menu-list")).isVisible();
        browser.screenshotOfView(page, "menu-desktop");
        page.keyboard().press("Escape");
        assertThat(page.locator(".me .menu-list")).isHidden();
        assertThat(page.locator(".me > summary")).isFocused();
    }

    @Test
    void aPieceThatFailsIsToldOnTopAndTheDrawerClosesAgain() {
        var page = browser.open(Gallery.url("/gallery/broken-link"));
        page.locator("#failing").click();
        assertThat(page.locator("#messages")).containsText("这一步没有完成");
        assertThat(page.locator("#drawer")).isHidden();
    }

    @Test
    void aWholePageNeverLandsInsideAnother() {
        var page = browser.open(Gallery.url("/gallery/broken-link"));
        page.locator("#whole").click();
        assertThat(page.locator("main h1")).hasText("平页");
        assertThat(page.locator("main")).hasCount(1);
    }

    @Test
    void progressAsksOnUntilTheJobIsDoneAndThenLeadsToItsOutcome() {
        var page = browser.open(Gallery.url("/gallery/working"));
        assertThat(page.locator(".progress")).containsText("1 / 2");
        assertThat(page.locator("main h1")).hasText("平页");
        assertThat(page.locator("#messages")).containsText("已导入 2 行。");
    }

    /** The browser's driver looks at no page that is being left, so the page itself tells what it says. */
    @Test
    void aPageThatTakesItsTimeSaysSoUntilItComes() {
        var page = browser.open(Gallery.url("/gallery/plain"));
        var held = new CompletableFuture<Route>();
        page.route("**/gallery/list", held::complete);
        var said = page.waitForConsoleMessage(() -> page.evaluate("""
            () => {
              const sign = document.getElementById('waiting');
              new MutationObserver(() => console.info(sign.textContent)).observe(sign, { childList: true });
              setTimeout(() => location.assign('/gallery/list'));
            }
            """));
        assertThat(said.text()).isEqualTo("正在处理，请稍候");
        held.join().resume();
        page.waitForURL("**/gallery/list");
        assertThat(page.locator("table")).not().hasCount(0);
        assertThat(page.locator("#waiting")).isEmpty();
    }

    @Test
    void aPartThatTakesItsTimeSaysSoUntilItComes() {
        var page = browser.open(Gallery.url("/gallery/sheet"), Look.PHONE);
        var held = new CompletableFuture<Route>();
        page.route("**/gallery/sheet?*", held::complete);
        page.locator("#column-behind").click();
        assertThat(page.locator("#waiting")).hasText("正在处理，请稍候");
        browser.screenshotOfView(page, "waiting-phone");
        browser.mustBeAccessible(page);
        held.join().resume();
        assertThat(page.locator("#waiting")).isEmpty();
    }

    @Test
    void withoutScriptEveryCellIsALinkAndTheDrawerAPage() {
        var page = browser.openWithoutScript(Gallery.url("/gallery/sheet"));
        firstCell(page).locator("a").click();
        assertThat(page).hasURL(CELL);
        assertThat(page.locator("main h1")).containsText("为什么是 0.4998 亿元");
    }

    @Test
    void withoutScriptAPhoneUnfoldsTheLinesAndEachColumnIsALink() {
        var page = browser.openOnAPhoneWithoutScript(Gallery.url("/gallery/sheet"));
        page.locator(".sheet-group summary").first().click();
        assertThat(page.locator(".sheet-line").first()).containsText("财政援助资金");
        browser.screenshot(page, "sheet-phone-unfolded");
        page.locator("#column-behind").click();
        assertThat(page).hasURL(Pattern.compile("column=1$"));
    }

    private Page sheetWithDrawer() {
        var page = browser.open(Gallery.url("/gallery/sheet"));
        firstCell(page).locator("a").click();
        assertThat(page.locator("#drawer h2").first()).containsText("为什么是");
        return page;
    }

    private static com.microsoft.playwright.Locator firstCell(Page page) {
        return page.locator("td.cell").first();
    }
}
