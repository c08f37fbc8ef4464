package io.xieshou.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xieshou.access.Actor;
import io.xieshou.access.Extent;
import io.xieshou.access.Scope;
import io.xieshou.directory.Organisations;
import io.xieshou.expression.Expression;
import io.xieshou.form.CellKey;
import io.xieshou.form.FormSheets;
import io.xieshou.form.HandWrittenFigures;
import io.xieshou.form.RecomputedCells;
import io.xieshou.form.Sheet;
import io.xieshou.form.SheetColumn;
import io.xieshou.indicator.Days;
import io.xieshou.indicator.Indicators;
import io.xieshou.ledger.Entries;
import io.xieshou.ledger.Entry;
import io.xieshou.ledger.EntryCheck;
import io.xieshou.ledger.EntryDraft;
import io.xieshou.ledger.EntryFinder;
import io.xieshou.ledger.EntryQuery;
import io.xieshou.ledger.Evidences;
import io.xieshou.ledger.FieldType;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.LedgerNames;
import io.xieshou.ledger.Ledgers;
import io.xieshou.measure.Period;
import io.xieshou.pack.Packs;
import io.xieshou.testing.TestActors;
import io.xieshou.testing.XieshouTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sample year on a real database: loaded once, looked at, taken away. */
@XieshouTest(properties = "xieshou.sample.canaries=true")
@Import(RecomputedCells.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SampleYearTest {

    private static final SampleYear.Progress SILENT = (step, steps, what) -> {};

    @Autowired
    SampleYear sample;

    @Autowired
    Ledgers ledgers;

    @Autowired
    EntryFinder finder;

    @Autowired
    Packs packs;

    @Autowired
    Entries entries;

    @Autowired
    Evidences evidences;

    @Autowired
    Indicators indicators;

    @Autowired
    Organisations organisations;

    @Autowired
    FormSheets sheets;

    @Autowired
    RecomputedCells recomputed;

    @Autowired
    JdbcClient jdbc;

    final Actor actor = TestActors.cityOffice(1);

    @Test
    @Order(1)
    void loadsAboutTwoHundredThousandEntries() {
        var made = sample.load(actor, SILENT);
        assertThat(made).isBetween(180_000, 220_000);
        assertThat(sample.isLoaded(actor)).isTrue();
        assertThatThrownBy(() -> sample.load(actor, SILENT)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Order(2)
    void oneDistrictsYearIsOfTheSizeTheDocumentsTell() {
        assertThat(figure("funds_district", "tongzhou", "2020-12")).isBetween(wan(4_500), wan(5_500));
        assertThat(figure("training_cadres", "tongzhou", "2020-12")).isBetween(number(500), number(2_000));
        assertThat(figure("enterprises_pairing", "tongzhou", "2020-12")).isEqualByComparingTo("47");
        assertThat(figure("visits_district_leaders", "tongzhou", "2020-04")).isLessThan(number(20));
        assertThat(figure("projects_city_start_rate", "tongzhou", "2020-12")).isBetween(number(80), number(100));
    }

    @Test
    @Order(2)
    void theRealPlanComesOutAsPrintedWithItsStartsAndCompletions() {
        assertThat(figure("funds_district", "mentougou", "2021-09")).isEqualByComparingTo(wan(560).add(number(5_000)));
        assertThat(figure("projects_district", "mentougou", "2021-09")).isEqualByComparingTo("16");
        assertThat(figure("projects_district_start_rate", "mentougou", "2021-09"))
                .isEqualByComparingTo("100");
        assertThat(figure("projects_district_completed", "mentougou", "2021-09"))
                .isEqualByComparingTo("4");
    }

    @Test
    @Order(2)
    void everyEntryOfADistrictCarriesItsCanaryInTests() {
        var ledger = ledgers.get("visit");
        var visits = entries.list(actor, ledger, EntryQuery.newest(List.of()));
        assertThat(visits).isNotEmpty().allSatisfy(visit -> assertThat(
                        visit.value("subject").toString())
                .contains("canary"));
    }

    @Test
    @Order(2)
    void everyEntryKeepsTheRulesThatWouldRefuseIt() {
        for (var ledger : ledgers.list()) {
            var names = LedgerNames.of(ledger, packs.current());
            var rules = ledger.checks().stream()
                    .filter(EntryCheck::blocking)
                    .map(check -> Expression.parseCondition(check.rule(), names))
                    .toList();
            var some = new EntryQuery(List.of(), null, true, null, 3_000);
            assertThat(entries.list(actor, ledger, some))
                    .allSatisfy(entry -> keeps(ledger, entry))
                    .allSatisfy(entry ->
                            assertThat(rules).noneMatch(rule -> Boolean.FALSE.equals(rule.value(entry.values()::get))));
        }
    }

    private void keeps(Ledger ledger, Entry entry) {
        for (var field : ledger.fields()) {
            var value = entry.value(field.code());
            assertThat(value != null || !field.required(entry.date()))
                    .as(field.code())
                    .isTrue();
            if (value != null && field.type() instanceof FieldType.Code code) {
                assertThat(ledgers.codes(code.list(), entry.date()).find((String) value))
                        .as(field.code())
                        .isPresent();
            }
            if (value != null && field.type() instanceof FieldType.Text text) {
                assertThat((String) value).as(field.code()).hasSizeLessThanOrEqualTo(text.length());
            }
        }
    }

    @Test
    @Order(2)
    void completedProjectsOfThePlanHavePapersToLookAt() {
        var ledger = ledgers.get("project_progress");
        var of2021 = EntryQuery.newest(List.of(io.xieshou.database.SqlFragment.of(
                "e.step = 'completed' and e.business_date > ?", LocalDate.of(2021, 1, 31))));
        assertThat(entries.list(actor, ledger, of2021)).hasSize(16).allSatisfy(entry -> assertThat(
                        evidences.list(actor, ledger, entry.id()))
                .hasSize(2));
    }

    @Test
    @Order(2)
    void everyBackedLineOfTheMonthlyTableEqualsSqlWrittenByHand() {
        for (var month : List.of("2020-03", "2020-09", "2020-12")) {
            for (var filer : List.of("tongzhou", "mentougou", "shi")) {
                assertSameAsWrittenByHand(monthly(filer, month));
            }
        }
        assertSameAsWrittenByHand(monthly("mentougou", "2021-09"));
    }

    private void assertSameAsWrittenByHand(Sheet sheet) {
        var expected = new HandWrittenFigures(jdbc).of(sheet);
        var backed = backedCells(sheet);
        assertThat(backed).containsAll(expected.keySet());
        assertThat(backed).allSatisfy(key -> assertThat(rounded(sheet.cell(key).value()))
                .as("%s %s: line %s, %s", sheet.filer().name(), sheet.period(), key.row(), key.column())
                .isEqualTo(rounded(expected.get(key))));
    }

    @Test
    @Order(2)
    void theYearFillsEveryBackedLineAndEveryColumnOfTheCitysTable() {
        var sheet = monthly("shi", "2020-12");
        var filled = backedCells(sheet).stream()
                .filter(key -> sheet.cell(key).value() != null)
                .toList();
        assertThat(filled)
                .extracting(CellKey::row)
                .containsAll(backedCells(sheet).stream().map(CellKey::row).toList());
        assertThat(filled)
                .extracting(CellKey::column)
                .containsAll(sheet.columns().stream().map(SheetColumn::code).toList());
    }

    @Test
    @Order(2)
    void recomputingACellFromTheEntriesItOpensToGivesItsFigure() {
        var random = new Random(2020);
        for (int i = 0; i < 24; i++) {
            var filer = List.of("tongzhou", "mentougou", "daxing").get(random.nextInt(3));
            assertRecomputed(monthly(filer, "2020-%02d".formatted(1 + random.nextInt(12))), random);
        }
        assertRecomputed(monthly("shi", "2020-02"), random);
    }

    private void assertRecomputed(Sheet sheet, Random random) {
        var cells = backedCells(sheet);
        var key = cells.get(random.nextInt(cells.size()));
        assertThat(recomputed.of(actor, sheet, key))
                .as("%s %s: %s", sheet.filer().name(), sheet.period(), key)
                .isEqualTo(RecomputedCells.Recomputed.of(sheet.cell(key)));
    }

    private Sheet monthly(String filer, String month) {
        return sheets.find(actor, "monthly_districts", filer, Period.parse(month))
                .orElseThrow();
    }

    private static List<CellKey> backedCells(Sheet sheet) {
        return sheet.form().rows().stream()
                .filter(row -> row.indicator() != null)
                .flatMap(row -> sheet.columns().stream().map(column -> new CellKey(row.code(), column.code())))
                .toList();
    }

    /** A rate has no end; twelve decimals tell every one of a year from every other. */
    private static @Nullable BigDecimal rounded(@Nullable BigDecimal figure) {
        return figure == null ? null : figure.setScale(12, RoundingMode.HALF_UP);
    }

    @Test
    @Order(2)
    void aCommonWordIsFoundInAllLedgersWithoutAWait() {
        assertThat(finder.find(actor, "示例", 8)).hasSizeGreaterThan(3);
        var best = IntStream.range(0, 5)
                .mapToLong(round -> {
                    var start = System.nanoTime();
                    finder.find(actor, "示例", 8);
                    return System.nanoTime() - start;
                })
                .min()
                .orElseThrow();
        assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(500));
    }

    @Test
    @Order(3)
    void goesAsAWholeEvenWhereSomebodyChangedIt() {
        var ledger = ledgers.get("visit");
        change(ledger);
        sample.remove(actor, SILENT);
        assertThat(sample.isLoaded(actor)).isFalse();
        assertThat(ledgers.list()).allSatisfy(each -> assertThat(entries.count(actor, each, List.of()))
                .isZero());
    }

    private void change(Ledger ledger) {
        var entry = entries.list(actor, ledger, EntryQuery.newest(List.of())).get(0);
        var values = new LinkedHashMap<>(entry.values());
        values.put("subject", "改过的主题");
        entries.change(actor, ledger, entry.id(), entry.version(), new EntryDraft(entry.unitId(), values), "试改");
    }

    private BigDecimal figure(String indicator, String district, String month) {
        var id = organisations.findByCode(district).orElseThrow().id();
        var units = organisations.subtree(id, LocalDate.of(2020, 12, 31));
        return indicators
                .figures(
                        List.of(indicator),
                        Days.of(Period.parse(month)),
                        new Scope(Extent.of(units.toArray()), Extent.all()))
                .total(indicator)
                .value();
    }

    private static BigDecimal wan(int amount) {
        return BigDecimal.valueOf(amount).movePointRight(4);
    }

    private static BigDecimal number(int value) {
        return BigDecimal.valueOf(value);
    }
}
