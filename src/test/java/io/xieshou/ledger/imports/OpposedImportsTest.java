package io.xieshou.ledger.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.access.Actor;
import io.xieshou.directory.Organisations;
import io.xieshou.ledger.Entries;
import io.xieshou.ledger.EntryDraft;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.Ledgers;
import io.xieshou.pack.Packs;
import io.xieshou.testing.TestActors;
import io.xieshou.testing.TestPack;
import io.xieshou.testing.XieshouTest;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports of the same keys in opposite order while fifty people save: nothing fails, nothing is lost, and imports wait for one another only. */
@XieshouTest
class OpposedImportsTest {

    private static final int ROWS = 2_000;
    private static final int SAVES = 50;

    @Autowired
    Packs packs;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Imports imports;

    @Autowired
    Entries entries;

    @Autowired
    Organisations organisations;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Actor actor = TestActors.cityOffice(1);
    private Ledger ledger;

    @BeforeEach
    void startsWithAnEmptyLedger() {
        packs.install(TestPack.grants(1).files(), "test");
        jdbc.sql("truncate ledger_trial_grant, entry_changes").update();
        ledger = ledgers.get("trial_grant");
        actor = TestActors.cityOffice(unit("mentougou"));
    }

    @AfterEach
    void endsItsThreads() {
        threads.shutdownNow();
    }

    @Test
    void twoImportsOfOneUnitInOppositeOrderAndFiftySavesLoseNothing() throws Exception {
        imports.confirm(actor, previewed("mentougou", 1, false));
        together(previewed("mentougou", 2, false), previewed("mentougou", 3, true));
        assertThat(number("select count(*) from ledger_trial_grant")).isEqualTo(ROWS + SAVES);
        assertThat(number("select count(distinct amount) from ledger_trial_grant where name = '导入'"))
                .as("one import after the other, never a mixture")
                .isEqualTo(1);
        assertThat(number("select count(*) from ledger_trial_grant where name = '导入' and version = 3"))
                .isEqualTo(ROWS);
        assertThat(number("select count(*) from entry_changes")).isEqualTo(2 * ROWS);
        assertThat(saved()).isEqualTo(SAVES * 7);
    }

    @Test
    void twoImportsOfTwoUnitsInOppositeOrderAndFiftySavesLoseNothing() throws Exception {
        together(previewed("mentougou", 2, false), previewed("tongzhou", 3, true));
        assertThat(number("select sum(amount) from ledger_trial_grant where name = '导入'"))
                .isEqualTo(2 * ROWS + 3 * ROWS);
        assertThat(saved()).isEqualTo(SAVES * 7);
    }

    /** Were a save to wait for the import, neither would ever end: the import's transaction ends only when every save did. */
    @Test
    void fiftySavesEndWhileAnImportIsStillOpen() throws Exception {
        var imported = previewed("mentougou", 2, false);
        var ended = new CountDownLatch(SAVES);
        var open = new CountDownLatch(1);
        var importing = threads.submit(() -> transaction.execute(status -> {
            var done = imports.confirm(actor, imported);
            open.countDown();
            await(ended);
            return done;
        }));
        await(open);
        var saves = submit(IntStream.range(0, SAVES).mapToObj(this::save).toList(), ended);
        for (var save : saves) {
            save.get(60, TimeUnit.SECONDS);
        }
        importing.get(60, TimeUnit.SECONDS);
        assertThat(number("select count(*) from ledger_trial_grant")).isEqualTo(ROWS + SAVES);
    }

    /** Confirms both and saves fifty entries at once; an error of any of them fails the test, and so does a save that stands behind a lock. */
    private void together(Import one, Import other) throws Exception {
        var watch = new LockWatch(jdbc);
        var watching = threads.submit(watch);
        var jobs = new ArrayList<Callable<?>>(
                List.of(() -> imports.confirm(actor, one), () -> imports.confirm(actor, other)));
        IntStream.range(0, SAVES).mapToObj(this::save).forEach(jobs::add);
        for (var answer : submit(jobs, new CountDownLatch(jobs.size()))) {
            answer.get(60, TimeUnit.SECONDS);
        }
        watch.stop();
        watching.get(60, TimeUnit.SECONDS);
        System.out.printf(
                "Longest wait for a lock: saves %.1f ms, imports for one another %.1f ms%n",
                LockWatch.longest(watch.ofSaves()), LockWatch.longest(watch.all()));
        assertThat(watch.ofSaves()).as("saves behind a lock").isEmpty();
    }

    /** All from one starting signal. */
    private List<Future<?>> submit(List<? extends Callable<?>> jobs, CountDownLatch ended) {
        var start = new CountDownLatch(1);
        var answers = new ArrayList<Future<?>>();
        for (var job : jobs) {
            answers.add(threads.submit(() -> {
                await(start);
                try {
                    return job.call();
                } finally {
                    ended.countDown();
                }
            }));
        }
        start.countDown();
        return answers;
    }

    private Callable<Object> save(int number) {
        var values = Map.<String, Object>of(
                "number",
                "S" + number,
                "name",
                "保存",
                "level",
                "district",
                "amount",
                new BigDecimal("7.00"),
                "granted_on",
                LocalDate.of(2020, 9, 1));
        return () -> entries.add(actor, ledger, new EntryDraft(actor.unitId(), values));
    }

    private Import previewed(String unit, int amount, boolean backwards) {
        var csv = IntStream.range(0, ROWS)
                .map(row -> backwards ? ROWS - 1 - row : row)
                .mapToObj(row -> "A%d,导入,区级,%d,武川县,2020-09-01".formatted(row, amount))
                .collect(Collectors.joining("\n", "序号,名称,级别,金额（元）,地区,日期\n", "\n"));
        var content = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
        var previewed = imports.read(actor, imports.begin(actor, ledger, unit(unit), null, content, "表.csv"));
        assertThat(previewed.isClean()).isTrue();
        return previewed;
    }

    private long saved() {
        return number("select sum(amount) from ledger_trial_grant where name = '保存'");
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(BigDecimal.class).single().longValueExact();
    }

    private int unit(String code) {
        return organisations.findByCode(code).orElseThrow().id();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
