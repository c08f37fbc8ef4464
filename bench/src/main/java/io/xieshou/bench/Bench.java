package io.xieshou.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The bench: starts the product, times one part after the other, prints and writes the table. */
final class Bench {

    private final Path home;
    private Scale scale = Scale.SMALL;
    private final Set<String> names = new LinkedHashSet<>();
    private final Gauge gauge = new Gauge();

    private Bench(Path home) {
        this.home = home;
    }

    public static void main(String[] arguments) throws Exception {
        var bench = new Bench(Path.of(arguments[0]));
        bench.read(Arrays.asList(arguments).subList(1, arguments.length));
        bench.run();
    }

    private void read(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).equals("--scale")) {
                scale = arguments.get(++i).equals("full") ? Scale.FULL : Scale.SMALL;
            } else {
                names.add(arguments.get(i));
            }
        }
    }

    private void run() throws Exception {
        var folder = Files.createTempDirectory("xieshou-bench-");
        try (var platform = new Platform(folder)) {
            var version = platform.version();
            platform.start();
            Report report;
            try (var database = platform.database()) {
                report = measure(folder, platform, database, version);
            }
            System.out.println(report.text());
            if (scale == Scale.FULL && names.isEmpty()) {
                Files.writeString(home.resolve("results.md"), report.markdown());
            }
        } finally {
            remove(folder);
        }
    }

    private Report measure(Path folder, Platform platform, Database database, String version) throws Exception {
        platform.awaitAccounts();
        platform.awaitPreparation();
        database.run("update accounts set must_change_password = false where name = 'system-admin'");
        database.run("update posts set role = 'CITY_OFFICE' where account_id = (select id from accounts where name ="
                + " 'system-admin')");
        var stage = new Stage(scale, home, folder, platform, database, platform.visitor());
        part(stage, "import", () -> new ImportPart(stage).run());
        part(stage, "values", () -> new ValuesPart(stage).run());
        part(stage, "save", () -> new SavePart(stage).run());
        var book = new EntryBook(stage);
        for (var entries : scale.entries()) {
            if (wanted("form") || wanted("list")) {
                book.grow(entries);
                part(stage, "form", () -> new FormPart(stage, entries).run());
                part(stage, "list", () -> new ListPart(stage, entries).run());
            }
        }
        stage.add(Line.memory("Java, resident, at most so far", platform.mostMemory(), 512));
        var machine = Report.machine(database, version);
        var start = Timing.median(platform::stop, platform::start);
        stage.add(Line.within("Start until the first page, warm data", start, 5000));
        gauge.read();
        gauge.lines().forEach(stage::add);
        return new Report(List.copyOf(stage.lines()), machine, home);
    }

    /** A part that cannot be timed is a miss that says why; the others are timed all the same. */
    private void part(Stage stage, String name, Timing.Work work) {
        if (wanted(name)) {
            System.err.println(name);
            try {
                gauge.read();
                work.run();
                gauge.read();
            } catch (Exception broken) {
                broken.printStackTrace();
                stage.add(Line.failed(name, String.valueOf(broken.getMessage())));
            }
        }
    }

    private boolean wanted(String name) {
        return names.isEmpty() || names.contains(name);
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
