package io.xieshou.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** A process of its own that opens a data folder and writes until it is killed, saying each number only after its commit, two rows at a time. */
final class AcknowledgingWriter {

    private AcknowledgingWriter() {}

    public static void main(String[] args) throws Exception {
        var folder = Path.of(args[0]);
        var properties = new DatabaseProperties(folder, null, false, DatabaseProperties.Terminal.NONE);
        var database = Database.open(DataFolder.open(folder), properties, Console.silent());
        var source = database.address().dataSource();
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "create table if not exists facts (number bigint generated always as identity, half int)");
            System.out.println("server " + database.server().orElseThrow().pid());
        }
        while (true) {
            try (var connection = source.getConnection()) {
                write(connection);
            } catch (SQLException serverIsStartedAgain) {
                Pauses.pause();
            }
        }
    }

    private static void write(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        while (true) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("insert into facts (half) values (1), (2) returning number")) {
                row.next();
                var number = row.getLong(1);
                connection.commit();
                System.out.println("written " + number);
            }
        }
    }
}
