package io.xieshou.access;

import io.xieshou.page.Fault;
import io.xieshou.page.FieldGroup;
import java.util.List;

/**
 * The own tokens and the form for a new one.
 *
 * @param made text of the token just made; shown this once, then gone
 */
record TokensPage(List<OwnToken> tokens, List<FieldGroup> form, List<Fault> faults, String made) {

    static final String URL = "/me/tokens";

    /** A token as its owner sees it; {@code live} ones can be revoked. */
    record OwnToken(long id, String name, String detail, boolean live) {

        String revokeUrl() {
            return URL + "/" + id + "/revoke";
        }
    }

    String action() {
        return URL;
    }
}
