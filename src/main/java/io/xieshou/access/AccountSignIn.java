package io.xieshou.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signs in by name and password. Whatever is wrong (no such name, wrong password, closed, locked), the answer is the same, and so is the time it takes for
 * names that exist and names that do not.
 */
@Component
class AccountSignIn implements AuthenticationProvider {

    private static final int LONGEST_NAME = 40;

    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final Policies policies;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    AccountSignIn(
            Accounts accounts,
            Passwords passwords,
            SignInThrottle throttle,
            Policies policies,
            Audit audit,
            JdbcClient jdbc,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.policies = policies;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication offered) {
        var name = nameOf(offered);
        var address = addressOf(offered);
        if (throttle.isLocked(name, address)) {
            throw refused(name, address, "locked");
        }
        var account = verified(name, String.valueOf(offered.getCredentials()));
        if (account.isEmpty()) {
            throttle.failed(name, address, policies.current());
            throw refused(name, address, "wrong name or password");
        }
        return accepted(account.get(), address, offered.getDetails());
    }

    /** The hash is compared in every case; the account is looked at afterwards. */
    private Optional<Account> verified(String name, String password) {
        var account = accounts.find(name);
        var matches =
                passwords.matches(password, account.map(Account::passwordHash).orElse(null));
        return account.filter(found -> matches && !found.isDisabled());
    }

    private BadCredentialsException refused(String name, String address, String reason) {
        audit.refuse(Audit.Event.byStranger(name, address, "access.sign_in"), Map.of("reason", reason));
        return new BadCredentialsException("Refused: " + reason);
    }

    private Authentication accepted(Account account, String address, @Nullable Object details) {
        throttle.succeeded(account.name());
        jdbc.sql("update accounts set last_sign_in_at = ? where id = ?")
                .params(OffsetDateTime.now(clock), account.id())
                .update();
        audit.record(Audit.Event.of(account, address, "access.sign_in"), Map.of());
        var principal = new SignedIn(account.id(), account.name(), account.epoch());
        var token = UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of());
        token.setDetails(details);
        return token;
    }

    /** Cut short: what was typed is written down, and may be a password typed into the wrong field. */
    private static String nameOf(Authentication offered) {
        var name = offered.getName().strip().toLowerCase(Locale.ROOT);
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private static String addressOf(Authentication offered) {
        return offered.getDetails() instanceof WebAuthenticationDetails details && details.getRemoteAddress() != null
                ? details.getRemoteAddress()
                : "unknown";
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
