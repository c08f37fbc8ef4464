package io.xieshou.testing;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.util.List;

/** Measures a page as a finger meets it. */
final class Fingers {

    /** What can be touched, is seen and is low. A line that is one big link counts with its full height. */
    private static final String LOW = """
        [...document.querySelectorAll('a, button, summary, select, textarea, input:not([type=hidden])')]
          .filter(each => each.checkVisibility() && !each.matches('p a, .sentence a, .skip-link, .visually-hidden *, .table thead *'))
          .map(each => each.closest('label:not(.visually-hidden)') ?? each)
          .filter(each => getComputedStyle(each, '::after').position !== 'absolute' || !each.matches('a'))
          .filter(each => { const { width, height } = each.getBoundingClientRect(); return width > 1 && height > 1 && height < 43.5; })
          .map(each => each.outerHTML.slice(0, 160) + ' ' + each.getBoundingClientRect().height)
        """;

    private Fingers() {}

    /** By how many px the page is wider than the screen. */
    static int sideways(Page page) {
        return (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** What is lower than 44 px, with its height. */
    static List<?> tooLow(Page page) {
        return (List<?>) page.evaluate(LOW);
    }

    /** A picture of a whole page leaves Chromium with a mouse. */
    static void touch(Page page) {
        var enabled = new JsonObject();
        enabled.addProperty("enabled", true);
        enabled.addProperty("maxTouchPoints", 1);
        page.context().newCDPSession(page).send("Emulation.setTouchEmulationEnabled", enabled);
        page.waitForFunction("matchMedia('(pointer: coarse)').matches");
    }
}
