package io.xieshou.form;

import static io.xieshou.form.TrialGrants.CHENGGUAN;
import static io.xieshou.form.TrialGrants.WENGNIUTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xieshou.access.Actor;
import io.xieshou.directory.Organisations;
import io.xieshou.ledger.EntryUse;
import io.xieshou.measure.Period;
import io.xieshou.testing.TestPack;
import io.xieshou.testing.XieshouTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** Lines of every kind, in forms nobody has seen: {@code form/lines.yaml}. */
@XieshouTest
@Import({TrialGrants.class, TrialOffice.class, RecomputedCells.class})
class FormLinesTest {

    private static final Period QUARTER = Period.parse("2020-Q3");

    @Autowired
    TrialGrants grants;

    @Autowired
    TrialOffice office;

    @Autowired
    FormUses uses;

    @Autowired
    RecomputedCells recomputed;

    @Autowired
    Organisations organisations;

    @Autowired
    JsonMapper json;

    Actor city;
    static int version;

    @BeforeEach
    void grantsOfTwoYears() throws IOException {
        city = office.beginsWith(TestPack.grants(++version)
                .with("lines.yaml", Files.readString(Path.of("src/test/resources/form/lines.yaml")))
                .files());
        grant("mentougou", WENGNIUTE, 100, 60, "city", "2020-09-15");
        grant("mentougou", CHENGGUAN, 30, 30, "district", "2020-08-31");
        grant("mentougou", WENGNIUTE, 7, 1, "district", "2020-01-02");
        grant("mentougou", WENGNIUTE, 50, 20, "city", "2019-03-04");
        grant("mentougou", CHENGGUAN, 4, 4, "district", "2019-09-01");
        grant("tongzhou", WENGNIUTE, 1000, 500, "city", "2020-09-15");
    }

    @AfterEach
    void nothingCountsAnyMore() {
        office.ends();
    }

    @Test
    void aLineIsWorkedOutFromOthersInEveryColumnAndIsBlankWhereOneOfThemIs() {
        assertThat(shown("lines_totals", "mentougou", "2", "done")).isEqualTo("137");
        assertThat(shown("lines_totals", "mentougou", "2", "before")).isEqualTo("54");
        assertThat(cell("lines_totals", "mentougou", "1", "done").isUnsaid()).isTrue();

        type("lines_totals", "mentougou", "5", "done", "63");
        type("lines_totals", "mentougou", "5", "before", "6");

        assertThat(shown("lines_totals", "mentougou", "1", "done")).isEqualTo("200");
        assertThat(shown("lines_totals", "mentougou", "6", "done")).isEqualTo("68.5");
        assertThat(shown("lines_totals", "mentougou", "1", "growth")).isEqualTo("233.3333333333");
        assertThat(cell("lines_totals", "mentougou", "1", "done").entries()).isEqualTo(3);
    }

    @Test
    void aRollUpWorksItsLinesOutFromThoseOfAllFilers() {
        type("lines_totals", "mentougou", "5", "done", "63");

        assertThat(shown("lines_totals", "shi", "2", "done")).isEqualTo("1137");
        assertThat(shown("lines_totals", "shi", "1", "done")).isEqualTo("1200");
        assertThat(shown("lines_totals", "shi", "6", "done")).isEqualTo("94.75");
    }

    @Test
    void inTheTotalOfPlacesALineIsWorkedOutFromTotals() {
        var sheet = sheet("lines_places", "mentougou");

        for (var column : sheet.columns()) {
            var city = sheet.cell(new CellKey("2", column.code())).value();
            var district = sheet.cell(new CellKey("3", column.code())).value();
            assertThat(sheet.cell(new CellKey("1", column.code())).value())
                    .as(column.code())
                    .isEqualTo(city == null || district == null ? null : city.add(district));
        }
        assertThat(shown("lines_places", "mentougou", "1", "total")).isEqualTo("137");
        assertThat(shown("lines_places", "mentougou", "1", "neimenggu")).isEqualTo("107");
    }

