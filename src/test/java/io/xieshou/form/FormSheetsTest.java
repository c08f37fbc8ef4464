package io.xieshou.form;

import static io.xieshou.form.TrialGrants.CHENGGUAN;
import static io.xieshou.form.TrialGrants.DAY;
import static io.xieshou.form.TrialGrants.WENGNIUTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xieshou.access.Actor;
import io.xieshou.access.Extent;
import io.xieshou.access.NotAllowed;
import io.xieshou.access.Role;
import io.xieshou.access.Scope;
import io.xieshou.directory.Organisations;
import io.xieshou.indicator.Fraction;
import io.xieshou.ledger.Entry;
import io.xieshou.ledger.EntryUse;
import io.xieshou.measure.Measure;
import io.xieshou.measure.Period;
import io.xieshou.pack.Packs;
import io.xieshou.testing.TestActors;
import io.xieshou.testing.TestPack;
import io.xieshou.testing.XieshouTest;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@XieshouTest
@Import({TrialGrants.class, TrialOffice.class})
class FormSheetsTest {

    private static final Period MONTH = Period.parse("2020-09");

    @Autowired
    Packs packs;

    @Autowired
    TrialGrants grants;

    @Autowired
    TrialOffice office;

    @Autowired
    FormSheets sheets;

    @Autowired
    Filling filling;

    @Autowired
    Organisations organisations;

    @Autowired
    FormUses uses;

    Actor city;
    static int version;

    @BeforeEach
    void installs() {
        city = office.beginsWith(TrialForm.files(++version));
    }

    @AfterEach
    void nothingCountsAnyMore() {
        office.ends();
    }

    @Test
    void aCellCountsTheEntriesOfTheFilersUnitsInItsColumn() {
        grant("mentougou.nongye", WENGNIUTE, 30, 10, "企业一");
        grant("mentougou", WENGNIUTE, 20, 20, "企业二");
        grant("mentougou.nongye", CHENGGUAN, 5, null, "企业一");
        grant("tongzhou", WENGNIUTE, 700, null, "企业三");

        var sheet = sheet("mentougou");

        assertThat(sheet.columns())
                .extracting(SheetColumn::code)
                .containsExactly("total", "neimenggu", "xizang", "other");
        assertThat(values(sheet, "1")).containsExactly("55", "50", "5", null);
        assertThat(values(sheet, "2")).containsExactly("3", "2", "1", null);
        assertThat(cell(sheet, "1", "neimenggu")).isEqualTo(new Cell.Computed(new BigDecimal("50"), 2));
    }

    @Test
    void aTotalCountsOnceWhatCountsInSeveralColumnsAndWeighsRates() {
        grant("mentougou", WENGNIUTE, 30, 10, "企业一");
        grant("mentougou", CHENGGUAN, 10, 10, "企业一");

        var sheet = sheet("mentougou");

        assertThat(values(sheet, "3")).containsExactly("1", "1", "1", null);
        assertThat(line(sheet, "3").totalling()).isEqualTo(SheetLine.Totalling.AT_ONCE);
        assertThat(values(sheet, "4")).containsExactly("50", "33.333333333333333333", "100", null);
        assertThat(line(sheet, "4").totalling()).isEqualTo(SheetLine.Totalling.WEIGHTED);
        assertThat(line(sheet, "1").totalling()).isEqualTo(SheetLine.Totalling.SUM);
    }

    @Test
    void aCellWithoutEntriesIsBlankUntilNoneIsConfirmedAndCountsAgainOnceThereAreEntries() {
        assertThat(cell(sheet("mentougou"), "1", "xizang")).isEqualTo(new Cell.Blank());
        assertThat(sheet("mentougou").progress().missing()).isEqualTo(5);

        say("mentougou", Saying.none(new CellKey("1", "xizang"), 0));
        assertThat(cell(sheet("mentougou"), "1", "xizang")).isInstanceOf(Cell.Nil.class);
        assertThat(values(sheet("mentougou"), "1")).containsExactly(null, null, "0", null);

        grant("mentougou", CHENGGUAN, 5, null, "企业一");
        assertThat(cell(sheet("mentougou"), "1", "xizang")).isInstanceOf(Cell.Computed.class);
    }

    @Test
    void aLineWhoseColumnsAllConfirmedNoneTotalsZero() {
        for (var column : List.of("neimenggu", "xizang", "other")) {
            say("mentougou", Saying.none(new CellKey("2", column), 0));
        }

        assertThat(values(sheet("mentougou"), "2")).containsExactly("0", "0", "0", "0");
        assertThat(line(sheet("mentougou"), "2").isMissing()).isFalse();
    }

