package io.xieshou.access;

import io.xieshou.page.Message;
import org.jspecify.annotations.Nullable;

/** Where a person signs in; the message says why this page is shown instead of another. */
record SignInPage(@Nullable Message message, int lockFailures, int lockMinutes) {

    String action() {
        return PeopleAnswers.SIGN_IN;
    }
}
