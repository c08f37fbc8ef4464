package io.xieshou.access;

import io.xieshou.page.FrameActor;
import io.xieshou.page.FrameActors;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the top bar who is acting, where, and in which other posts the person could. */
@Component
class ActingFrame implements FrameActors {

    private final PostWords words;

    ActingFrame(PostWords words) {
        this.words = words;
    }

    @Override
    public Optional<FrameActor> findActor() {
        return Acting.current().map(this::frame);
    }

    private FrameActor frame(Acting acting) {
        var current = acting.findPost();
        return new FrameActor(
                acting.account().displayName(),
                current.map(words::title).orElse(""),
                current.map(words::scope).orElse(""),
                acting.posts().stream()
                        .map(post -> new FrameActor.Post(
                                String.valueOf(post.id()),
                                words.title(post),
                                words.scope(post),
                                current.filter(post::equals).isPresent()))
                        .toList(),
                "/me/post",
                "/me",
                "/sign-out",
                acting.owesNewPassword());
    }
}
