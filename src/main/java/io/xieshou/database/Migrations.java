package io.xieshou.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The schema: the scripts of each module in {@code db/migration/<module>}, run in the order of the modules, with a history table for each.
 */
public final class Migrations {

    private static final String FOLDER = "db/migration/";

    private final DataSource dataSource;
    private final List<String> modules;

    public Migrations(DataSource dataSource) {
        this.dataSource = dataSource;
        this.modules = ModuleOrder.of(modulesWithScripts());
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

    private static Set<String> modulesWithScripts() {
        try {
            var modules = new TreeSet<String>();
            for (var script :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*/*.sql")) {
                var path = script.getURL().getPath();
                var start = path.lastIndexOf(FOLDER) + FOLDER.length();
                modules.add(path.substring(start, path.indexOf('/', start)));
            }
            return modules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
