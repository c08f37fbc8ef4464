package io.xieshou.cli;

import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;

/** Prints the version of the build and of Java. */
@CommandLine.Command(name = "version", description = "显示版本 · show the version")
final class VersionCommand implements Command {

    @Override
    public int run(Platform platform) {
        var java = Runtime.version().toString();
        platform.answer(
                Map.of("version", version(), "java", java),
                out -> out.printf("携手 Xieshou %s (Java %s)%n", version(), java));
        return 0;
    }

    static String version() {
        return Optional.ofNullable(VersionCommand.class.getPackage().getImplementationVersion())
                .orElse("(development)");
    }
}
