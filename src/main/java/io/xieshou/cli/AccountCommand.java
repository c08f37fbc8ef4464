package io.xieshou.cli;

import io.xieshou.access.AccountLines;
import io.xieshou.access.Accounts;
import io.xieshou.access.Credentials;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Accounts, for the person at the server; posts are given on the pages of the security administrator only. */
@CommandLine.Command(
        name = "account",
        description = {"管理登录账号", "manage sign-in accounts"},
        subcommands = {AccountCommand.All.class, AccountCommand.Create.class, AccountCommand.Reset.class})
final class AccountCommand {

    private AccountCommand() {}

    /** Who may sign in. */
    @CommandLine.Command(
            name = "list",
            description = {"列出账号、岗位和状态", "list accounts with their posts and how they stand"})
    static final class All implements Command {

        @Override
        public int run(Platform platform) {
            var accounts = platform.get(AccountLines.class).list(platform.actor());
            var rows = accounts.stream()
                    .map(line -> List.of(line.name(), line.displayName(), line.state(), String.join("；", line.posts())))
                    .toList();
            platform.answer(accounts, out -> new TextTable(List.of("用户名 NAME", "姓名", "状态 STATE", "岗位 POSTS"), rows, 4)
                    .print(out));
            return 0;
        }
    }

    /** A new account, without any post. */
    @CommandLine.Command(
            name = "create",
            description = {
                "开通账号并给出初始密码；岗位由安全管理员授予",
                "open an account with a first password; the security administrator gives it its posts"
            })
    static final class Create implements Command {

        @Parameters(paramLabel = "NAME", description = "用户名 · the sign-in name")
        String name = "";

        @Option(
                names = "--display-name",
                required = true,
                paramLabel = "TEXT",
                description = "姓名 · how the person is called")
        String displayName = "";

        @Override
        public int run(Platform platform) {
            tell(platform, platform.get(Accounts.class).open(platform.actor(), name, displayName));
            return 0;
        }
    }

    /** A new first password for an account, also for those of administrators, which no page can reset. */
    @CommandLine.Command(
            name = "reset",
            description = {
                "给账号一个新的初始密码并解除锁定，登录后必须修改",
                "give an account a new first password and unlock it; it must be changed at sign-in"
            })
    static final class Reset implements Command {

        @Parameters(paramLabel = "NAME", description = "用户名 · the sign-in name")
        String name = "";

        @Override
        public int run(Platform platform) {
            tell(platform, platform.get(Accounts.class).reset(platform.actor(), name));
            return 0;
        }
    }

    private static void tell(Platform platform, Credentials made) {
        platform.answer(Map.of("name", made.name(), "password", made.password()), out -> out.println(made.password()));
        platform.err().printf("%s 的新密码只显示这一次，登录后必须修改 · shown this once, must be changed at sign-in%n", made.name());
    }
}
