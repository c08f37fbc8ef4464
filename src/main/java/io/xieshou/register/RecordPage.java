package io.xieshou.register;

import io.xieshou.page.Change;
import io.xieshou.page.Crumb;
import io.xieshou.page.Fact;
import io.xieshou.page.TableView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A place or a unit: what it is, what it was, what lies in it, who changed it.
 *
 * @param url its address; those of its changes begin with it
 * @param names names, codes and parents through time
 * @param aliases other names
 * @param deeds what this person may do, each leading to its form
 */
record RecordPage(
        String title,
        String url,
        List<Crumb> crumbs,
        List<Fact> facts,
        TableView names,
        List<String> aliases,
        TableView children,
        List<Change> history,
        List<Deed> deeds) {

    /** A change that can be made. */
    record Deed(String verb, String href, boolean main) {}

    boolean writable() {
        return !deeds.isEmpty();
    }

    String endAliasUrl(String alias) {
        return url + "/aliases/end?alias=" + URLEncoder.encode(alias, StandardCharsets.UTF_8);
    }
}
