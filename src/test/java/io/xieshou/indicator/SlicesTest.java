package io.xieshou.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.access.Actor;
import io.xieshou.access.Scope;
import io.xieshou.directory.Places;
import io.xieshou.expression.Values;
import io.xieshou.ledger.Batch;
import io.xieshou.ledger.BatchSource;
import io.xieshou.ledger.BatchUndo;
import io.xieshou.ledger.Batches;
import io.xieshou.ledger.Entries;
import io.xieshou.ledger.Entry;
import io.xieshou.ledger.EntryDraft;
import io.xieshou.ledger.EntryQuery;
import io.xieshou.ledger.EntryRefused;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.Ledgers;
import io.xieshou.ledger.Stagings;
import io.xieshou.measure.Period;
import io.xieshou.measure.PeriodRule;
import io.xieshou.pack.Packs;
import io.xieshou.testing.TestActors;
import io.xieshou.testing.TestPack;
import io.xieshou.testing.XieshouTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Figures from slices equal figures from scans equal figures computed in Java, whatever was written. */
@XieshouTest
class SlicesTest {

    private static final List<String> CODES =
            List.of("trial_funds", "trial_count", "trial_helpers", "trial_paid", "trial_rate");
    private static final Period MONTH = Period.parse("2020-09");
    private static final List<Days> DAYS = List.of(
            Days.of(MONTH),
            Days.of(Period.parse("2020")),
            Days.of(Period.parse("2020-Q2")),
            new Days(MONTH, PeriodRule.IN_PERIOD, null, MONTH.last()),
            new Days(MONTH, PeriodRule.AS_OF, null, MONTH.last()),
            new Days(MONTH, null, LocalDate.of(2020, 7, 1), MONTH.last()),
            new Days(MONTH, null, LocalDate.of(2020, 7, 13), MONTH.last()),
            new Days(Period.parse("2020-03"), PeriodRule.YEAR_TO_DATE, null, MONTH.last()));

    @Autowired
    Packs packs;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Entries entries;

    @Autowired
    Stagings stagings;

    @Autowired
    Batches batches;

    @Autowired
    BatchUndo undo;

    @Autowired
    Indicators indicators;

    @Autowired
    Compilations compilations;

    @Autowired
    EntryScan scan;

    @Autowired
    SliceKeeper keeper;

    @Autowired
    Places places;

    final Actor actor = TestActors.cityOffice(1);
    final Random random = new Random(7);
    Ledger ledger;
    List<Integer> areas;
    static int number;
    static int version;

    @BeforeEach
    void installs() {
        packs.install(TestPack.grants(++version).files(), "test");
        ledger = ledgers.get("trial_grant");
        areas = java.util.stream.Stream.of("150426", "150525", "540102", "420381", "653221")
                .map(code -> places.findByCode(code).orElseThrow().id())
                .toList();
    }

    @Test
    void anIndicatorIsMadeReadyOnceForEachSetOfDefinitions() {
        var before = compilations
                .find(packs.current(), "trial_rate", MONTH.last(), "")
                .orElseThrow();
        assertThat(compilations.find(packs.current(), "trial_rate", MONTH.last(), ""))
                .containsSame(before);
        assertThat(compilations.find(packs.current(), "trial_rate", MONTH.last(), "level = 'city'"))
                .get()
                .isNotSameAs(before);

        packs.install(TestPack.grants(++version).files(), "test");

        assertThat(compilations.find(packs.current(), "trial_rate", MONTH.last(), ""))
                .get()
                .isNotSameAs(before);
    }

    @Test
    void slicesEqualAScanAfterRandomWritesImportsUndoAndFolding() {
        keeper.fill();
        var standing = new ArrayList<Batch>();
        for (int step = 0; step < 120; step++) {
            switch (random.nextInt(5)) {
                case 0 -> entries.add(actor, ledger, draft(number++));
                case 1 -> changeOne();
                case 2 -> standing.add(importSome());
                case 3 -> undoOne(standing);
                default -> fold();
            }
            if (step % 10 == 0) {
                assertSame(Scope.everything());
            }
        }
        assertSame(Scope.everything());
    }

    @Test
    void aNewMeasureIsScannedUntilItIsFilledAndThenRight() {
        importSome();
        var more = TestPack.grants(++version);
        var text = more.files().texts().get("indicators.yaml");
        packs.install(
                more.with("indicators.yaml", text.replace("value: sum(paid)", "value: sum(amount - coalesce(paid, 0))"))
                        .files(),
                "test");
        assertSame(Scope.everything());
        keeper.fill();
        assertThat(keeper.fill()).isTrue();
        entries.add(actor, ledger, draft(number++));
        assertSame(Scope.everything());
    }

