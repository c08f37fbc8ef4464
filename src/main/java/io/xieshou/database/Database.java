package io.xieshou.database;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one database of this process: our own server over the data folder, that of another process over the same folder, or an external one.
 *
 * <p>The first process owns the folder and its server. Guests, which are commands run beside a running platform, connect to it; a guest that finds nobody there
 * becomes the owner for as long as it runs.
 */
final class Database implements AutoCloseable {

    private static final Duration START_OF_ANOTHER = Duration.ofSeconds(60);

    private final DatabaseAddress address;
    private final @Nullable FolderOwnership ownership;
    private final @Nullable PostgresServer server;

    private Database(DatabaseAddress address, @Nullable FolderOwnership ownership, @Nullable PostgresServer server) {
        this.address = address;
        this.ownership = ownership;
        this.server = server;
    }

    static Database open(DataFolder folder, DatabaseProperties properties, Console console) {
        var ownership = FolderOwnership.tryTake(folder);
        if (ownership.isEmpty() && !properties.guest()) {
            throw FolderOwnership.refusal(folder);
        }
        try {
            return open(folder, properties, ownership.orElse(null), console);
        } catch (RuntimeException e) {
            ownership.ifPresent(FolderOwnership::close);
            throw e;
        }
    }

    private static Database open(
            DataFolder folder, DatabaseProperties properties, @Nullable FolderOwnership ownership, Console console) {
        if (properties.db() != null) {
            var address = DatabaseAddress.parse(properties.db());
            ExternalServer.check(address);
            return new Database(address, ownership, null);
        }
        if (ownership == null) {
            return new Database(addressOfRunning(folder), null, null);
        }
        var server = PostgresServer.start(folder, ClusterSettings.standard(), console);
        return new Database(server.address(), ownership, server);
    }

    DatabaseAddress address() {
        return address;
    }

    /** Whether this process is the one that may change the schema. */
    boolean owned() {
        return ownership != null;
    }

    private static DatabaseAddress addressOfRunning(DataFolder folder) {
        return Cluster.findRunning(folder, START_OF_ANOTHER).orElseThrow(() -> FolderOwnership.refusal(folder));
    }

    Optional<PostgresServer> server() {
        return Optional.ofNullable(server);
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
        if (ownership != null) {
            ownership.close();
        }
    }
}
