package io.xieshou.database;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/**
 * The schema: the scripts of each module in {@code db/migration/<module>}, run in the order of the modules, with a history table for each.
 *
 * <p>Flyway is only asked where there is something to run: setting it up for every module costs more than the rest of a start's work on the database.
 */
public final class Migrations {

    private final DataSource dataSource;
    private final Map<String, TreeSet<MigrationVersion>> scripts = SchemaVersions.scripts();

    public Migrations(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Brings the schema up to date. */
    public void run() {
        var applied = applied();
        ModuleOrder.of(scripts.keySet()).stream()
                .filter(module -> !pending(module, applied).isEmpty())
                .forEach(module -> flyway(module).migrate());
    }

    /** How many scripts have not run yet. */
    public int pending() {
        var applied = applied();
        return scripts.keySet().stream()
                .mapToInt(module -> pending(module, applied).size())
                .sum();
    }

    /** Whether the database already has a schema, of whatever version. */
    boolean begun() {
        return !applied().isEmpty();
    }

    /** Refuses a database that a newer Xieshou has changed in ways we do not know. */
    void refuseNewer() {
        refuseNewer(applied());
    }

    /**
     * Refuses a schema newer than the scripts we have.
     *
     * @param applied newest version of each module
     */
    static void refuseNewer(Map<String, MigrationVersion> applied) {
        var scripts = SchemaVersions.scripts();
        applied.forEach((module, version) -> {
            var known = scripts.containsKey(module) ? scripts.get(module).last() : MigrationVersion.EMPTY;
            if (version.compareTo(known) > 0) {
                throw new StartupProblem(
                        "数据由更新版本的携手写成（%s 结构版本 %s，本版本为 %s）：请使用新版本。".formatted(module, version, known),
                        "The data was written by a newer Xieshou (schema %s %s, ours is %s): use the newer version."
                                .formatted(module, version, known));
            }
        });
    }

    private TreeSet<MigrationVersion> pending(String module, Map<String, MigrationVersion> applied) {
        var pending = new TreeSet<>(scripts.getOrDefault(module, new TreeSet<>()));
        pending.headSet(applied.getOrDefault(module, MigrationVersion.EMPTY), true)
                .clear();
        return pending;
    }

    private Map<String, MigrationVersion> applied() {
        try (var connection = dataSource.getConnection()) {
            return SchemaVersions.applied(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The versions of the schema cannot be read: " + e.getMessage(), e);
        }
    }

    private Flyway flyway(String module) {
        return Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:" + SchemaVersions.FOLDER + module)
                .table(SchemaVersions.HISTORY + module)
                // The schema already holds the tables of other modules: begin below the first script.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
    }
}
