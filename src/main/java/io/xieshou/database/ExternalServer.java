package io.xieshou.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Refuses an external server we would later fail on, before anything is written to it. */
final class ExternalServer {

    private static final int OLDEST = 14;

    private ExternalServer() {}

    static void check(DatabaseAddress address) {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            checkVersion(connection);
            checkEncoding(connection);
            checkRight(connection, address);
        } catch (SQLException e) {
            throw new StartupProblem(
                    "无法连接数据库 %s：%s。请检查 --db 的地址、用户和密码，以及服务器是否已启动。".formatted(address, e.getMessage()),
                    "Cannot connect to the database %s: %s. Check address, user and password of --db and that the server runs."
                            .formatted(address, e.getMessage()),
                    e);
        }
    }

    private static void checkVersion(Connection connection) throws SQLException {
        var major = connection.getMetaData().getDatabaseMajorVersion();
        if (major < OLDEST) {
            throw new StartupProblem(
                    "数据库版本为 PostgreSQL %d，需要 %d 或更高版本。".formatted(major, OLDEST),
                    "The database is PostgreSQL %d; version %d or later is needed.".formatted(major, OLDEST));
        }
    }

    private static void checkEncoding(Connection connection) throws SQLException {
        var encoding = ask(connection, "show server_encoding");
        if (!encoding.equals("UTF8")) {
            throw new StartupProblem(
                    "数据库编码为 %s，需要 UTF8：请用 create database … encoding 'UTF8' template template0 新建数据库。"
                            .formatted(encoding),
                    "The database's encoding is %s but UTF8 is needed: create one with create database … encoding 'UTF8' template template0."
                            .formatted(encoding));
        }
    }

    private static void checkRight(Connection connection, DatabaseAddress address) throws SQLException {
        var may = ask(connection, "select has_schema_privilege('public', 'create')");
        if (!"t".equals(may)) {
            throw new StartupProblem(
                    "用户 %s 不能在该数据库中建表：请把它设为数据库的所有者（alter database … owner to %s）。"
                            .formatted(address.user(), address.user()),
                    "User %s may not create tables in the database: make it the owner (alter database … owner to %s)."
                            .formatted(address.user(), address.user()));
        }
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return String.valueOf(answer.getString(1));
        }
    }
}
