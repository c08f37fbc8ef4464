package io.xieshou.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/**
 * What a controller returns to show something: {@code return Pages.show(new LedgerPage(…))}.
 *
 * <p>The name is the wiring: record {@code io.xieshou.ledger.LedgerPage} is rendered by template {@code ledger/LedgerPage.jte}, whose only parameter is
 * that record. Record and template live in the same Java package, so the record need not be public.
 */
public final class Pages {

    private Pages() {}

    /** The page with status 200. */
    public static View show(Record page) {
        return new PageView(page, HttpStatus.OK);
    }

    /** The page with another status, e.g. 422 for a form that comes back with its errors. */
    public static View show(Record page, HttpStatus status) {
        return new PageView(page, status);
    }

    /**
     * Leads the browser to another address of this application after a post, optionally saying something there: {@code Pages.redirect("/ledgers/visit")
     * .saying(Message.done(t("ledger.saved")))}.
     *
     * @param path begins with one {@code /}; anything else is refused, so no request value can lead out of the application
     */
    public static Redirect redirect(String path) {
        return new Redirect(path, null);
    }
}
