package io.xieshou.testing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import io.xieshou.access.TestAccounts;
import io.xieshou.testing.Windows.Kind;
import io.xieshou.testing.Windows.Window;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A real browser for tests: {@code @RegisterExtension final Browser browser = new Browser();} then {@code browser.open(url)}.
 *
 * <p>Each page opened has a window of its own, so no cookie goes from one to the next. Addresses may begin with a slash: then they are of the application
 * under test. Where no Chromium is installed the test is skipped and says so. A script error or a breach of the content security policy fails the test at its
 * end. Pictures cost a fifth of the time and are drawn on demand only, see {@link #screenshot}; a test that fails leaves a picture of each of its pages.
 */
public final class Browser implements BeforeEachCallback, AfterEachCallback {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final boolean PICTURES = System.getenv("XIESHOU_PICTURES") != null;

    private final List<Window> windows = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private @Nullable ExtensionContext test;

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
        this.test = test;
        assumeTrue(
                Chromium.isInstalled(),
                "Skipped: no Chromium found. Install chromium, or name one in the environment variable"
                        + " XIESHOU_CHROMIUM.");
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            keepPictures("failed-" + test.getRequiredTestClass().getSimpleName() + "-"
                    + test.getRequiredTestMethod().getName());
        }
        windows.forEach(Window::giveBack);
        windows.clear();
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    /** The whole address of a path of the application under test. */
    public String url(String path) {
        return path.startsWith("/") ? "http://127.0.0.1:" + port() + path : path;
    }

    /** Opens the page on a desktop. */
    public Page open(String url) {
        return open(url, Look.DESKTOP);
    }

    /** Opens the page on a desktop that runs no script. */
    public Page openWithoutScript(String url) {
        return open(url, Windows.take(new Kind(Look.DESKTOP, false)));
    }

    /** Opens the page on a phone that runs no script. */
    public Page openOnAPhoneWithoutScript(String url) {
        return open(url, Windows.take(new Kind(Look.PHONE, false)));
    }

    /** Opens the page in a window of its own. */
    public Page open(String url, Look look) {
        return open(url, Windows.take(new Kind(look, true)));
    }

    /** Opens the page on a desktop as an account of {@link TestAccounts} that has already signed in. */
    public Page openAs(String name, String url) {
        return openAs(name, url, Look.DESKTOP);
    }

    /** Opens the page in a window of its own as an account of {@link TestAccounts} that has already signed in. */
    public Page openAs(String name, String url, Look look) {
        var window = Windows.take(new Kind(look, true));
        window.context().addCookies(cookies(name));
        return open(url, window);
    }

    private Page open(String url, Window window) {
        windows.add(window);
        var page = window.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.navigate(url(url));
        return page;
    }

    private List<Cookie> cookies(String name) {
        var visitor = Visitor.at(port());
        visitor.signIn(name, TestAccounts.PASSWORD);
        return visitor.cookies().stream()
                .map(cookie -> new Cookie(cookie.getName(), cookie.getValue()).setUrl(url("/")))
                .toList();
    }

    private int port() {
        var environment =
                SpringExtension.getApplicationContext(requireNonNull(test)).getEnvironment();
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    /** Goes on to another page in the same window; what came back. */
    public @Nullable Response go(Page page, String url) {
        return page.navigate(url(url));
    }

    /** Signs in on the sign-in page in view and waits for the page behind it. */
    public void signIn(Page page, String name, String password) {
        page.fill("input[name=name]", name);
        page.fill("input[name=password]", password);
        page.locator("main .button-primary").click();
        page.waitForURL(address -> !address.contains("/sign-in"));
    }

    /** Where the environment variable XIESHOU_PICTURES is set, keeps a picture of the whole page as {@code target/screenshots/<name>.png}. */
    public void screenshot(Page page, String name) {
        if (PICTURES) {
            picture(page, name, true);
        }
    }

    /** Where pictures are asked for, keeps one of what is in view, e.g. with a drawer open. */
    public void screenshotOfView(Page page, String name) {
        if (PICTURES) {
            picture(page, name, false);
        }
    }

    private void keepPictures(String name) {
        var number = 1;
        for (var window : windows) {
            for (var page : window.pages()) {
                picture(page, name + "-" + number++, true);
            }
        }
    }

    private static void picture(Page page, String name, boolean whole) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(whole));
    }

    /** Fails with one line per violation of WCAG 2.2 AA or of axe's good practice. */
    public void mustBeAccessible(Page page) {
        assertThat(Accessibility.violations(page))
                .as("accessibility of " + page.url())
                .isEmpty();
    }

    /** Fails where a phone's page has to be moved sideways, or where what is touched is lower than a finger, 44 px. Links within sentences may be lower. */
    public void mustSuitFingers(Page page) {
        Fingers.touch(page);
        assertThat(Fingers.sideways(page))
                .as("how far " + page.url() + " has to be moved sideways")
                .isZero();
        assertThat(Fingers.tooLow(page)).as("too low to touch on " + page.url()).isEmpty();
    }
}
