package io.xieshou.access;

import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A token a program signs in with: acts in one post of its account, with no more than the functions named. Its text is shown once and not kept. */
record Token(
        long id,
        long accountId,
        long postId,
        String name,
        Set<Function> functions,
        OffsetDateTime createdAt,
        OffsetDateTime expiresAt,
        @Nullable OffsetDateTime revokedAt,
        @Nullable OffsetDateTime lastUsedAt) {

    Token {
        functions = Set.copyOf(functions);
    }

    boolean isLive(OffsetDateTime now) {
        return revokedAt == null && expiresAt.isAfter(now);
    }
}
