package io.xieshou.access;

import io.xieshou.page.Fact;
import java.util.List;

/** The own account. */
record MePage(List<Fact> facts, List<OwnPost> posts, boolean mayMakeTokens) {

    /** A post of the person; the current one needs no button. */
    record OwnPost(long id, String title, String scope, String validity, boolean current) {}

    String passwordUrl() {
        return NewPasswordFilter.PAGE;
    }

    String tokensUrl() {
        return TokensPage.URL;
    }

    String switchUrl() {
        return "/me/post";
    }
}
