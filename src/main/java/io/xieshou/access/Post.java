package io.xieshou.access;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What an account is, where: a role for a unit, perhaps narrowed to a place, from one day to another.
 *
 * @param validUntil last day, if one is foreseen
 * @param grantedAt when the security administrator granted it; until then it is only asked for
 * @param endedAt when it was ended before that
 */
record Post(
        long id,
        long accountId,
        Role role,
        int unitId,
        @Nullable Integer placeId,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable OffsetDateTime grantedAt,
        @Nullable OffsetDateTime endedAt,
        @Nullable OffsetDateTime lastUsedAt) {

    static final String COLUMNS =
            "id, account_id, role, unit_id, place_id, valid_from, valid_until, granted_at, ended_at, last_used_at";

    boolean isGranted() {
        return grantedAt != null;
    }

    boolean isWaiting() {
        return grantedAt == null && endedAt == null;
    }

    boolean isValidOn(LocalDate day) {
        return isGranted()
                && endedAt == null
                && !day.isBefore(validFrom)
                && (validUntil == null || !day.isAfter(validUntil));
    }
}
