package io.xieshou.access;

import io.xieshou.database.Console;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Tells the person who starts the platform for the first time how to sign in. The command line says by {@code xieshou.empty} whether sample data are wanted;
 * without that property, as in tests, nothing is made.
 */
@Component
@ConditionalOnWebApplication
class FirstStart implements ApplicationRunner {

    private final FirstAccounts accounts;
    private final Console console;
    private final @Nullable Boolean empty;

    FirstStart(FirstAccounts accounts, Console console, @Value("${xieshou.empty:#{null}}") @Nullable Boolean empty) {
        this.accounts = accounts;
        this.console = console;
        this.empty = empty;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var made = empty == null ? List.<Credentials>of() : accounts.create(!empty);
        if (!made.isEmpty()) {
            tell(made);
        }
    }

    private void tell(List<Credentials> made) {
        console.announce("");
        console.announce(
                "首次启动，以下密码只显示这一次，登录后必须修改 · First start: these passwords are shown this once and must be changed");
        made.forEach(each -> console.announce("  %-20s %s".formatted(each.name(), each.password())));
        console.announce("忘记时 · If lost: ./xieshou account reset NAME");
    }
}
