package io.xieshou.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** The table for the terminal and, with the machine and the cause of each miss, for the repository. */
record Report(List<Line> lines, String machine, Path home) {

    private static final String[] HEAD = {"what", "ours", "floor", "ratio", "target", "holds"};

    static String machine(Database database, String product) throws Exception {
        var server = database.list(row -> row.getString(1), "select version()").get(0);
        var memory = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getTotalMemorySize()
                >> 30;
        return "%d cores, %d GB memory, %s, %s, fsync on, %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        memory,
                        server.replaceAll(" on .*", ""),
                        product,
                        LocalDate.now(java.time.ZoneId.systemDefault()));
    }

    String text() {
        var width = lines.stream().mapToInt(line -> line.name().length()).max().orElse(10);
        var format = "%-" + width + "s  %10s  %10s  %8s  %9s  %s%n";
        var text = new StringBuilder(machine + "\n\n");
        text.append(String.format(format, (Object[]) HEAD));
        lines.forEach(line -> text.append(String.format(format, (Object[]) line.cells())));
        return text.toString();
    }

    String markdown() {
        var text = new StringBuilder("# Bench\n\n`bench/run --scale full`: median of 5 runs after one to warm up. ")
                .append(machine)
                .append(".\n\n| ")
                .append(String.join(" | ", HEAD))
                .append(" |\n|---|--:|--:|--:|--:|---|\n");
        lines.forEach(line ->
                text.append("| ").append(String.join(" | ", line.cells())).append(" |\n"));
        var missed = lines.stream().filter(Line::misses).toList();
        if (!missed.isEmpty()) {
            text.append("\n## Misses and their causes\n\n");
            missed.forEach(line -> text.append("- **%s**: %s%n".formatted(line.name(), cause(line.name()))));
        }
        return text.append("\n").append(Database.script("notes.md")).toString();
    }

    /** {@code causes.txt} has a line for each cause: the beginning of the names it explains, a bar, the cause. */
    private String cause(String name) {
        try {
            var file = home.resolve("causes.txt");
            var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
            return lines.stream()
                    .map(line -> line.split("\\|", 2))
                    .filter(parts -> parts.length == 2 && name.startsWith(parts[0].strip()))
                    .map(parts -> parts[1].strip())
                    .findFirst()
                    .orElse("not looked into yet");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
