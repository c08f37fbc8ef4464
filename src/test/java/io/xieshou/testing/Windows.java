package io.xieshou.testing;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.xieshou.testing.Browser.Look;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Windows of Chromium that go from test to test: to open one costs Chromium three processes. Whoever asks gets one to himself; given back it forgets its
 * cookies, what its pages kept and the pages themselves.
 */
final class Windows {

    private static final Map<Kind, Deque<Window>> FREE = new HashMap<>();

    private Windows() {}

    /** What cannot be changed of a window once it is open. */
    record Kind(Look look, boolean script) {

        NewContextOptions settings() {
            return new NewContextOptions()
                    .setViewportSize(look.width(), look.height())
                    .setLocale(look.language())
                    .setTimezoneId("Asia/Shanghai")
                    .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                    .setHasTouch(look.isPhone())
                    .setIsMobile(look.isPhone())
                    .setDeviceScaleFactor(look.isPhone() ? 2 : 1)
                    .setPermissions(List.of("clipboard-read", "clipboard-write"))
                    .setJavaScriptEnabled(script);
        }
    }

    static Window take(Kind kind) {
        var free = FREE.getOrDefault(kind, new ArrayDeque<>()).poll();
        return free == null ? new Window(kind, Chromium.get().newContext(kind.settings())) : free;
    }

    /** One window; its first page stays blank and keeps it open. */
    static final class Window {

        private final Kind kind;
        private final BrowserContext context;
        private final Page blank;
        private final Set<String> origins = new LinkedHashSet<>();

        private Window(Kind kind, BrowserContext context) {
            this.kind = kind;
            this.context = context;
            this.blank = context.newPage();
        }

        BrowserContext context() {
            return context;
        }

        Page newPage() {
            var page = context.newPage();
            page.onFrameNavigated(frame -> origins.add(frame.url().replaceFirst("^(https?://[^/]+).*$", "$1")));
            return page;
        }

        /** Pages a test has open, those it opened by a click included. */
        List<Page> pages() {
            return context.pages().stream().filter(page -> page != blank).toList();
        }

        void giveBack() {
            new ArrayList<>(pages()).forEach(Page::close);
            context.clearCookies();
            forgetStorage();
            FREE.computeIfAbsent(kind, none -> new ArrayDeque<>()).push(this);
        }

        private void forgetStorage() {
            var chromium = context.newCDPSession(blank);
            origins.stream().filter(origin -> origin.startsWith("http")).forEach(origin -> {
                var what = new JsonObject();
                what.addProperty("origin", origin);
                what.addProperty("storageTypes", "all");
                chromium.send("Storage.clearDataForOrigin", what);
            });
            chromium.detach();
            origins.clear();
        }
    }
}
