package io.xieshou.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options every command takes, before or after its name. */
@Command(
        name = "xieshou",
        description = {
            "携手：对口支援工作平台。不带命令时启动平台。",
            "Xieshou: the platform for paired assistance. Without a command it starts the platform."
        },
        mixinStandardHelpOptions = false,
        synopsisSubcommandLabel = "[COMMAND]")
final class Options {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "显示帮助 · show help")
    boolean help;

    @Option(
            names = "--port",
            defaultValue = "8080",
            paramLabel = "N",
            scope = ScopeType.INHERIT,
            description = "网页端口，默认 8080 · port of the web pages, 8080 by default")
    int port;

    @Option(
            names = "--listen",
            defaultValue = "127.0.0.1",
            paramLabel = "ADDRESS",
            scope = ScopeType.INHERIT,
            description = "监听地址，默认只有本机能访问 · address to listen on; by default only this machine reaches it")
    String listen = "";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = {
                "数据目录，默认 ~/.xieshou，也可用环境变量 XIESHOU_DATA",
                "data folder, ~/.xieshou by default; or the environment variable XIESHOU_DATA"
            })
    @Nullable
    Path data;

    @Option(
            names = "--db",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = {
                "使用外部 PostgreSQL（14 或更高）：postgresql://用户@主机:5432/库，口令放在环境变量 PGPASSWORD",
                "an external PostgreSQL, 14 or later: postgresql://user@host:5432/database, its password in the"
                        + " environment variable PGPASSWORD"
            })
    @Nullable
    String db;

    @Option(names = "--empty", scope = ScopeType.INHERIT, description = "不装入示例数据 · no sample data")
    boolean empty;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "输出 JSON，供程序使用 · print JSON for programs")
    boolean json;

    Path data() {
        return Optional.ofNullable(data)
                .or(() -> Optional.ofNullable(System.getenv("XIESHOU_DATA")).map(Path::of))
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".xieshou"))
                .toAbsolutePath()
                .normalize();
    }

    /** The address of an external database, or null for our own. */
    @Nullable
    String db() {
        return db != null ? db : System.getenv("XIESHOU_DB");
    }

    /** As arguments of the application, which win over every other source of properties. */
    List<String> arguments() {
        var arguments = new ArrayList<String>();
        arguments.add("--server.port=" + port);
        arguments.add("--server.address=" + listen);
        arguments.add("--xieshou.data=" + data());
        arguments.add("--xieshou.empty=" + empty);
        if (db() != null) {
            arguments.add("--xieshou.db=" + db());
        }
        return arguments;
    }
}
