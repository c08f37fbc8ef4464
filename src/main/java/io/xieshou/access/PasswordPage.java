package io.xieshou.access;

import static io.xieshou.page.Words.t;

import io.xieshou.page.Fault;
import java.util.List;

/**
 * Where the own password is changed.
 *
 * @param owed whether it must be changed before anything else
 * @param faults what stands against the one offered
 */
record PasswordPage(String name, boolean owed, List<Fault> faults) {

    static PasswordPage of(Acting acting, List<Fault> faults) {
        return new PasswordPage(acting.account().name(), acting.owesNewPassword(), faults);
    }

    String title() {
        return t(owed ? "access.password.owed" : "access.password.change");
    }

    String lead() {
        return owed ? t("access.password.owed.why") : "";
    }

    String help() {
        return t("access.password.help", PasswordRules.SHORTEST, PasswordRules.REMEMBERED);
    }

    String action() {
        return NewPasswordFilter.PAGE;
    }
}
