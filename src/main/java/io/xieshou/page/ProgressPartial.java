package io.xieshou.page;

import static io.xieshou.page.Words.t;

/**
 * How far a background job is. The page includes it once; it then asks {@code statusUrl} for its successor each second until the job is finished. The
 * route behind {@code statusUrl} answers with the same record, and with {@link Pages#redirect} when all is done.
 *
 * @param what is being done, a short sentence
 * @param done steps done so far
 * @param total steps in all, 0 while unknown
 * @param left how long it will take still, in words; empty while unknown
 * @param cancelUrl where a post stops the job; empty if it cannot be stopped
 */
public record ProgressPartial(String what, long done, long total, String left, String statusUrl, String cancelUrl) {

    /** E.g. 12,000 / 100,000 · 约剩 40 秒. */
    String words() {
        if (total == 0) {
            return t("page.progress.started");
        }
        return t("page.progress.of", done, total) + (left.isEmpty() ? "" : " · " + left);
    }
}
