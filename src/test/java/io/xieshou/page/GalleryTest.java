package io.xieshou.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
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
        mustBeAccessible(name, "desktop", Look.DESKTOP);
        browser.mustSuitFingers(mustBeAccessible(name, "phone", Look.PHONE));
        mustBeAccessible(name, "desktop-dark", Look.DESKTOP.inTheDark());
        picture(name, "phone-dark", Look.PHONE.inTheDark());
        picture(name, "desktop-en", Look.DESKTOP.inEnglish());
    }

    @Test
    void aSheetPrintsBlackOnWhiteWithoutTheFrame() {
        var page = browser.open(Gallery.url("/gallery/sheet"), Look.DESKTOP.inTheDark());
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        browser.screenshot(page, "sheet-print");
        assertThat(page.locator(".top-bar")).isHidden();
        assertThat(page.locator("td.cell").first()).hasCSS("color", "rgb(0, 0, 0)");
    }

    private Page mustBeAccessible(String name, String suffix, Look look) {
        var page = picture(name, suffix, look);
        browser.mustBeAccessible(page);
        return page;
    }

    private Page picture(String name, String suffix, Look look) {
        var page = browser.open(Gallery.url("/gallery/" + name), look);
        browser.screenshot(page, name.replace("/", "-") + "-" + suffix);
        return page;
    }
}
