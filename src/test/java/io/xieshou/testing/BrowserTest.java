package io.xieshou.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xieshou.gallery.Gallery;
import io.xieshou.testing.Browser.Look;
import io.xieshou.testing.Windows.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BrowserTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void whatIsNotAccessibleIsToldWithItsElement() {
        var page = browser.open("data:text/html,<html lang=zh><title>x</title><main><h1>x</h1><img src='x'></main>");

        assertThatThrownBy(() -> browser.mustBeAccessible(page))
                .hasMessageContaining("image-alt")
                .hasMessageContaining("<img src=");
    }

    @Test
    void whatIsWrittenTooPaleIsTold() {
        var page = browser.open("data:text/html,<html lang=zh><title>x</title><main><h1"
                + " style='color:%23bbb;background:%23fff'>Hard to read</h1></main>");

        assertThatThrownBy(() -> browser.mustBeAccessible(page)).hasMessageContaining("color-contrast");
    }

    @Test
    void whatIsTooLowForAFingerIsTold() {
        var page = browser.open(
                "data:text/html,<meta name=viewport content=width=device-width><button style='height:20px'>x</button>",
                Look.PHONE);

        assertThatThrownBy(() -> browser.mustSuitFingers(page)).hasMessageContaining("too low to touch");
    }

    @Test
    void aWindowUsedAgainRemembersNothing() {
        var kind = new Kind(Look.DESKTOP, true);
        var first = Windows.take(kind);
        var page = first.newPage();
        page.navigate(Gallery.url("/gallery/plain"));
        page.evaluate("document.cookie = 'taste=sweet; path=/'; localStorage.setItem('taste', 'sweet')");
        first.giveBack();

        var again = Windows.take(kind);
        var next = again.newPage();
        next.navigate(Gallery.url("/gallery/plain"));

        assertThat(again).isSameAs(first);
        assertThat(page.isClosed()).isTrue();
        assertThat(next.evaluate("document.cookie + localStorage.getItem('taste')"))
                .isEqualTo("null");
        again.giveBack();
    }

    @Test
    void twoWindowsOpenTogetherAreOfTwoPeople() {
        var one = browser.open(Gallery.url("/gallery/plain"));
        one.evaluate("document.cookie = 'taste=sweet; path=/'");

        var other = browser.open(Gallery.url("/gallery/plain"));

        assertThat(other.evaluate("document.cookie")).isEqualTo("");
    }
}
