package io.xieshou.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class PostgresServerTest {

    @TempDir
    static Path folder;

    @Test
    void whatWasCommittedIsThereAfterARestart() {
        try (var database = open()) {
            write(database, 1);
        }
        try (var database = open()) {
            assertThat(read(database)).isEqualTo(1);
        }
        assertThat(Postmaster.findAlive(data())).isEmpty();
    }

    @Test
    void itStartsWithoutTheFileForSettingsOfOnesOwn() throws IOException {
        try (var database = open()) {
            write(database, 1);
        }
        Files.delete(data().resolve("local.conf"));
        try (var database = open()) {
            assertThat(read(database)).isEqualTo(1);
        }
    }

    @Test
    void aServerThatOutlivedItsOwnerIsAdopted() {
        var orphan = orphan();
        try (var database = open()) {
            assertThat(database.server().orElseThrow().pid()).isEqualTo(orphan.pid());
        }
    }

    @Test
    void aKilledServerIsStartedAgainOnTheSamePortWithNothingLost() throws Exception {
        try (var database = open()) {
            write(database, 7);
            var killed = database.server().orElseThrow().pid();

            ProcessHandle.of(killed).orElseThrow().destroyForcibly();

            assertThat(revived(killed).pid()).isNotEqualTo(killed);
            assertThat(read(database)).isEqualTo(7);
        }
    }

    @Test
    void aFolderWhoseServerWasKilledOpensAgain() throws Exception {
        var orphan = orphan();
        var process = ProcessHandle.of(orphan.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().get(10, TimeUnit.SECONDS);
        try (var database = open()) {
            write(database, 3);
            assertThat(read(database)).isEqualTo(3);
        }
    }

    @Test
    void signingInWithoutThePasswordIsRefused() {
        try (var database = open()) {
            var address = database.address();
            var without = new DatabaseAddress(address.url(), address.user(), "");
            var superuser = new DatabaseAddress(address.url(), "postgres", address.password());
            assertThatThrownBy(() -> TestCluster.source(without).getConnection())
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> TestCluster.source(superuser).getConnection())
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void theApplicationIsNoSuperuserAndOwnsItsDatabase() {
        try (var database = open()) {
            var jdbc = jdbc(database);
            assertThat(jdbc.sql("select rolsuper from pg_roles where rolname = current_user")
                            .query(Boolean.class)
                            .single())
                    .isFalse();
            assertThat(jdbc.sql("select pg_get_userbyid(datdba) from pg_database where datname = current_database()")
                            .query(String.class)
                            .single())
                    .isEqualTo(Cluster.ROLE);
        }
    }

    @Test
    void textIsUnicodeAndChineseCountsAsLetters() {
        try (var database = open()) {
            var jdbc = jdbc(database);
            assertThat(jdbc.sql("select datctype from pg_database where datname = current_database()")
                            .query(String.class)
                            .single())
                    .isEqualTo("C.UTF-8");
            assertThat(jdbc.sql("select upper('é') || ('帮' ~ '^[[:alpha:]]$')")
                            .query(String.class)
                            .single())
                    .isEqualTo("Étrue");
        }
    }

    @Test
    void everyCommitReachesTheDisk() {
        try (var database = open()) {
            for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                assertThat(jdbc(database)
                                .sql("show " + setting)
                                .query(String.class)
                                .single())
                        .isEqualTo("on");
            }
        }
    }

    @Test
    void onlyTheOwnerMayReadThePassword() throws Exception {
        try (var database = open()) {
            var file = folder.resolve("postgres/password");
            assertThat(Files.readString(file)).isEqualTo(database.address().password());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aSecondOwnerIsRefusedWithASentence() {
        try (var database = open()) {
            assertThat(database.owned()).isTrue();
            assertThatThrownBy(this::open)
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContaining(
                            "is in use by process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void aGuestUsesTheServerOfTheOwnerAndLeavesItRunning() {
        try (var database = open()) {
            write(database, 5);
            try (var guest = Database.open(DataFolder.open(folder), properties(true), Console.silent())) {
                assertThat(guest.owned()).isFalse();
                assertThat(read(guest)).isEqualTo(5);
            }
            assertThat(read(database)).isEqualTo(5);
        }
    }

    @Test
    void aClusterOfAnotherMajorVersionIsNotTouched() throws Exception {
        open().close();
        Files.writeString(data().resolve("PG_VERSION"), "17\n");
        assertThatThrownBy(this::open).hasMessageContaining("written by PostgreSQL 17");
        Files.writeString(data().resolve("PG_VERSION"), "18\n");
    }

    @Test
    void whereRootMayNotMakeNamespacesTheServerRunsAsNobody(@TempDir Path other) throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root can run it as somebody else");
        var standard = ClusterSettings.standard();
        var data = DataFolder.open(other);
        try (var server = PostgresServer.start(data, standard, ServerUser.asNobody(), Console.silent())) {
            var process = Path.of("/proc", Long.toString(server.pid()));
            assertThat(Files.getOwner(process).getName()).isEqualTo("nobody");
        }
        assertThat(ServerUser.choose(other.resolve("postgres/data")).nobody()).isTrue();
        try (var again = PostgresServer.start(data, standard, Console.silent())) {
            assertThat(again.address().dataSource().getConnection().isValid(5)).isTrue();
        }
    }

    private PostgresServer orphan() {
        var server = PostgresServer.start(DataFolder.open(folder), ClusterSettings.standard(), Console.silent());
        server.letGo();
        return server;
    }

    private Database open() {
        return Database.open(DataFolder.open(folder), properties(false), Console.silent());
    }

    private DatabaseProperties properties(boolean guest) {
        return new DatabaseProperties(folder, null, guest, DatabaseProperties.Terminal.NONE);
    }

    private Path data() {
        return folder.toAbsolutePath().resolve("postgres/data");
    }

    private Postmaster revived(long killed) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < end) {
            var server = Postmaster.findAlive(data()).filter(Postmaster::ready).filter(alive -> alive.pid() != killed);
            if (server.isPresent()) {
                return server.get();
            }
            Pauses.pause();
        }
        throw new AssertionError("The server was not started again.");
    }

    private static JdbcClient jdbc(Database database) {
        return JdbcClient.create(TestCluster.source(database.address()));
    }

    private static void write(Database database, int value) {
        jdbc(database).sql("drop table if exists facts").update();
        jdbc(database).sql("create table facts (value int)").update();
        jdbc(database).sql("insert into facts values (?)").param(value).update();
    }

    private static int read(Database database) {
        return jdbc(database)
                .sql("select value from facts")
                .query(Integer.class)
                .single();
    }
}
