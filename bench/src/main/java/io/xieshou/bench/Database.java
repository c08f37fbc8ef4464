package io.xieshou.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The product's database, reached beside it over one connection for generating entries and for floors. */
final class Database implements AutoCloseable {

    private final String url;
    private final String password;
    private final Connection connection;

    private Database(String url, String password) throws SQLException {
        this.url = url;
        this.password = password;
        this.connection = connect();
    }

    static Database of(Path data) throws IOException, SQLException {
        var postgres = data.resolve("postgres");
        var port = Files.readAllLines(postgres.resolve("data/xieshou.conf")).stream()
                .filter(line -> line.startsWith("port"))
                .map(line -> line.replaceAll("\\D", ""))
                .findFirst()
                .orElseThrow();
        return new Database(
                "jdbc:postgresql://127.0.0.1:" + port + "/xieshou", Files.readString(postgres.resolve("password")));
    }

    /** Another connection, for work that goes on beside. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "xieshou", password);
    }

    synchronized void run(String sql, Object... values) throws SQLException {
        try (var statement = prepare(sql, values)) {
            statement.execute();
        }
    }

    /** Runs statements one after the other; each ends with a semicolon at the end of a line. */
    synchronized void runAll(String script) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : script.split(";\\s*\\n")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    synchronized <T> List<T> list(Reader<T> reader, String sql, Object... values) throws SQLException {
        try (var statement = prepare(sql, values);
                var rows = statement.executeQuery()) {
            var read = new ArrayList<T>();
            while (rows.next()) {
                read.add(reader.read(rows));
            }
            return read;
        }
    }

    long number(String sql, Object... values) throws SQLException {
        return list(row -> row.getLong(1), sql, values).get(0);
    }

    /** Reads one row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    static String script(String name) {
        try (var file = Database.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalArgumentException("There is no " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PreparedStatement prepare(String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
