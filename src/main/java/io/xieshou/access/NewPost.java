package io.xieshou.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A post to be given. */
record NewPost(
        Role role,
        int unitId,
        @Nullable Integer placeId,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    NewPost {
        if (!role.isAssignable()) {
            throw new IllegalArgumentException("The role %s cannot be given to a post.".formatted(role));
        }
        if (validUntil != null && validUntil.isBefore(validFrom)) {
            throw new Refused("access.post.dates");
        }
    }

    /** Whether both hold on some day. */
    boolean overlaps(Post other) {
        return other.endedAt() == null
                && (other.validUntil() == null || !validFrom.isAfter(other.validUntil()))
                && (validUntil == null || !other.validFrom().isAfter(validUntil));
    }
}
