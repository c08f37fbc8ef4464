package io.xieshou.page;

import java.util.List;

/**
 * Who is acting, as the top bar tells it.
 *
 * @param name the person
 * @param post the post acted in, e.g. 门头沟区支援办 · 经办
 * @param scope what is in view, e.g. 门头沟区 → 武川县、察右后旗
 * @param posts all posts of the account, the current one among them
 * @param switchUrl where a post with parameter {@code post} changes the acting post
 * @param accountUrl the person's own page
 * @param signOutUrl where a post ends the session
 * @param confined whether one thing must be done before anything else: the frame then offers nothing but the page itself and the way out
 */
public record FrameActor(
        String name,
        String post,
        String scope,
        List<Post> posts,
        String switchUrl,
        String accountUrl,
        String signOutUrl,
        boolean confined) {

    public FrameActor {
        posts = List.copyOf(posts);
    }

    /** One of the posts the person may act in; {@code id} is what the switch is told. */
    public record Post(String id, String name, String scope, boolean current) {}

    /** More than one post, so there is something to switch. */
    boolean canSwitch() {
        return posts.size() > 1;
    }
}
