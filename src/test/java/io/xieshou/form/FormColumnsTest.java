package io.xieshou.form;

import static io.xieshou.form.TrialGrants.CHENGGUAN;
import static io.xieshou.form.TrialGrants.WENGNIUTE;
import static io.xieshou.form.TrialOffice.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.access.Actor;
import io.xieshou.ledger.EntryUse;
import io.xieshou.measure.Period;
import io.xieshou.testing.TestPack;
import io.xieshou.testing.XieshouTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Columns of every kind, in forms nobody has seen: {@code form/columns.yaml}. */
@XieshouTest
@Import({TrialGrants.class, TrialOffice.class, RecomputedCells.class})
class FormColumnsTest {

    private static final Period MONTH = Period.parse("2020-09");

    @Autowired
    TrialGrants grants;

    @Autowired
    TrialOffice office;

    @Autowired
    Filling filling;

    @Autowired
    FormUses uses;

    @Autowired
    JsonMapper json;

    @Autowired
    RecomputedCells recomputed;

    @Autowired
    JdbcClient jdbc;

    Actor city;
    static int version;

    @BeforeEach
    void grantsOfTwoYears() throws IOException {
        city = office.beginsWith(TestPack.grants(++version)
                .with("columns.yaml", Files.readString(Path.of("src/test/resources/form/columns.yaml")))
                .files());
        grant("mentougou", WENGNIUTE, 100, 60, "企业一", "city", "2020-09-15");
        grant("mentougou.nongye", CHENGGUAN, 30, 30, "企业二", "district", "2020-08-31");
        grant("mentougou", WENGNIUTE, 7, 1, "企业一", "district", "2020-01-02");
        grant("mentougou", WENGNIUTE, 11, null, null, "district", "2020-12-24");
        grant("mentougou", WENGNIUTE, 50, 20, "企业三", "city", "2019-03-04");
        grant("mentougou", CHENGGUAN, 4, 4, "企业二", "district", "2019-10-01");
        grant("mentougou", CHENGGUAN, 2, 2, "企业四", "city", "2016-01-01");
        grant("tongzhou", WENGNIUTE, 1000, 500, "企业五", "city", "2020-09-15");
    }

    @AfterEach
    void nothingCountsAnyMore() {
        office.ends();
    }

    @Test
    void columnsOfPeriodsCountTheDaysTheyName() {
        var sheet = sheet("columns_periods", "mentougou");

        var days = new LinkedHashMap<String, List<String>>();
        days.put("month", List.of("2020-09-01", "2020-09-30"));
        days.put("year", List.of("2020-01-01", "2020-09-30"));
        days.put("since", List.of("2020-07-01", "2020-09-30"));
        days.put("programme", List.of("2016-01-01", "2020-09-30"));
        days.put("last_month", List.of("2020-08-01", "2020-08-31"));
        days.put("before", List.of("2019-01-01", "2019-09-30"));
        days.put("y2019", List.of("2019-01-01", "2019-12-31"));
        days.put("whole", List.of("2020-01-01", "2020-12-31"));
        days.forEach((column, window) -> {
            var written = byHand(window.get(0), window.get(1), "true");
            assertThat(values(sheet, column)).as(column).isEqualTo(written);
        });
        assertThat(values(sheet, "month")).containsEntry("1", "100.000000").containsEntry("3", "1.000000");
        assertThat(values(sheet, "since")).containsEntry("1", "130.000000");
    }

    @Test
    void aColumnIsWorkedOutFromThoseBeforeItAndIsBlankWhereOneOfThemIs() {
        var sheet = sheet("columns_periods", "mentougou");

        assertThat(shown(sheet, "1", "added")).isEqualTo("87");
        assertThat(shown(sheet, "1", "growth")).isEqualTo("174");
        assertThat(sheet.cell(new CellKey("1", "growth")).entries()).isEqualTo(5);
        assertThat(sheet.cell(new CellKey("5", "growth")).isUnsaid()).isTrue();
        assertThat(sheet.progress().missing()).isZero();
        assertThat(sheet.progress().awaiting()).isOne();
    }

