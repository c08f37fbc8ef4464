package io.xieshou.register;

import static io.xieshou.page.Words.t;

import io.xieshou.page.Tab;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The three lists of the directory. */
enum DirectoryTabs {
    PLACES("/places"),
    UNITS("/units"),
    GROUPS("/groups");

    final String url;

    DirectoryTabs(String url) {
        this.url = url;
    }

    String title() {
        return t("register.tab." + name().toLowerCase(Locale.ROOT));
    }

    List<Tab> all() {
        return Arrays.stream(values())
                .map(each -> new Tab(each.title(), each.url, each == this))
                .toList();
    }
}
