package io.xieshou.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real browser for tests: {@code @RegisterExtension final Browser browser = new Browser();} then {@code browser.open(url)}.
 *
 * <p>Each test has contexts of its own, so no cookie goes from one to the next. Where no Chromium is installed the test is skipped and says so. A script
 * error or a breach of the content security policy fails the test at its end.
 */
public final class Browser implements BeforeEachCallback, AfterEachCallback {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    /** What can be touched, is seen and is low. A line that is one big link counts with its full height. */
    private static final String LOW = """
        [...document.querySelectorAll('a, button, summary, select, textarea, input:not([type=hidden])')]
          .filter(each => each.checkVisibility() && !each.matches('p a, .sentence a, .skip-link, .visually-hidden *, .table thead *'))
          .map(each => each.closest('label:not(.visually-hidden)') ?? each)
          .filter(each => getComputedStyle(each, '::after').position !== 'absolute' || !each.matches('a'))
          .filter(each => { const { width, height } = each.getBoundingClientRect(); return width > 1 && height > 1 && height < 43.5; })
          .map(each => each.outerHTML.slice(0, 160) + ' ' + each.getBoundingClientRect().height)
        """;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /** How the page is looked at. */
    public record Look(int width, int height, String language, boolean dark) {

        /** An office desktop, Chinese, light. */
        public static final Look DESKTOP = new Look(1440, 900, "zh-CN", false);

        /** A phone, Chinese, light. */
        public static final Look PHONE = new Look(390, 844, "zh-CN", false);

        public Look inEnglish() {
            return new Look(width, height, "en", dark);
        }

        public Look inTheDark() {
            return new Look(width, height, language, true);
        }

        boolean isPhone() {
            return width < 600;
        }
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        assumeTrue(
                Chromium.isInstalled(),
                "Skipped: no Chromium found. Install chromium, or name one in the environment variable"
                        + " XIESHOU_CHROMIUM.");
    }

    @Override
    public void afterEach(ExtensionContext test) {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    /** Opens the page on a desktop. */
    public Page open(String url) {
        return open(url, Look.DESKTOP);
    }

    /** Opens the page on a desktop that runs no script. */
    public Page openWithoutScript(String url) {
        return open(url, settings(Look.DESKTOP).setJavaScriptEnabled(false));
    }

    /** Opens the page on a phone that runs no script. */
    public Page openOnAPhoneWithoutScript(String url) {
        return open(url, settings(Look.PHONE).setJavaScriptEnabled(false));
    }

    /** Opens the page in a context of its own. */
    public Page open(String url, Look look) {
        return open(url, settings(look));
    }

    private Page open(String url, NewContextOptions settings) {
        var page = context(settings).newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.navigate(url);
        return page;
    }

    /** Signs in on the sign-in page in view and waits for the page behind it. */
    public void signIn(Page page, String name, String password) {
        page.fill("input[name=name]", name);
        page.fill("input[name=password]", password);
        page.locator("main .button-primary").click();
        page.waitForURL(address -> !address.contains("/sign-in"));
    }

    /** Keeps a picture of the whole page as {@code target/screenshots/<name>.png}. */
    public Path screenshot(Page page, String name) {
        var file = SCREENSHOTS.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    /** Keeps a picture of what is in view, e.g. with a drawer open. */
    public Path screenshotOfView(Page page, String name) {
        var file = SCREENSHOTS.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        return file;
    }

    /** Fails with one line per violation of WCAG 2.2 AA or of axe's good practice. */
    public void mustBeAccessible(Page page) {
        var violations = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + ": " + rule.getHelp() + "\n  " + node.getHtml() + "\n  "
                                        + node.getFailureSummary()))
                        .toList();
        assertThat(violations).as("accessibility of " + page.url()).isEmpty();
    }

    /** Fails where a phone's page has to be moved sideways, or where what is touched is lower than a finger, 44 px. Links within sentences may be lower. */
    public void mustSuitFingers(Page page) {
        touch(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("how far " + page.url() + " has to be moved sideways")
                .isEqualTo(0);
        assertThat((List<?>) page.evaluate(LOW))
                .as("too low to touch on " + page.url())
                .isEmpty();
    }

    /** A picture of a whole page leaves Chromium with a mouse. */
    private static void touch(Page page) {
        var enabled = new JsonObject();
        enabled.addProperty("enabled", true);
        enabled.addProperty("maxTouchPoints", 1);
        page.context().newCDPSession(page).send("Emulation.setTouchEmulationEnabled", enabled);
        page.waitForFunction("matchMedia('(pointer: coarse)').matches");
    }

    private BrowserContext context(NewContextOptions settings) {
        var context = Chromium.get().newContext(settings);
        contexts.add(context);
        return context;
    }

    private static NewContextOptions settings(Look look) {
        return new NewContextOptions()
                .setViewportSize(look.width(), look.height())
                .setLocale(look.language())
                .setTimezoneId("Asia/Shanghai")
                .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setHasTouch(look.isPhone())
                .setIsMobile(look.isPhone())
                .setDeviceScaleFactor(look.isPhone() ? 2 : 1)
                .setPermissions(List.of("clipboard-read", "clipboard-write"));
    }
}