    @Test
    void aTypedFigureStandsInTheTotalAndTheComputedOneBesideIt() {
        grant("mentougou", WENGNIUTE, 30, null, "企业一");
        grant("mentougou", CHENGGUAN, 5, null, "企业一");

        type("mentougou", "1", "xizang", "8.25", "按区财政局报表");

        var sheet = sheet("mentougou");
        var cell = (Cell.Manual) cell(sheet, "1", "xizang");
        assertThat(values(sheet, "1")).containsExactly("38.25", "30", "8.25", null);
        assertThat(cell.difference()).isEqualByComparingTo("3.25");
        assertThat(cell.statement().reason()).isEqualTo("按区财政局报表");
        assertThat(cell.statement().by()).isEqualTo("tester");
        assertThat(cell(sheet, "1", "total")).isEqualTo(new Cell.Combined(new BigDecimal("38.25"), 2, 1));
    }

    @Test
    void aTypedFigureInADistinctCountLeavesWhatTheOtherColumnsShareCountedOnce() {
        grant("mentougou", WENGNIUTE, 1, null, "企业一");
        grant("mentougou", WENGNIUTE, 1, null, "企业二");
        grant("mentougou", CHENGGUAN, 1, null, "企业一");

        type("mentougou", "3", "neimenggu", "5", "另有三家未登记");

        assertThat(values(sheet("mentougou"), "3")).containsExactly("5", "5", "1", null);
    }

    @Test
    void aRateIsTypedAsNumeratorAndDenominatorAndWeighsInTheTotal() {
        grant("mentougou", WENGNIUTE, 30, 10, "企业一");
        var typed = Typed.of(
                new Fraction(new BigDecimal("200000"), new BigDecimal("200000"), Measure.NUMBER), row("4").measure());

        say("mentougou", Saying.typed(new CellKey("4", "xizang"), typed, "按合同", 0));

        assertThat(values(sheet("mentougou"), "4")).containsExactly("60", "33.333333333333333333", "100", null);
    }

    @Test
    void aLineWithoutLedgerIsAwaitedUntilSomebodyTypes() {
        assertThat(cell(sheet("mentougou"), "5", "xizang")).isEqualTo(new Cell.Awaiting());
        assertThat(cell(sheet("mentougou"), "5", "total")).isEqualTo(new Cell.Awaiting());
        assertThat(cell(sheet("mentougou"), "6", "xizang")).isEqualTo(new Cell.Blank());

        type("mentougou", "5", "xizang", "12", "名册");

        assertThat(values(sheet("mentougou"), "5")).containsExactly("12", null, "12", null);
    }

    @Test
    void checksAreJudgedInEachColumnAndInTheTotalAndHoldForWhatIsNotKnown() {
        type("mentougou", "6", "xizang", "3", "名册");
        assertThat(sheet("mentougou").failures()).isEmpty();

        type("mentougou", "5", "xizang", "2", "名册");

        var sheet = sheet("mentougou");
        assertThat(sheet.failures()).extracting(Sheet.Failure::column).containsExactly("total", "xizang");
        assertThat(sheet.failures().get(1).verdict().sentence()).isEqualTo("教师不能多于派人数。（其中：教师 3 人，派人数 2 人）");
        assertThat(sheet.failures(new CellKey("5", "xizang"))).hasSize(1);
        assertThat(sheet.failures(new CellKey("5", "neimenggu"))).isEmpty();
    }

    @Test
    void theCityAddsUpItsDistrictsWithWhatTheyTyped() {
        grant("mentougou", WENGNIUTE, 30, null, "企业一");
        grant("tongzhou.nongye", WENGNIUTE, 10, null, "企业一");
        grant("shi", WENGNIUTE, 999, null, "市级");
        type("tongzhou", "1", "neimenggu", "12", "补登记中");

        var sheet = sheet("shi");

        assertThat(sheet.filer().isRollUp()).isTrue();
        assertThat(values(sheet, "1")).containsExactly("42", "42", null, null);
        assertThat(cell(sheet, "1", "neimenggu")).isEqualTo(new Cell.Combined(new BigDecimal("42"), 2, 1));
        assertThat(values(sheet, "3")).containsExactly("1", "1", null, null);
        assertThat(sheets.members(city, sheet)).hasSize(16);
    }

