package io.xieshou.access;

import io.xieshou.page.Fault;
import io.xieshou.page.FieldGroup;
import java.util.List;

/**
 * The posts of one account, for the security administrator.
 *
 * @param own whether it is his own account, whose posts he cannot touch
 */
record AccountPostsPage(
        String name, String displayName, boolean own, List<HeldPost> posts, List<FieldGroup> form, List<Fault> faults) {

    /** A post asked for ({@code waiting}), held, or over. */
    record HeldPost(long id, String title, String detail, boolean waiting, boolean over) {}

    String url() {
        return HeldPostsPage.URL + "/" + name;
    }

    String postUrl(HeldPost post, String deed) {
        return url() + "/" + post.id() + "/" + deed;
    }
}
