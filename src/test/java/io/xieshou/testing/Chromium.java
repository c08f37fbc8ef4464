package io.xieshou.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium installed on this machine, started once per test run; nothing is ever downloaded. */
final class Chromium {

    /** The one without windows first: it does the same with a third of the work. */
    private static final List<String> NAMES = List.of(
            "chromium-headless-shell",
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "microsoft-edge");

    private static final Optional<Path> EXECUTABLE = find();

    private Chromium() {}

    static boolean isInstalled() {
        return EXECUTABLE.isPresent();
    }

    static Browser get() {
        return Running.BROWSER;
    }

    private static Optional<Path> find() {
        var named = System.getenv("XIESHOU_CHROMIUM");
        return named == null ? onPath() : Optional.of(Path.of(named)).filter(Files::isExecutable);
    }

    private static Optional<Path> onPath() {
        return NAMES.stream()
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Started by the first test that needs it, ended with the JVM. */
    private static final class Running {

        private static final Playwright PLAYWRIGHT = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        static final Browser BROWSER = PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(EXECUTABLE.orElseThrow())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--lang=zh-CN",
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));

        /** A machine that has much else to do is slow, not wrong. */
        private static final double PATIENCE_MS = 20_000;

        static {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
            Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close, "close Chromium"));
        }
    }
}
