package io.xieshou.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Where a database is and how to sign in to it.
 *
 * @param url JDBC URL, without user and password
 */
public record DatabaseAddress(String url, String user, String password) {

    static DatabaseAddress local(int port, String database, String user, String password) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), user, password);
    }

    /**
     * Reads {@code postgresql://user:password@host:port/database?…}, with or without {@code jdbc:} in front; user and password may also be given as parameters of
     * that name, or by the environment variables {@code PGUSER} and {@code PGPASSWORD}, which keep the password out of the process list.
     */
    static DatabaseAddress parse(String text) {
        var plain = text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text;
        if (!plain.matches("postgres(ql)?://.+/[^?]+.*")) {
            throw new StartupProblem(
                    "--db 的值不是 PostgreSQL 地址：请写成 postgresql://用户:密码@主机:5432/数据库。",
                    "The value of --db is not a PostgreSQL address: write postgresql://user:password@host:5432/database.");
        }
        return read(URI.create(plain));
    }

    private static DatabaseAddress read(URI uri) {
        var user = System.getenv().getOrDefault("PGUSER", System.getProperty("user.name"));
        var password = System.getenv().getOrDefault("PGPASSWORD", "");
        var rest = new StringBuilder("?currentSchema=public");
        for (var parameter : parameters(uri)) {
            var value = decoded(parameter.substring(parameter.indexOf('=') + 1));
            if (parameter.startsWith("user=")) {
                user = value;
            } else if (parameter.startsWith("password=")) {
                password = value;
            } else if (!parameter.startsWith("currentSchema=")) {
                rest.append('&').append(parameter);
            }
        }
        var info = uri.getRawUserInfo();
        if (info != null) {
            var colon = info.indexOf(':');
            user = decoded(colon < 0 ? info : info.substring(0, colon));
            password = colon < 0 ? password : decoded(info.substring(colon + 1));
        }
        var host = uri.getRawAuthority().substring(uri.getRawAuthority().lastIndexOf('@') + 1);
        return new DatabaseAddress("jdbc:postgresql://" + host + uri.getRawPath() + rest, user, password);
    }

    private static String[] parameters(URI uri) {
        var query = uri.getRawQuery();
        return query == null ? new String[0] : query.split("&");
    }

    private static String decoded(@Nullable String text) {
        return text == null ? "" : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Connections one by one, for work before there is a pool. */
    DataSource dataSource() {
        return new DriverManagerDataSource(url, user, password);
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return user + "@" + url;
    }
}