    @Test
    void nothingIsTypedWhereALineIsWorkedOut() {
        var sheet = sheet("lines_totals", "mentougou");

        assertThat(sheet.isFillable(new CellKey("5", "done"))).isTrue();
        assertThat(sheet.isFillable(new CellKey("2", "done"))).isFalse();
        assertThat(sheet.progress().missing()).isOne();
        assertThatThrownBy(() -> type("lines_totals", "mentougou", "2", "done", "1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFormulaNamesTheCellsItRestsOnByLineAndByColumn() {
        var sheet = sheet("lines_totals", "mentougou");

        var total = sheet.formula(new CellKey("2", "done")).orElseThrow();
        assertThat(total.words()).isEqualTo("市级资金 + 区级资金");
        assertThat(total.operands())
                .extracting(CellFormula.Operand::key)
                .containsExactly(new CellKey("3", "done"), new CellKey("4", "done"));
        var growth = sheet.formula(new CellKey("2", "growth")).orElseThrow();
        assertThat(growth.words()).isEqualTo("（今年 · 完成 − 去年 · 完成） ÷ 去年 · 完成");
    }

    @Test
    void aLineCountsItsPlacesAndItsConditionAndEachColumnItsOwnNumber() {
        var form = "lines_turned";

        assertThat(column(form, "mentougou", "funds")).containsExactly("107", "107", "30", "137", "100", "30", "137");
        assertThat(column(form, "mentougou", "paid")).containsExactly("61", "61", "30", "91", "60", "30", "91");
        assertThat(column(form, "mentougou", "large")).containsExactly("100", "100", "", "", "100", "", "100");
        assertThat(shown(form, "mentougou", "4", "share")).isEqualTo("66.4233576642");
        assertThat(column(form, "shi", "funds")).containsExactly("1107", "1107", "30", "1137", "1100", "30", "1137");
        assertThat(sheet(form, "mentougou").isFillable(new CellKey("1", "funds")))
                .isTrue();
    }

    @Test
    void anEntryTellsTheLinesItFeeds() {
        var entry = grants.record(city, "mentougou", CHENGGUAN, 1, 1, "企业一", "city", LocalDate.parse("2020-09-30"));

        assertThat(uses.uses(city, grants.ledger(), entry))
                .extracting(EntryUse.Use::href)
                .filteredOn(href -> href.contains("lines_turned") && href.endsWith("/funds"))
                .extracting(href -> href.replaceAll(".*/cells/|/funds", ""))
                .containsExactly("3", "5", "7");
    }

    @Test
    void aTargetIsGivenByTheFormAndSetForEveryFiler() {
        var form = "lines_targets";

        assertThat(column(form, "mentougou", "target")).containsExactly("200", "80", "160.5", "", "", "");
        assertThat(shown(form, "mentougou", "1", "rate")).isEqualTo("68.5");
        assertThat(sheet(form, "mentougou").isFillable(new CellKey("1", "target")))
                .isFalse();
        var city = sheet(form, "shi");
        var filers = BigDecimal.valueOf(city.filer().members().size());
        assertThat(city.cell(new CellKey("1", "target")).value())
                .isEqualByComparingTo(new BigDecimal(200).multiply(filers));
        assertThat(city.cell(new CellKey("2", "target")).value()).isEqualByComparingTo("80");
    }

    @Test
    void inAColumnThatIsTypedNoIndicatorCountsAndAFormulaDoes() {
        var form = "lines_targets";
        assertThat(cell(form, "mentougou", "4", "target").isMissing()).isTrue();
        assertThat(shown(form, "mentougou", "4", "done")).isEqualTo("100");

        type(form, "mentougou", "4", "target", "80");
        type(form, "mentougou", "5", "target", "20");
        type(form, "tongzhou", "4", "target", "1000");

        assertThat(shown(form, "mentougou", "4", "rate")).isEqualTo("125");
        assertThat(shown(form, "mentougou", "6", "target")).isEqualTo("100");
        assertThat(shown(form, "shi", "4", "target")).isEqualTo("1080");
        assertThat(cell(form, "mentougou", "4", "target").entries()).isZero();
    }

    @Test
    void aClosedCellHasItsSignTakesNothingInAndIsNotAwaited() {
        var sheet = sheet("lines_closed", "mentougou");

        assertThat(sheet.cell(new CellKey("2", "target"))).isEqualTo(new Cell.Closed("×"));
        assertThat(sheet.cell(new CellKey("3", "done"))).isEqualTo(new Cell.Closed("×"));
        assertThat(sheet.cell(new CellKey("2", "rate"))).isEqualTo(new Cell.Closed("×"));
        assertThat(sheet.cell(new CellKey("1", "note"))).isEqualTo(new Cell.Closed("－"));
        assertThat(sheet.isFillable(new CellKey("2", "target"))).isFalse();
        assertThat(sheet.isFillable(new CellKey("1", "note"))).isFalse();
        assertThat(shown("lines_closed", "mentougou", "2", "done")).isEqualTo("100");
        assertThatThrownBy(() -> type("lines_closed", "mentougou", "3", "done", "5"))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(shown("lines_closed", "mentougou", "4", "done")).isEqualTo("137");
        assertThat(cell("lines_closed", "mentougou", "4", "target").isUnsaid()).isTrue();
        type("lines_closed", "mentougou", "1", "target", "100");
        type("lines_closed", "mentougou", "3", "target", "30");
        assertThat(sheet("lines_closed", "mentougou").progress().isComplete()).isTrue();
        assertThat(shown("lines_closed", "mentougou", "4", "target")).isEqualTo("130");
        assertThat(cell("lines_closed", "shi", "2", "target")).isEqualTo(new Cell.Closed("×"));
    }

    @Test
    void aTotalLeavesOutThePartsThatAreClosed() {
        var form = "lines_closed_places";
        for (var filer : sheet(form, "shi").filer().members()) {
            var who = organisations.getOrganisation(filer, QUARTER.last()).code();
            office.say(sheet(form, who), Saying.none(new CellKey("1", "neimenggu"), 0));
        }

        assertThat(shown(form, "mentougou", "1", "total")).isEqualTo("0");
        assertThat(shown(form, "shi", "1", "total")).isEqualTo("0");
        assertThat(sheet(form, "mentougou").progress().isComplete()).isTrue();
    }

    @Test
    void theSignOfAClosedCellStandsInEveryFile() throws IOException {
        var sheet = sheet("lines_closed", "mentougou");

        var csv = new String(office.written(sheet, FormFiles.Format.CSV), StandardCharsets.UTF_8);
        assertThat(csv.lines().skip(2).limit(2)).containsExactly("2,,市级资金,万元,×,100,×,", "3,,下年计划,万元,,×,×,");
        var document = json.readTree(office.written(sheet, FormFiles.Format.JSON));
        var cell = document.path("rows").get(1).path("cells").path("target");
        assertThat(cell.path("kind").asString()).isEqualTo("closed");
        assertThat(cell.path("value").asString()).isEqualTo("×");
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(office.written(sheet, FormFiles.Format.XLSX)))) {
            assertThat(PrintedLayout.of(workbook.getSheetAt(0)))
                    .contains("市级资金")
                    .contains("×")
                    .contains("－");
        }
    }

