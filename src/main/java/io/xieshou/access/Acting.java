package io.xieshou.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The person of one request: the account, the posts it has today and the actor it is in one of them.
 *
 * @param actor none while the account has no post today
 * @param owesNewPassword whether a new password must be chosen before anything else
 * @param idle how long the session may rest
 */
record Acting(Account account, List<Post> posts, @Nullable Actor actor, boolean owesNewPassword, Duration idle) {

    private static final String ATTRIBUTE = Acting.class.getName();

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static Optional<Acting> of(HttpServletRequest request) {
        return Optional.ofNullable((Acting) request.getAttribute(ATTRIBUTE));
    }

    /** The person of the request being answered on this thread. */
    static Optional<Acting> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes servlet
                ? of(servlet.getRequest())
                : Optional.empty();
    }

    /** The post acted in. */
    Optional<Post> findPost() {
        return posts.stream()
                .filter(post -> actor != null && Objects.equals(actor.postId(), post.id()))
                .findFirst();
    }

    Optional<Actor> findActor() {
        return Optional.ofNullable(actor);
    }
}
