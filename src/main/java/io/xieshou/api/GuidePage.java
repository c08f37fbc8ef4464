package io.xieshou.api;

import io.xieshou.page.Crumb;
import java.util.List;

/**
 * What the API is, for people.
 *
 * @param mayMakeTokens whether the person's post can make the token that the examples need
 * @param mayWrite whether the first two examples would be let in with it
 */
record GuidePage(List<Crumb> crumbs, boolean mayMakeTokens, boolean mayWrite, List<Example> examples) {

    static final String URL = "/api";
    static final String OPEN_API = "/api/openapi.json";
    static final String TOKENS = "/me/tokens";

    /**
     * A command to be copied.
     *
     * @param about what it does and what comes back
     */
    record Example(String title, String about, String command) {}

    String openApiUrl() {
        return OPEN_API;
    }

    String tokensUrl() {
        return TOKENS;
    }
}
