package io.xieshou.page;

import java.util.Optional;

/** Contributed by the module that knows who acts; without it the frame shows nobody. */
@FunctionalInterface
public interface FrameActors {

    /** The person of the current request, empty before sign-in. */
    Optional<FrameActor> findActor();
}
