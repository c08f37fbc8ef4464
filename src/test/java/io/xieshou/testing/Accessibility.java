package io.xieshou.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Asks axe about a page as it stands. Its own builder for Playwright opens a further page for each question and brings back every rule that was kept; here axe
 * answers in the page, with what is broken.
 */
final class Accessibility {

    private static final String AXE = AxeBuilder.getAxeScript();

    private static final String ASK = """
        axe.run({ resultTypes: ['violations'] }).then(results => results.violations.flatMap(rule => rule.nodes.map(
          node => `${rule.id}: ${rule.help}\\n  ${node.html}\\n  ${node.failureSummary}`)))
        """;

    private Accessibility() {}

    /** One paragraph for each thing that is broken: the rule, the element, how to mend it. */
    static List<String> violations(Page page) {
        page.frames().forEach(Accessibility::bringAxe);
        return ((List<?>) page.evaluate(ASK)).stream().map(String::valueOf).toList();
    }

    /** Once in each document. */
    private static void bringAxe(Frame frame) {
        if (!(boolean) frame.evaluate("typeof axe === 'object'")) {
            frame.evaluate(AXE);
        }
    }
}