    @Test
    void recomputingAFigureInJavaFromItsEntriesGivesIt() {
        importSome();
        keeper.fill();
        var axis = indicators.findAxis("trial_regions", MONTH.last()).orElseThrow();
        for (var code : List.of("trial_funds", "trial_count", "trial_helpers", "trial_paid")) {
            for (var column : List.of("neimenggu", "xizang", "other")) {
                var explanation = indicators.explain(code, Days.of(MONTH), Scope.everything(), Slot.in(axis, column));
                var part = explanation.parts().get(0);
                var behind =
                        entries.list(actor, ledger, new EntryQuery(List.of(part.entries()), null, true, null, 10_000));
                assertThat(inJava(code, behind))
                        .isEqualByComparingTo(part.figure().value());
                assertThat((long) behind.size()).isEqualTo(part.figure().entries());
            }
        }
    }

    /** The indicator's own aggregate, evaluated by the expression module over the entries. */
    private BigDecimal inJava(String code, List<Entry> behind) {
        var counted =
                (Counted) new Compiler(packs.current(), MONTH.last()).find(code).orElseThrow();
        List<Values> oldestFirst = behind.stream()
                .sorted(Comparator.comparing(Entry::date).thenComparing(Entry::id))
                .map(entry -> (Values) entry.values()::get)
                .toList();
        return (BigDecimal) counted.number().value(Values.ofEntries(oldestFirst));
    }

    private void assertSame(Scope whose) {
        var axis = indicators.findAxis("trial_regions", MONTH.last()).orElseThrow();
        for (var days : DAYS) {
            var figures = indicators.byPlace(CODES, days, whose, axis);
            for (var code : CODES) {
                for (var column : axis.columns()) {
                    assertThat(figures.get(code, column.code()))
                            .as("%s %s %s", code, column.code(), days)
                            .isEqualTo(scanned(code, days, whose, Slot.in(axis, column.code())));
                }
                assertThat(figures.total(code))
                        .as("%s %s", code, days)
                        .isEqualTo(scanned(code, days, whose, Slot.WHOLE));
            }
        }
    }

    /** The same figure with nothing but scans of the ledger. */
    private Figure scanned(String code, Days days, Scope whose, Slot slot) {
        var compiled = new Compiler(packs.current(), days.on()).find(code).orElseThrow();
        var shares = new Shares();
        for (var part : indicators.explain(code, days, whose, slot).parts()) {
            var root = compiled.roots().stream()
                    .filter(counted ->
                            counted.indicator().code().equals(part.indicator().code()))
                    .findFirst()
                    .orElseThrow();
            var behind =
                    entries.list(actor, ledger, new EntryQuery(List.of(part.entries()), null, true, null, 100_000));
            var raw = root.value()
                    .value(behind.stream()
                            .sorted(Comparator.comparing(Entry::date).thenComparing(Entry::id))
                            .map(entry -> (Values) entry.values()::get)
                            .toList());
            shares.put(root, "x", new Share((BigDecimal) raw, behind.size()));
        }
        return Reckoning.figure(compiled, shares, "x", Period.year(2020));
    }

    private void changeOne() {
        var all = entries.list(actor, ledger, new EntryQuery(List.of(), "number", false, null, 10_000));
        if (!all.isEmpty()) {
            var entry = all.get(random.nextInt(all.size()));
            var values = new LinkedHashMap<>(draft(0).values());
            values.put("number", entry.value("number"));
            entries.change(actor, ledger, entry.id(), entry.version(), new EntryDraft(entry.unitId(), values), "改");
        }
    }

    private Batch importSome() {
        var first = Math.max(0, number - 10);
        var staging = stagings.stage(ledger, rows -> {
            for (int i = 0; i < 30; i++) {
                rows.row(i + 1, "A" + i, null, 1, "recorded", draft(first + i).values());
            }
        });
        number = Math.max(number, first + 30);
        var batch = batches.apply(actor, staging, BatchSource.api(1));
        stagings.drop(staging);
        return batch;
    }

    private void undoOne(List<Batch> standing) {
        if (!standing.isEmpty()) {
            var batch = standing.remove(random.nextInt(standing.size()));
            try {
                undo.undo(actor, batch.id());
            } catch (EntryRefused inTheWay) {
                assertThat(inTheWay.problems()).isNotEmpty();
            }
        }
    }

    private void fold() {
        keeper.fold(new SliceTable(ledger));
    }

    private EntryDraft draft(int n) {
        var amount = new BigDecimal(random.nextInt(1_000_000)).movePointLeft(2);
        var values = new LinkedHashMap<String, Object>();
        values.put("number", "N" + n);
        values.put("name", "项目" + n);
        values.put("level", random.nextBoolean() ? "district" : "city");
        values.put("granted_on", LocalDate.of(2020, 1 + random.nextInt(12), 1 + random.nextInt(28)));
        if (random.nextInt(5) > 0) {
            values.put("amount", plain(amount));
            values.put("area", areas.get(random.nextInt(areas.size())));
        }
        if (values.containsKey("amount") && random.nextBoolean()) {
            values.put("paid", plain(amount.divide(new BigDecimal(2), 2, java.math.RoundingMode.DOWN)));
        }
        if (random.nextBoolean()) {
            values.put("helper", "企业" + random.nextInt(7));
        }
        return new EntryDraft(1, Map.copyOf(values));
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.stripTrailingZeros().scale() < 0 ? number.setScale(0) : number.stripTrailingZeros();
    }
}
