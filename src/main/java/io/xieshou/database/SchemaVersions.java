package io.xieshou.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Which versions of the schema there are: of the scripts in the program, and of those a database has seen. */
final class SchemaVersions {

    static final String FOLDER = "db/migration/";
    static final String HISTORY = "flyway_schema_history_";

    private static final Pattern SCRIPT = Pattern.compile(FOLDER + "(?<module>[^/]+)/V(?<version>[^_]+)__[^/]+$");

    private SchemaVersions() {}

    /** Every script of each module that has any, oldest first. */
    static Map<String, TreeSet<MigrationVersion>> scripts() {
        try {
            var scripts = new TreeMap<String, TreeSet<MigrationVersion>>();
            for (var script :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*/V*.sql")) {
                var matcher = SCRIPT.matcher(script.getURL().getPath());
                if (matcher.find()) {
                    scripts.computeIfAbsent(matcher.group("module"), module -> new TreeSet<>())
                            .add(MigrationVersion.fromVersion(matcher.group("version")));
                }
            }
            return scripts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest script each module has run in the database; a module that has run none is absent. */
    static Map<String, MigrationVersion> applied(Connection connection) throws SQLException {
        var applied = new TreeMap<String, MigrationVersion>();
        for (var history : histories(connection)) {
            var sql = "select version from public.%s where version is not null and success"
                    .formatted(SqlFragment.identifier(history).text());
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    var version = MigrationVersion.fromVersion(rows.getString(1));
                    applied.merge(
                            history.substring(HISTORY.length()),
                            version,
                            (one, other) -> one.compareTo(other) > 0 ? one : other);
                }
            }
        }
        return applied;
    }

    private static Iterable<String> histories(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select tablename from pg_catalog.pg_tables where schemaname = 'public' and tablename like 'flyway\\_schema\\_history\\_%'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
