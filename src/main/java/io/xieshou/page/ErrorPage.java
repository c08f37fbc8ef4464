package io.xieshou.page;

import static io.xieshou.page.Words.t;

import java.util.Set;

/**
 * What is shown instead of a page that cannot be.
 *
 * @param status HTTP status
 * @param sentence what happened and what to do, in the reader's language
 * @param reference finds the log line of this very failure
 */
record ErrorPage(int status, String sentence, String reference) {

    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 409, 413, 500);

    static ErrorPage of(int status, String reference) {
        return new ErrorPage(status, t("page.error." + known(status) + ".sentence"), reference);
    }

    String title() {
        return t("page.error." + known(status) + ".title");
    }

    ErrorPartial asPartial() {
        return new ErrorPartial(Message.problem(t("page.error.partial", sentence, reference)));
    }

    private static int known(int status) {
        return KNOWN.contains(status) ? status : status < 500 ? 400 : 500;
    }
}
