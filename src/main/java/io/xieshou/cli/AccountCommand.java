package io.xieshou.cli;

import io.xieshou.access.Accounts;
import io.xieshou.access.Actors;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** Accounts, for the person at the server; everything else about them is done on the pages of the administrators. */
@CommandLine.Command(
        name = "account",
        description = {"管理登录账号", "manage sign-in accounts"},
        subcommands = AccountCommand.Reset.class)
final class AccountCommand implements Command {

    @Override
    public int run(Platform platform) {
        platform.err().println("用法 · usage: ./xieshou account reset NAME");
        return 2;
    }

    /** A new first password for an account, also for those of administrators, which no page can reset. */
    @CommandLine.Command(
            name = "reset",
            description = {
                "给账号一个新的初始密码并解除锁定，登录后必须修改",
                "give an account a new first password and unlock it; it must be changed at sign-in"
            })
    static final class Reset implements Command {

        @Parameters(
                paramLabel = "NAME",
                description = {"用户名", "the sign-in name"})
        String name = "";

        @Override
        public int run(Platform platform) {
            var actor = platform.get(Actors.class).console(System.getProperty("user.name"));
            var credentials = platform.get(Accounts.class).reset(actor, name);
            platform.out().println(credentials.password());
            platform.err()
                    .printf(
                            "%s 的新密码只显示这一次 · the new password of %s is shown this once%n",
                            credentials.name(), credentials.name());
            return 0;
        }
    }
}
