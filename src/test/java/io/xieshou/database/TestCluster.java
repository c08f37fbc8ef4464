package io.xieshou.database;

import io.xieshou.directory.DirectoryTemplate;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;

/**
 * The PostgreSQL of one test JVM, under {@code target}: our own launcher with durability off. The folder is kept from run to run; a JVM that finds it taken by
 * another uses the next one, and one that was killed leaves a server which the next run adopts.
 */
public final class TestCluster {

    private static final int SLOTS = 20;
    private static @Nullable TestCluster instance;

    private final PostgresServer server;

    /** Held as long as the JVM lives: a lock that nobody refers to is given up by the garbage collector. */
    @SuppressWarnings("unused")
    private final FolderOwnership ownership;

    private final Thread stop;
    private final AtomicInteger created = new AtomicInteger();
    private @Nullable String template;

    private TestCluster(PostgresServer server, FolderOwnership ownership) {
        this.server = server;
        this.ownership = ownership;
        this.stop = new Thread(server::close, "stop PostgreSQL");
        Runtime.getRuntime().addShutdownHook(stop);
    }

    public static synchronized TestCluster get() {
        if (instance == null) {
            instance = start();
            instance.dropLeftovers();
        }
        return instance;
    }

    private static TestCluster start() {
        for (var slot = 0; slot < SLOTS; slot++) {
            var folder = DataFolder.open(Path.of("target", "test-postgres", Integer.toString(slot)));
            var ownership = FolderOwnership.tryTake(folder);
            if (ownership.isPresent()) {
                var server = PostgresServer.start(folder, settings(), Console.silent());
                return new TestCluster(server, ownership.get());
            }
        }
        throw new IllegalStateException("All " + SLOTS + " test clusters are in use.");
    }

    /** To be called while an application starts: the server then stops after the applications, which would wait for it half a minute otherwise. */
    public void outliveApplications() {
        if (Runtime.getRuntime().removeShutdownHook(stop)) {
            SpringApplication.getShutdownHandlers().add(server::close);
        }
    }

    private static ClusterSettings settings() {
        return ClusterSettings.standard()
                .with("fsync", "off")
                .with("synchronous_commit", "off")
                .with("full_page_writes", "off")
                .with("shared_buffers", "64MB")
                .with("max_connections", "200")
                .withRoleAttributes("nosuperuser createdb");
    }

    private void dropLeftovers() {
        try (var connection = connect();
                var statement = connection.createStatement();
                var drop = connection.createStatement();
                var names = statement.executeQuery("select datname from pg_database where datname like 'test\\_%'")) {
            while (names.next()) {
                drop.execute("drop database if exists " + names.getString(1) + " with (force)");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new database without tables. */
    public DatabaseAddress createEmpty() {
        return create("template1");
    }

    /** A new database with the schema of all modules and the directory's data; they are made once per JVM and copied. */
    public synchronized DatabaseAddress createMigrated() {
        if (template == null) {
            var address = createEmpty();
            new Migrations(source(address)).run();
            DirectoryTemplate.load(source(address));
            template = name(address);
        }
        return create(template);
    }

    private DatabaseAddress create(String from) {
        var name = "test_" + ProcessHandle.current().pid() + "_" + created.incrementAndGet();
        execute("create database " + name + " template " + from + " strategy file_copy");
        var address = server.address();
        return new DatabaseAddress(
                address.url().replaceFirst("/[^/]*$", "/" + name), address.user(), address.password());
    }

    public void drop(DatabaseAddress address) {
        var drop = "drop database if exists " + name(address);
        try {
            execute(drop + " with (force)");
        } catch (IllegalStateException tidying) {
            // Autovacuum is not ours to terminate; without force PostgreSQL itself asks it to leave.
            execute(drop);
        }
    }

    public static javax.sql.DataSource source(DatabaseAddress address) {
        return new org.springframework.jdbc.datasource.DriverManagerDataSource(
                address.url(), address.user(), address.password());
    }

    private static String name(DatabaseAddress address) {
        return address.url().substring(address.url().lastIndexOf('/') + 1);
    }

    private void execute(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private java.sql.Connection connect() throws SQLException {
        var address = server.address();
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }
}