    @Test
    void aTypedFigureMovesWhatIsWorkedOutFromItAndNothingElseCanBeTypedThere() {
        type("columns_periods", "mentougou", "1", "before", "29");

        var sheet = sheet("columns_periods", "mentougou");
        assertThat(shown(sheet, "1", "added")).isEqualTo("108");
        assertThat(sheet.isFillable(new CellKey("1", "before"))).isTrue();
        assertThat(sheet.isFillable(new CellKey("1", "added"))).isFalse();
    }

    @Test
    void aLineMayRestOnAnotherIndicatorInEachColumnAndHasAMeasureOfItsOwnThere() {
        type("columns_plan", "mentougou", "2", "plan", "200");
        type("columns_plan", "mentougou", "2", "done", "50");

        var sheet = sheet("columns_plan", "mentougou");

        assertThat(shown(sheet, "1", "plan")).isEqualTo("148");
        assertThat(shown(sheet, "1", "done")).isEqualTo("91");
        assertThat(shown(sheet, "1", "rate")).isEqualTo("61.4864864865");
        assertThat(shown(sheet, "2", "rate")).isEqualTo("25");
        assertThat(shown(sheet, "1", "helpers")).isEqualTo("2");
        assertThat(sheet.row(new CellKey("1", "helpers")).measure().code()).isEqualTo("item");
        assertThat(sheet.cell(new CellKey("1", "unit"))).isEqualTo(new Cell.Words("区财政局、区发改委", null));
        assertThat(sheet.cell(new CellKey("2", "unit")).isUnsaid()).isTrue();
    }

    @Test
    void aRollUpWorksItsRateOutFromTheSumsOfItsFilers() {
        type("columns_plan", "mentougou", "1", "plan", "200");

        var sheet = sheet("columns_plan", "shi");

        assertThat(shown(sheet, "1", "plan")).isEqualTo("1200");
        assertThat(shown(sheet, "1", "done")).isEqualTo("591");
        assertThat(shown(sheet, "1", "rate")).isEqualTo("49.25");
    }

    @Test
    void columnsOfItemsCountUnderAFurtherConditionAndAddUpWithTheRest() {
        var sheet = sheet("columns_sources", "mentougou");

        assertThat(sheet.columns())
                .extracting(SheetColumn::code)
                .containsExactly("total", "city", "rest", "helped", "share");
        assertThat(values(sheet, "total")).containsEntry("1", "137.000000");
        assertThat(values(sheet, "city")).isEqualTo(sources("level = 'city'"));
        assertThat(values(sheet, "rest")).isEqualTo(sources("level <> 'city'"));
        assertThat(values(sheet, "helped")).isEqualTo(sources("helper is not null"));
        assertThat(sheet.findLine("1").orElseThrow().totalling()).isEqualTo(SheetLine.Totalling.SUM);
        assertThat(sheet.findLine("2").orElseThrow().totalling()).isEqualTo(SheetLine.Totalling.AT_ONCE);
        assertThat(shown(sheet, "1", "share")).isEqualTo("72.9927007299");
    }

    @Test
    void aTypedItemStandsInTheTotal() {
        type("columns_sources", "mentougou", "1", "city", "90");

        assertThat(shown(sheet("columns_sources", "mentougou"), "1", "total")).isEqualTo("127");
        assertThat(shown(sheet("columns_sources", "shi"), "1", "total")).isEqualTo("1127");
    }

    @Test
    void placesStandBesideOtherColumns() {
        var sheet = sheet("columns_places", "mentougou");

        assertThat(sheet.columns())
                .extracting(SheetColumn::code)
                .containsExactly("before", "total", "neimenggu", "xizang", "other", "growth");
        assertThat(shown(sheet, "1", "total")).isEqualTo("137");
        assertThat(shown(sheet, "1", "neimenggu")).isEqualTo("107");
        assertThat(shown(sheet, "1", "before")).isEqualTo("50");
        assertThat(shown(sheet, "1", "growth")).isEqualTo("174");
    }

