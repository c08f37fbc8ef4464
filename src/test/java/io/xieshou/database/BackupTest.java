package io.xieshou.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xieshou.testing.TestDatabase;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class BackupTest {

    @TempDir
    Path temporary;

    private final TestDatabase database = TestDatabase.createMigrated();
    private Path backup;

    @BeforeEach
    void aLedgerWithEntries() {
        backup = temporary.resolve("backup.zip");
        database.jdbc().sql(LEDGER).update();
        database.jdbc().sql("""
                        insert into ledger_visit (code, amount, on_day, at, note, seal, tags)
                        select 'v' || n, n * 1.25, date '2021-01-01' + n, timestamptz '2021-01-01 00:00:00+08' + n * interval '1 hour',
                            case n % 3 when 0 then null when 1 then E'帮扶\\t第' || n || E'行\\n\\\\.' else '' end, decode('00ff', 'hex'), array['甲', 'b"c']
                        from generate_series(1, 500) n
                        """).update();
        database.jdbc()
                .sql("update ledger_visit set parent_id = 1 where id > 1")
                .update();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void aBackupComesBackInAnEmptyExternalDatabaseWithAllTablesRowsAndRules() throws Exception {
        var written = backups().write(backup);
        try (var target = TestDatabase.create()) {
            var restored = Restore.run(backup, temporary.resolve("new"), target.address(), Console.silent());

            assertThat(restored.rows()).isEqualTo(written.rows());
            assertThat(contents(target.jdbc())).isEqualTo(contents(database.jdbc()));
            assertThat(shape(target.jdbc())).isEqualTo(shape(database.jdbc()));
        }
    }

    @Test
    void whatComesBackGoesOnWhereItStopped() throws Exception {
        backups().write(backup);
        try (var target = TestDatabase.create()) {
            Restore.run(backup, temporary.resolve("new"), target.address(), Console.silent());

            var insert = "insert into ledger_visit (code, amount) values ('next', 1.50) returning id || ' ' || doubled";
            assertThat(target.jdbc().sql(insert).query(String.class).single()).isEqualTo("501 3.00");
            assertThat(new Migrations(target.dataSource()).pending()).isZero();
            assertThatThrownBy(() -> target.jdbc()
                            .sql("insert into ledger_visit (code, parent_id) values ('x', 9999)")
                            .update())
                    .hasMessageContaining("violates foreign key constraint");
        }
    }

    @Test
    void aBackupComesBackInAnEmptyDataFolderWithItsFiles() throws Exception {
        Files.writeString(
                Files.createDirectories(temporary.resolve("old/files/ab")).resolve("abcd"), "proof");
        backups().write(backup);

        var restored = Restore.run(backup, temporary.resolve("new"), null, Console.silent());

        assertThat(restored.files()).isEqualTo(1);
        assertThat(temporary.resolve("new/files/ab/abcd")).hasContent("proof");
        var properties =
                new DatabaseProperties(temporary.resolve("new"), null, false, DatabaseProperties.Terminal.NONE);
        try (var opened = Database.open(DataFolder.open(temporary.resolve("new")), properties, Console.silent())) {
            assertThat(contents(JdbcClient.create(opened.address().dataSource())))
                    .isEqualTo(contents(database.jdbc()));
        }
    }

    @Test
    void onlyTheOwnerMayReadABackupAndItHoldsNoKeys() throws Exception {
        Files.writeString(Files.createDirectories(temporary.resolve("old/keys")).resolve("fields"), "secret");
        backups().write(backup);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        try (var zip = new ZipFile(backup.toFile())) {
            assertThat(zip.stream().map(Object::toString)).noneMatch(name -> name.contains("keys"));
        }
    }

    @Test
    void aTargetThatIsNotEmptyIsLeftAlone() throws Exception {
        backups().write(backup);
        assertThatThrownBy(() -> Restore.run(backup, temporary.resolve("new"), database.address(), Console.silent()))
                .hasMessageContaining("the target is not empty");
    }

    @Test
    void aTruncatedBackupIsRefusedAndTheTargetStaysEmpty() throws Exception {
        backups().write(backup);
        try (var file = new RandomAccessFile(backup.toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
        try (var target = TestDatabase.create()) {
            assertThatThrownBy(() -> Restore.run(backup, temporary.resolve("new"), target.address(), Console.silent()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("is not a complete backup");
            assertThat(shape(target.jdbc())).isEmpty();
        }
    }

    @Test
    void anExistingFileIsNotOverwritten() throws Exception {
        Files.writeString(backup, "another");
        assertThatThrownBy(() -> backups().write(backup)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(backup).hasContent("another");
    }

    @Test
    void whatABackupCannotHoldStopsItInsteadOfBeingLost() {
        database.jdbc()
                .sql("create materialized view sums as select sum(amount) from ledger_visit")
                .update();
        assertThatThrownBy(() -> backups().write(backup)).hasMessageContaining("sums");
        assertThat(backup).doesNotExist();
    }

    @Test
    void dataOfANewerVersionIsRefused() {
        assertThatThrownBy(() -> Migrations.refuseNewer(Map.of("pack", MigrationVersion.fromVersion("999"))))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("written by a newer Xieshou");
    }

    @Test
    void anUpgradeMakesABackupFirst() throws Exception {
        var newest = "flyway_schema_history_pack";
        database.jdbc().sql("drop table if exists " + tablesOf("pack")).update();
        database.jdbc().sql("drop table " + newest).update();
        var folder = DataFolder.open(temporary.resolve("old"));

        new Upgrade(new Migrations(database.dataSource()), backups(), true, Console.silent()).run();

        try (var files = Files.list(folder.subfolder("backups"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .singleElement()
                    .asString()
                    .startsWith("xieshou-before-upgrade-");
        }
        assertThat(new Migrations(database.dataSource()).pending()).isZero();
    }

    private String tablesOf(String module) {
        var script =
                "select string_agg(tablename, ', ') from pg_tables where schemaname = 'public' and tablename like ?";
        return database.jdbc()
                        .sql(script)
                        .param(module + "%")
                        .query(String.class)
                        .single() + " cascade";
    }

    private Backups backups() {
        return new Backups(database.dataSource(), DataFolder.open(temporary.resolve("old")), Clock.systemUTC());
    }

    private static List<String> contents(JdbcClient jdbc) {
        return jdbc.sql("select t::text from ledger_visit t order by id")
                .query(String.class)
                .list();
    }

    /** Columns, constraints, indexes, triggers and functions, each as the server words it. */
    private static List<String> shape(JdbcClient jdbc) {
        return jdbc.sql(SHAPE).query(String.class).list();
    }

    private static final String LEDGER = """
            create type standing as enum ('在任', '离任');
            create sequence visit_numbers start 7;
            create table ledger_visit (
                id bigint generated always as identity primary key,
                code text collate "C" not null unique,
                number int not null default nextval('visit_numbers'),
                amount numeric(38, 2) check (amount >= 0),
                doubled numeric(38, 2) generated always as (amount * 2) stored,
                on_day date,
                at timestamptz,
                note text,
                seal bytea,
                tags text[] not null default '{}',
                standing standing not null default '在任',
                parent_id bigint references ledger_visit deferrable initially deferred
            ) with (fillfactor = 90);
            create index ledger_visit_tags on ledger_visit using gin (tags);
            create unique index ledger_visit_note on ledger_visit (lower(note), id) where note is not null;
            create function stamp() returns trigger language plpgsql as $$ begin new.at := now(); return new; end $$;
            create trigger ledger_visit_stamp before update of note on ledger_visit for each row execute function stamp();
            create view visit_sums as select on_day, sum(amount) as amount from ledger_visit group by on_day;
            comment on table ledger_visit is '走访''记录';
            """;

    private static final String SHAPE = """
            select concat_ws(' ', relname, attname, format_type(atttypid, atttypmod), attnotnull, attidentity, attgenerated, attcollation,
                pg_get_expr(adbin, adrelid), reloptions)
            from pg_class
            join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
            left join pg_attrdef on adrelid = attrelid and adnum = attnum
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'v')
            union all
            select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint where connamespace = 'public'::regnamespace
            union all
            select indexdef from pg_indexes where schemaname = 'public'
            union all
            select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
            union all
            select pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace
            union all
            select pg_get_viewdef(oid) from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v'
            union all
            select concat_ws(' ', sequencename, last_value, start_value) from pg_sequences
            union all
            select description from pg_description where objoid = to_regclass('ledger_visit')
            order by 1
            """;
}