    @Test
    void anEntryFeedsNoColumnThatIsTyped() {
        var entry = grants.record(city, "mentougou", WENGNIUTE, 3, 1, "企业一");

        assertThat(uses.uses(city, grants.ledger(), entry))
                .filteredOn(use -> use.where().startsWith("目标完成"))
                .extracting(EntryUse.Use::detail)
                .isNotEmpty()
                .allMatch(detail -> detail.endsWith("完成值"));
    }

    private List<String> column(String form, String filer, String column) {
        return sheet(form, filer).form().rows().stream()
                .map(row -> cell(form, filer, row.code(), column).value() == null
                        ? ""
                        : shown(form, filer, row.code(), column))
                .toList();
    }

    @Test
    void everyCountedCellOpensToExactlyTheEntriesThatGiveItsValue() {
        for (var form : List.of("lines_totals", "lines_places", "lines_turned", "lines_targets")) {
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
    void theWorkbookHasTheNumbersAndTheTwoRowsOfHeadingsThatArePrinted() throws IOException {
        type("lines_totals", "mentougou", "5", "done", "63");

        try (var workbook = new XSSFWorkbook(
                new ByteArrayInputStream(office.written(sheet("lines_totals", "mentougou"), FormFiles.Format.XLSX)))) {
            assertThat(PrintedLayout.of(workbook.getSheetAt(0)))
                    .isEqualTo(Files.readString(Path.of("src/test/resources/form/lines_totals.txt")));
        }
        var csv = new String(
                office.written(sheet("lines_totals", "mentougou"), FormFiles.Format.CSV), StandardCharsets.UTF_8);
        assertThat(csv.lines().limit(3))
                .containsExactly(
                        "\uFEFF序号,大类,指标,单位,去年 · 完成,今年 · 完成,今年 · 增长（%）,填报单位",
                        "一,,投入合计,万元,,200,,", "1.,,财政资金,万元,54,137,153.703703703703703703,区财政局");
    }

    private String shown(String form, String filer, String row, String column) {
        return TrialOffice.shown(sheet(form, filer), row, column);
    }

    private Cell cell(String form, String filer, String row, String column) {
        return sheet(form, filer).cell(new CellKey(row, column));
    }

    private void grant(String unit, String place, int wanYuan, int paid, String level, String day) {
        grants.record(city, unit, place, wanYuan, paid, "企业一", level, LocalDate.parse(day));
    }

    private Sheet sheet(String form, String filer) {
        return office.sheet(form, filer, QUARTER);
    }

    private void type(String form, String filer, String row, String column, String value) {
        office.type(sheet(form, filer), row, column, value, "试验");
    }
}