    @Test
    void everyCountedCellOpensToExactlyTheEntriesThatGiveItsValue() {
        for (var form : List.of("columns_periods", "columns_plan", "columns_sources", "columns_places")) {
            var sheet = sheet(form, "mentougou");
            for (var line : sheet.lines()) {
                for (var column : sheet.columns()) {
                    var key = new CellKey(line.row().code(), column.code());
                    if (column.isCounted() && sheet.row(key).indicator() != null) {
                        assertThat(RecomputedCells.Recomputed.of(sheet.cell(key)))
                                .as("%s %s", form, key)
                                .isEqualTo(recomputed.of(city, sheet, key));
                    }
                }
            }
        }
    }

    @Test
    void anEntryTellsTheColumnsItFeeds() {
        var entry = grant("mentougou", WENGNIUTE, 3, null, null, "city", "2020-09-20");

        assertThat(uses.uses(city, grants.ledger(), entry))
                .extracting(EntryUse.Use::detail)
                .contains("门头沟区 · 2020年9月 · 本月", "门头沟区 · 2020年9月 · 本年累计", "门头沟区 · 2020年9月 · 市级")
                .doesNotContain(
                        "门头沟区 · 2020年9月 · 上月",
                        "门头沟区 · 2020年9月 · 去年同期累计",
                        "门头沟区 · 2020年9月 · 其他来源",
                        "门头沟区 · 2020年9月 · 有帮扶单位的",
                        "门头沟区 · 2020年9月 · 西藏");
    }

    @Test
    void checksAreJudgedInEveryColumnThatCountsAndNotWhereTheirUnitMakesNoSense() {
        type("columns_periods", "mentougou", "2", "since", "999");
        type("columns_plan", "mentougou", "1", "done", "3");

        assertThat(sheet("columns_periods", "mentougou").failures())
                .extracting(Sheet.Failure::column)
                .containsExactly("since");
        assertThat(sheet("columns_plan", "mentougou").failures())
                .extracting(Sheet.Failure::column)
                .containsExactly("done");
    }

    @Test
    void wordsAreTypedWithoutAReasonAndMoveNoFigure() {
        var before = values(sheet("columns_plan", "mentougou"), "done");
        say("columns_plan", "mentougou", Saying.typed(new CellKey("1", "note"), Typed.of("部分资金年底到位"), "", 0));
        say("columns_plan", "tongzhou", Saying.typed(new CellKey("1", "note"), Typed.of("已完成"), "", 0));

        var sheet = sheet("columns_plan", "mentougou");
        assertThat(((Cell.Words) sheet.cell(new CellKey("1", "note"))).text()).isEqualTo("部分资金年底到位");
        assertThat(values(sheet, "done")).isEqualTo(before);
        assertThat(sheet.progress().manual()).isZero();
        var rollUp = (Cell.Words) sheet("columns_plan", "shi").cell(new CellKey("1", "note"));
        assertThat(rollUp.text().split("；")).containsExactlyInAnyOrder("部分资金年底到位", "已完成");
    }

    @Test
    void clearedWordsAreGoneAndStandInTheHistory() {
        var note = new CellKey("1", "note");
        say("columns_plan", "mentougou", Saying.typed(note, Typed.of("先写的"), "", 0));
        var seen = java.util.Objects.requireNonNull(
                filling.seen(sheet("columns_plan", "mentougou")).get(note));
        say("columns_plan", "mentougou", Saying.withdrawn(note, seen));

        var sheet = sheet("columns_plan", "mentougou");
        assertThat(sheet.cell(note).isUnsaid()).isTrue();
        assertThat(filling.history(sheet, note))
                .extracting(Statement::kind)
                .containsExactly(Statement.Kind.WITHDRAWN, Statement.Kind.MANUAL);
    }

