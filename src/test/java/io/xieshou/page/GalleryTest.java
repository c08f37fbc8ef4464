package io.xieshou.page;

import io.xieshou.gallery.Gallery;
import io.xieshou.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GalleryTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void thePlainPageIsAccessible() {
        var page = browser.open(Gallery.url("/gallery/plain"));
        browser.screenshot(page, "plain");
        browser.mustBeAccessible(page);
    }
}
