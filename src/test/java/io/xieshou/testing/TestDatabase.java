package io.xieshou.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.xieshou.database.DatabaseAddress;
import io.xieshou.database.TestCluster;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A fresh database on a real PostgreSQL, dropped on close. The server is started at the first call in a JVM and stopped with it.
 */
public final class TestDatabase implements AutoCloseable {

    private final DatabaseAddress address;
    private final HikariDataSource dataSource;

    private TestDatabase(DatabaseAddress address) {
        this.address = address;
        this.dataSource = new HikariDataSource();
        dataSource.setJdbcUrl(address.url());
        dataSource.setUsername(address.user());
        dataSource.setPassword(address.password());
        dataSource.setMaximumPoolSize(16);
        dataSource.setMinimumIdle(0);
    }

    /** A database without tables. */
    public static TestDatabase create() {
        return new TestDatabase(TestCluster.get().createEmpty());
    }

    /** A database with the schema of all modules, as the application would make it. */
    public static TestDatabase createMigrated() {
        return new TestDatabase(TestCluster.get().createMigrated());
    }

    /** For the application that is starting. */
    static TestDatabase createForApplication() {
        TestCluster.get().outliveApplications();
        return createMigrated();
    }

    /** JDBC URL without user and password. */
    public String url() {
        return address.url();
    }

    public String user() {
        return address.user();
    }

    public String password() {
        return address.password();
    }

    /** What {@code --db} takes. */
    public String address() {
        return address.url().replaceFirst("^jdbc:", "") + "?user=" + user() + "&password=" + password();
    }

    /** A pool, opened at its first use and closed with the database. */
    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    @Override
    public void close() {
        dataSource.close();
        TestCluster.get().drop(address);
    }
}
