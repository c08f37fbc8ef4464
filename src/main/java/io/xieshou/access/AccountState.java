package io.xieshou.access;

import static io.xieshou.page.Words.t;

import io.xieshou.page.Badge;
import io.xieshou.page.Badge.Tone;
import java.util.Locale;

/** How an account stands; the first that applies. */
enum AccountState {
    DISABLED(Tone.NEUTRAL),
    LOCKED(Tone.ATTENTION),
    NEVER_USED(Tone.WAITING),
    OPEN(Tone.DONE);

    private final Tone tone;

    AccountState(Tone tone) {
        this.tone = tone;
    }

    Badge badge() {
        return new Badge(tone, t("access.state." + name().toLowerCase(Locale.ROOT)));
    }
}
