package io.xieshou.cli;

import io.xieshou.database.Console;
import io.xieshou.database.StartupProblem;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Starts the platform and says where it is. */
@CommandLine.Command(name = "serve", description = "启动平台（默认） · start the platform (default)")
final class ServeCommand implements Command {

    @Override
    public int run(Platform platform) {
        var options = platform.options();
        checkPort(options);
        platform.out().println("携手 Xieshou " + VersionCommand.version());
        var context = platform.serve();
        var port = context.getEnvironment().getProperty("local.server.port", Integer.class, options.port);
        var host = options.listen.equals("0.0.0.0") || options.listen.equals("::") ? "localhost" : options.listen;
        var literal = host.contains(":") ? "[" + host + "]" : host;
        context.getBean(Console.class)
                .ready(List.of(
                        "",
                        "携手已就绪 · Xieshou is ready:  http://%s:%d/".formatted(literal, port),
                        "按 Ctrl-C 停止 · Ctrl-C stops it"));
        tellStarter();
        if (Boolean.getBoolean("xieshou.trial")) {
            // The script that started us wanted to know what a start and its first page need.
            visit("http://%s:%d/sign-in".formatted(literal, port));
            platform.stopServing();
        }
        return 0;
    }

    /** The script that started us may have waited for this to do what would have slowed the start. */
    private static void tellStarter() {
        var file = System.getProperty("xieshou.ready");
        if (file != null) {
            try {
                Files.createFile(Path.of(file));
            } catch (IOException e) {
                LoggerFactory.getLogger(ServeCommand.class).warn("The starter could not be told", e);
            }
        }
    }

    private static void visit(String page) {
        try (var answer = URI.create(page).toURL().openStream()) {
            answer.readAllBytes();
        } catch (IOException e) {
            LoggerFactory.getLogger(ServeCommand.class).warn("The first page did not answer", e);
        }
    }

    /** Before anything is started, so that a second start fails at once. */
    private static void checkPort(Options options) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(options.listen), options.port));
        } catch (UnknownHostException e) {
            throw notOurAddress(options, e);
        } catch (BindException e) {
            throw String.valueOf(e.getMessage()).contains("Cannot assign")
                    ? notOurAddress(options, e)
                    : taken(options, e);
        } catch (IOException | IllegalArgumentException e) {
            throw taken(options, e);
        }
    }

    private static StartupProblem taken(Options options, Exception cause) {
        return new StartupProblem(
                "端口 %d 不可用（%s）：可能已被其他程序占用，请用 --port 换一个端口。".formatted(options.port, cause.getMessage()),
                "Port %d cannot be used (%s): another program may have it, choose another with --port."
                        .formatted(options.port, cause.getMessage()),
                cause);
    }

    private static StartupProblem notOurAddress(Options options, Exception cause) {
        return new StartupProblem(
                "%s 不是本机的地址：请检查 --listen，本机所有地址用 0.0.0.0。".formatted(options.listen),
                "%s is no address of this machine: check --listen; 0.0.0.0 stands for all of them."
                        .formatted(options.listen),
                cause);
    }
}
