package io.xieshou.access;

import io.xieshou.page.Fact;
import java.util.List;

/**
 * One account, for the system administrator.
 *
 * @param posts in words; those asked for say so
 * @param deeds what can be done with it, in order; none with the own account and with those of administrators
 * @param refusal why there are none, or empty
 */
record AccountPage(
        String name, String displayName, List<Fact> facts, List<String> posts, List<Deed> deeds, String refusal) {

    /** Something to do with the account: the last part of its address, and the words on its button. */
    record Deed(String code, String verb, boolean grave) {}

    String url() {
        return AccountsPage.URL + "/" + name;
    }
}
