package io.xieshou.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The schema: the scripts of each module in {@code db/migration/<module>}, run in the order of the modules, with a history table for each.
 */
public final class Migrations {

    private static final String FOLDER = "db/migration/";

    private static final Pattern SCRIPT = Pattern.compile(FOLDER + "(?<module>[^/]+)/V(?<version>[^_]+)__[^/]+$");

    private final DataSource dataSource;
    private final List<String> modules;

    public Migrations(DataSource dataSource) {
        this.dataSource = dataSource;
        this.modules = ModuleOrder.of(newestScripts().keySet());
    }

    /** Brings the schema up to date. */
    public void run() {
        modules.forEach(module -> flyway(module).migrate());
    }

    /** How many scripts have not run yet. */
    public int pending() {
        return modules.stream()
                .mapToInt(module -> flyway(module).info().pending().length)
                .sum();
    }

    /** Whether the database already had a schema, of whatever version. */
    boolean begun() {
        return modules.stream().anyMatch(module -> flyway(module).info().applied().length > 0);
    }

    /** Refuses a database that a newer Xieshou has changed in ways we do not know. */
    void refuseNewer() {
        var applied = new LinkedHashMap<String, String>();
        for (var module : modules) {
            var current = flyway(module).info().current();
            if (current != null && current.getVersion() != null) {
                applied.put(module, current.getVersion().toString());
            }
        }
        refuseNewer(applied);
    }

    /**
     * Refuses a schema newer than the scripts we have.
     *
     * @param applied newest version of each module
     */
    static void refuseNewer(Map<String, String> applied) {
        var known = newestScripts();
        applied.forEach((module, version) -> {
            var newest = known.getOrDefault(module, MigrationVersion.EMPTY);
            if (MigrationVersion.fromVersion(version).compareTo(newest) > 0) {
                throw new StartupProblem(
                        "数据由更新版本的携手写成（%s 结构版本 %s，本版本为 %s）：请使用新版本。".formatted(module, version, newest),
                        "The data was written by a newer Xieshou (schema %s %s, ours is %s): use the newer version."
                                .formatted(module, version, newest));
            }
        });
    }

    /** Modules that have a schema, in the order in which it is made. */
    public List<String> modules() {
        return modules;
    }

    private Flyway flyway(String module) {
        return Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:" + FOLDER + module)
                .table("flyway_schema_history_" + module)
                // The schema already holds the tables of other modules: begin below the first script.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
    }

    /** Newest script of each module that has any. */
    private static Map<String, MigrationVersion> newestScripts() {
        try {
            var newest = new TreeMap<String, MigrationVersion>();
            for (var script :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*/V*.sql")) {
                var matcher = SCRIPT.matcher(script.getURL().getPath());
                if (matcher.find()) {
                    newest.merge(
                            matcher.group("module"),
                            MigrationVersion.fromVersion(matcher.group("version")),
                            (one, other) -> one.compareTo(other) > 0 ? one : other);
                }
            }
            return newest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
