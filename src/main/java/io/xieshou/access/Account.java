package io.xieshou.access;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A sign-in. What it may do stands in its {@link Post posts}. */
record Account(
        long id,
        String name,
        String displayName,
        @Nullable String passwordHash,
        @Nullable OffsetDateTime passwordChangedAt,
        boolean mustChangePassword,
        @Nullable OffsetDateTime disabledAt,
        int epoch,
        @Nullable OffsetDateTime lastSignInAt) {

    static final String COLUMNS =
            "id, name, display_name, password_hash, password_changed_at, must_change_password, disabled_at, epoch, last_sign_in_at";

    boolean isDisabled() {
        return disabledAt != null;
    }

    /** Accounts of command-line runs have no password and nobody can give them one. */
    boolean isConsole() {
        return name.startsWith("console:");
    }

    /** Whether the password must be changed before anything else: given by somebody else, or older than the policy lets it become. */
    boolean owesNewPassword(AccessPolicy policy, OffsetDateTime now) {
        return mustChangePassword
                || passwordChangedAt == null
                || passwordChangedAt.plusDays(policy.passwordDays()).isBefore(now);
    }
}
