package io.xieshou.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.xieshou.gallery.Gallery;
import io.xieshou.testing.Browser;
import io.xieshou.testing.Browser.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every component looked at on a desktop and a phone, in both languages, by day and by night; axe finds nothing to complain about in any. */
class GalleryTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @ParameterizedTest
    @ValueSource(strings = {"day", "sheet", "cell/1", "list", "form", "record", "missing"})
    void isAccessibleInEveryLook(String name) {
        var desktop = open(name, Look.DESKTOP);
        mustBeAccessible(desktop, name + "-desktop");
        night(desktop);
        mustBeAccessible(desktop, name + "-desktop-dark");
        var phone = open(name, Look.PHONE);
        mustBeAccessible(phone, name + "-phone");
        browser.mustSuitFingers(phone);
        night(phone);
        mustBeAccessible(phone, name + "-phone-dark");
        mustBeAccessible(open(name, Look.DESKTOP.inEnglish()), name + "-desktop-en");
    }

    @Test
    void aSheetPrintsBlackOnWhiteWithoutTheFrame() {
        var page = browser.open(Gallery.url("/gallery/sheet"), Look.DESKTOP.inTheDark());
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        browser.screenshot(page, "sheet-print");
        assertThat(page.locator(".top-bar")).isHidden();
        assertThat(page.locator("td.cell").first()).hasCSS("color", "rgb(0, 0, 0)");
    }

    private Page open(String name, Look look) {
        return browser.open(Gallery.url("/gallery/" + name), look);
    }

    /** Day and night differ in the style sheet alone. */
    private static void night(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    }

    private void mustBeAccessible(Page page, String name) {
        browser.screenshot(page, name.replace("/", "-"));
        browser.mustBeAccessible(page);
    }
}
