package io.xieshou.access;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person changes the own password; nobody else knows it afterwards. */
@Component
class OwnPassword {

    private final Accounts accounts;
    private final Passwords passwords;
    private final StoredPasswords stored;
    private final SignInThrottle throttle;
    private final Policies policies;
    private final Audit audit;

    OwnPassword(
            Accounts accounts,
            Passwords passwords,
            StoredPasswords stored,
            SignInThrottle throttle,
            Policies policies,
            Audit audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.stored = stored;
        this.throttle = throttle;
        this.policies = policies;
        this.audit = audit;
    }

    /**
     * Changes it and ends all sessions of the account, the present one included unless the caller renews it. A wrong present password counts like a failed
     * sign-in, or a session left open could be used to guess it.
     *
     * @return the rules that stand against it, as keys of sentences; empty when it is changed
     */
    @Transactional
    public List<String> change(Account account, String address, String current, String candidate) {
        if (throttle.isLocked(account.name(), address)) {
            return List.of("access.password.locked");
        }
        if (!passwords.matches(current, account.passwordHash())) {
            throttle.failed(account.name(), address, policies.current());
            audit.refuse(
                    Audit.Event.of(account, address, "access.change_password"), Map.of("reason", "wrong password"));
            return List.of("access.password.current");
        }
        var broken = PasswordRules.broken(account.name(), candidate, it -> stored.wasUsed(account.id(), it));
        if (broken.isEmpty()) {
            stored.store(account.id(), candidate, false);
            audit.record(Audit.Event.of(account, address, "access.change_password"), Map.of());
        }
        return broken;
    }
}
