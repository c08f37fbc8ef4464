package io.xieshou.access;

import java.util.List;

/** Passwords just made, shown this once. */
record CredentialsPage(List<Credentials> credentials) {

    CredentialsPage {
        credentials = List.copyOf(credentials);
    }

    static CredentialsPage of(Credentials one) {
        return new CredentialsPage(List.of(one));
    }

    String backUrl() {
        return AccountsPage.URL;
    }
}
