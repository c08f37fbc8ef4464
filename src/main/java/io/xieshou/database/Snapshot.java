package io.xieshou.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One moment of the database, held by an open transaction: everything read through its connection is of that moment, and nobody changes a table's shape
 * meanwhile.
 */
record Snapshot(SchemaScript script, List<BackupManifest.Table> tables, Map<String, String> schema, String postgres) {

    private static final String UNDEFINED_TABLE = "42P01";

    private static final String TABLES = """
            select relname, array_agg(attname::text order by attnum) filter (where attname is not null)
            from pg_class
            left join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = ''
            where relnamespace = 'public'::regnamespace and relkind = 'r'
            group by relname
            order by relname
            """;

    /** Begins the snapshot on a connection; closing that ends it. */
    static Snapshot open(Connection connection) throws SQLException {
        var tables = lockedTables(connection);
        var postgres = connection.getMetaData().getDatabaseProductVersion();
        return new Snapshot(SchemaScript.read(connection), tables, schema(connection), postgres);
    }

    /** A snapshot begins with the first query, so tables are locked before it; if they changed meanwhile it begins again. */
    private static List<BackupManifest.Table> lockedTables(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        while (true) {
            var expected = tables(connection);
            connection.commit();
            begin(connection);
            if (lock(connection, expected)) {
                var tables = tables(connection);
                if (tables.equals(expected)) {
                    return tables;
                }
            }
            connection.rollback();
        }
    }

    private static void begin(Connection connection) throws SQLException {
        execute(connection, "set transaction isolation level repeatable read read only");
        execute(connection, "set local search_path = pg_catalog");
        execute(connection, "set local timezone = 'UTC'");
        execute(connection, "set local datestyle = 'ISO'");
        execute(connection, "set local intervalstyle = 'postgres'");
        execute(connection, "set local bytea_output = 'hex'");
    }

    BackupManifest manifest(Instant made, List<BackupManifest.Table> counted) {
        return new BackupManifest(BackupManifest.FORMAT, made.toString(), postgres, schema, counted);
    }

    /** False if a table is gone. */
    private static boolean lock(Connection connection, List<BackupManifest.Table> tables) throws SQLException {
        try {
            for (var table : tables) {
                var name = SqlFragment.identifier(table.name()).text();
                execute(connection, "lock table public." + name + " in access share mode");
            }
            return true;
        } catch (SQLException e) {
            if (UNDEFINED_TABLE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private static List<BackupManifest.Table> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<BackupManifest.Table>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                var columns = List.of((String[]) rows.getArray(2).getArray());
                tables.add(new BackupManifest.Table(rows.getString(1), columns, 0));
            }
        }
        return tables;
    }

    private static Map<String, String> schema(Connection connection) throws SQLException {
        var schema = new TreeMap<String, String>();
        SchemaVersions.applied(connection).forEach((module, version) -> schema.put(module, version.getVersion()));
        return schema;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