    @Test
    void anEntryTellsWhichCellsItFeeds() {
        var grant = grant("mentougou.nongye", WENGNIUTE, 30, 10, "企业一");

        var told = uses.uses(city, grants.ledger(), grant);

        assertThat(told)
                .extracting(EntryUse.Use::where)
                .containsExactly("试验月报 第 1 行 区级资金", "试验月报 第 2 行 笔数", "试验月报 第 3 行 帮扶单位数", "试验月报 第 4 行 拨付率");
        assertThat(told.get(0))
                .isEqualTo(new EntryUse.Use(
                        "试验月报 第 1 行 区级资金",
                        "门头沟区 · 2020年9月 · 内蒙古",
                        "/forms/trial_form/mentougou/2020-09/cells/1/neimenggu"));
    }

    @Test
    void anEntryOutsideTheReadersFormsFeedsNothingHeMaySee() {
        var grant = grant("mentougou", WENGNIUTE, 30, 10, "企业一");
        var elsewhere = TestActors.acting(
                Role.DISTRICT_OFFICE, unit("tongzhou"), null, new Scope(Extent.of(unit("tongzhou")), Extent.all()));

        assertThat(uses.uses(elsewhere, grants.ledger(), grant)).isEmpty();
    }

    @Test
    void ofTwoWhoSawTheSameCellTheSecondIsRefused() {
        type("mentougou", "5", "xizang", "2", "甲");

        assertThatThrownBy(() -> filling.say(
                        city,
                        sheet("mentougou"),
                        List.of(Saying.typed(new CellKey("5", "xizang"), Typed.of(BigDecimal.TEN), "乙", 0))))
                .isInstanceOf(CellConflict.class);
        assertThat(values(sheet("mentougou"), "5")).containsExactly("2", null, "2", null);
    }

    @Test
    void takingBackLetsTheWordBeforeHoldAgain() {
        type("mentougou", "5", "xizang", "2", "甲");
        var deed = type("mentougou", "5", "xizang", "3", "乙");

        filling.takeBack(city, sheet("mentougou"), deed);

        assertThat(values(sheet("mentougou"), "5")).containsExactly("2", null, "2", null);
        assertThat(filling.history(sheet("mentougou"), new CellKey("5", "xizang")))
                .extracting(Statement::reason)
                .containsExactly("甲", "乙", "甲");
    }

    @Test
    void aSheetIsReadAndFilledOnlyInTheActorsScope() {
        var own = new Scope(
                Extent.of(organisations.subtree(unit("mentougou"), DAY).toArray()), Extent.all());
        var office = TestActors.acting(Role.DISTRICT_OFFICE, unit("mentougou.zhiyuan"), null, own);

        assertThat(sheets.find(office, "trial_form", "mentougou", MONTH)).isPresent();
        assertThatThrownBy(() -> sheets.find(office, "trial_form", "tongzhou", MONTH))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() ->
                        filling.say(office, sheet("tongzhou"), List.of(Saying.none(new CellKey("1", "xizang"), 0))))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aFormHoldsFromItsPackOnUntilAnotherReplacesIt() {
        assertThat(sheets.find(city, "trial_form", "mentougou", Period.parse("2015-09")))
                .isEmpty();
        packs.install(
                TestPack.of("trial_later", "2021-01-01", 1)
                        .with("form.yaml", TrialForm.YAML.replace("试验月报", "新月报"))
                        .files(),
                "test");

        assertThat(sheet("mentougou").form().label().zh()).isEqualTo("试验月报");
        assertThat(sheets.find(city, "trial_form", "mentougou", Period.parse("2021-01"))
                        .orElseThrow()
                        .form()
                        .label()
                        .zh())
                .isEqualTo("新月报");
    }

    private Sheet sheet(String filer) {
        return office.sheet("trial_form", filer, MONTH);
    }

    private long type(String filer, String row, String column, String value, String reason) {
        return office.type(sheet(filer), row, column, value, reason);
    }

    private long say(String filer, Saying saying) {
        return office.say(sheet(filer), saying);
    }

    private Entry grant(String unit, String place, int wanYuan, Integer paid, String helper) {
        return grants.record(city, unit, place, wanYuan, paid, helper);
    }

    private int unit(String code) {
        return grants.unit(code);
    }

    private FormRow row(String code) {
        return line(sheet("mentougou"), code).row();
    }

    private static SheetLine line(Sheet sheet, String row) {
        return sheet.findLine(row).orElseThrow();
    }

    private static Cell cell(Sheet sheet, String row, String column) {
        return sheet.cell(new CellKey(row, column));
    }

    private static List<String> values(Sheet sheet, String row) {
        return line(sheet, row).cells().stream()
                .map(cell -> cell.value() == null ? null : cell.value().toPlainString())
                .toList();
    }
}