    @Test
    void theWorkbookIsLaidOutAsPrinted() throws IOException {
        type("columns_plan", "mentougou", "2", "plan", "200");
        say("columns_plan", "mentougou", Saying.typed(new CellKey("1", "note"), Typed.of("部分资金年底到位"), "", 0));

        try (var workbook = new XSSFWorkbook(
                new ByteArrayInputStream(office.written(sheet("columns_plan", "mentougou"), FormFiles.Format.XLSX)))) {
            assertThat(PrintedLayout.of(workbook.getSheetAt(0)))
                    .isEqualTo(Files.readString(Path.of("src/test/resources/form/columns_plan.txt")));
        }
    }

    @Test
    void csvAndJsonHaveFiguresAndWordsOfEveryColumn() throws IOException {
        var sheet = sheet("columns_plan", "mentougou");

        var csv = new String(office.written(sheet, FormFiles.Format.CSV), StandardCharsets.UTF_8);
        assertThat(csv.lines().limit(2))
                .containsExactly(
                        "\uFEFF序号,大类,指标,单位,计划,完成,完成率（%）,参与单位（个）,责任单位,备注",
                        "1,资金,财政资金,万元,148,91,61.486486486486486486,2,区财政局、区发改委,");
        var document = json.readTree(office.written(sheet, FormFiles.Format.JSON));
        assertThat(document.path("columns").get(2).path("kind").asString()).isEqualTo("reckoned");
        assertThat(document.path("columns").get(2).path("measure").asString()).isEqualTo("percent");
        var cells = document.path("rows").get(0).path("cells");
        assertThat(cells.path("unit").path("value").asString()).isEqualTo("区财政局、区发改委");
        assertThat(cells.path("rate").path("entries").asInt()).isEqualTo(7);
    }

    private Map<String, String> sources(String condition) {
        var written = byHand("2020-01-01", "2020-09-30", condition);
        written.remove("2");
        written.put("2", java.util.Objects.requireNonNull(written.remove("3")));
        written.put("3", java.util.Objects.requireNonNull(written.remove("4")));
        return written;
    }

    /** Lines 1 to 4 of Mentougou: money, paid, helpers, share; without anything of the product but the table. */
    private Map<String, String> byHand(String from, String to, String condition) {
        return jdbc.sql("""
            select sum(amount) / 10000 as "1", sum(paid) / 10000 as "2", count(distinct helper) as "3",
              sum(paid) / sum(amount) * 100 as "4"
            from ledger_trial_grant
            where state = 'recorded' and unit_id = any(?) and business_date between ? and ? and\s\
            """ + condition)
                .params(
                        new Integer[] {grants.unit("mentougou"), grants.unit("mentougou.nongye")},
                        LocalDate.parse(from),
                        LocalDate.parse(to))
                .query((row, number) -> {
                    var written = new LinkedHashMap<String, String>();
                    for (int i = 1; i <= 4; i++) {
                        written.put(String.valueOf(i), rounded(row.getBigDecimal(i)));
                    }
                    return written;
                })
                .single();
    }

    /** The figures of a column, by line, those without ledger left out. */
    private static Map<String, String> values(Sheet sheet, String column) {
        var values = new LinkedHashMap<String, String>();
        for (var line : sheet.lines()) {
            var value = sheet.cell(new CellKey(line.row().code(), column)).value();
            if (value != null) {
                values.put(line.row().code(), rounded(value));
            }
        }
        return values;
    }

    private static String rounded(BigDecimal value) {
        return value.setScale(6, RoundingMode.HALF_UP).toPlainString();
    }

    private io.xieshou.ledger.Entry grant(
            String unit, String place, int wanYuan, Integer paid, String helper, String level, String day) {
        return grants.record(city, unit, place, wanYuan, paid, helper, level, LocalDate.parse(day));
    }

    private Sheet sheet(String form, String filer) {
        return office.sheet(form, filer, MONTH);
    }

    private void type(String form, String filer, String row, String column, String value) {
        office.type(sheet(form, filer), row, column, value, "试验");
    }

    private void say(String form, String filer, Saying saying) {
        filling.say(city, sheet(form, filer), List.of(saying));
    }
}
