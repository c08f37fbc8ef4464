package io.xieshou.ledger.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.access.Actor;
import io.xieshou.access.Extent;
import io.xieshou.access.Role;
import io.xieshou.access.Scope;
import io.xieshou.database.SqlFragment;
import io.xieshou.directory.Organisations;
import io.xieshou.ledger.Entries;
import io.xieshou.ledger.Entry;
import io.xieshou.ledger.EntryDraft;
import io.xieshou.ledger.EntryQuery;
import io.xieshou.ledger.EntrySearch;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.exports.EntryExport;
import io.xieshou.ledger.exports.LedgerTemplate;
import io.xieshou.testing.TestActors;
import io.xieshou.testing.XieshouTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What leaves as a table comes back as it was: lists and templates are read by the import, cell by cell. */
@XieshouTest
@Import({TrialImports.class, TrialRows.class})
class RoundTripTest {

    @Autowired
    Imports imports;

    @Autowired
    TrialImports trial;

    @Autowired
    TrialRows rows;

    @Autowired
    Entries entries;

    @Autowired
    EntryExport export;

    @Autowired
    LedgerTemplate template;

    @Autowired
    Organisations organisations;

    @Autowired
    EntrySearch search;

    @Autowired
    JdbcClient jdbc;

    Actor actor = TestActors.cityOffice(1);
    Ledger ledger;

    @BeforeEach
    void writesEntriesOfEverySort() {
        actor = TestActors.cityOffice(rows.unit("shi"));
        ledger = rows.written(actor);
    }

    @AfterEach
    void speaksChineseAgain() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aListThatLeavesAndComesBackChangesNothing() {
        for (var language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            LocaleContextHolder.setLocale(language);
            for (var file : List.of(xlsx(actor, all()), csv(actor, all()))) {
                var back = trial.read(actor, ledger, file, file[0] == 'P' ? "表.xlsx" : "表.csv");
                assertThat(trial.problems(back)).isEmpty();
                assertThat(back.findings()).isEmpty();
                assertThat(List.of(back.added(), back.changed(), back.same())).containsExactly(0, 0, 60);
                imports.giveUp(back);
            }
        }
    }

    @Test
    void oneCellEditedIsOneEntryChanged() throws IOException {
        var file = edited(xlsx(actor, all()), sheet -> sheet.getRow(10)
                .getCell(
                        column(sheet, 2, "金额（万元）"),
                        org.apache.poi.ss.usermodel.Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                .setCellValue(123.45));
        var back = trial.read(actor, ledger, file, "改.xlsx");
        assertThat(trial.problems(back)).isEmpty();
        assertThat(List.of(back.added(), back.changed(), back.same())).containsExactly(0, 1, 59);
        imports.confirm(actor, back);
        assertThat(list(actor))
                .filteredOn(entry -> new BigDecimal("1234500").equals(entry.value("amount")))
                .hasSize(1);
        assertThat(trial.read(actor, ledger, xlsx(actor, all()), "又.xlsx").same())
                .isEqualTo(60);
    }

    @Test
    void aColumnThatTheFileDoesNotHaveStaysAsItIsAndIsStillFound() {
        var first = list(actor).get(0);
        var withNote = new LinkedHashMap<>(first.values());
        withNote.put("note", "独一无二的备注");
        entries.change(actor, ledger, first.id(), first.version(), new EntryDraft(first.unitId(), withNote), "");
        var number = String.valueOf(first.value("number"));
        var owner = organisations.getOrganisation(first.unitId()).code();
        var back = trial.read(
                actor,
                ledger,
                ("编号,日期,人数,记录单位\n%s,%s,77,%s\n".formatted(number, first.date(), owner))
                        .getBytes(StandardCharsets.UTF_8),
                "部分.csv");
        assertThat(trial.problems(back)).isEmpty();
        imports.confirm(actor, back);
        var after = entries.get(actor, ledger, first.id());
        assertThat(after.value("people")).isEqualTo(new BigDecimal(77));
        assertThat(after.value("note")).isEqualTo("独一无二的备注");
        assertThat(after.value("area")).isEqualTo(first.value("area"));
        assertThat(entries.list(actor, ledger, EntryQuery.newest(List.of(search.matching(ledger, "独一无二")))))
                .hasSize(1);
    }

    @Test
    void aListLeavesAsItIsFilteredAndSortedAndOnlyWhatTheActorMayTakeOut() throws IOException {
        var district = rows.unit("mentougou");
        var own = TestActors.acting(Role.DISTRICT_OFFICE, district, null, new Scope(Extent.of(district), Extent.all()));
        var large = new EntryQuery(List.of(SqlFragment.of("e.people > ?", 30)), "people", true, null, 10);
        var expected =
                entries.list(own, ledger, new EntryQuery(large.conditions(), "people", true, null, 1000)).stream()
                        .map(entry -> String.valueOf(entry.value("number")))
                        .toList();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(xlsx(own, large)))) {
            var sheet = book.getSheetAt(0);
            var numbers = new ArrayList<String>();
            for (int row = 3; row <= sheet.getLastRowNum(); row++) {
                numbers.add(sheet.getRow(row).getCell(0).getStringCellValue());
            }
            assertThat(numbers).isEqualTo(expected).isNotEmpty().hasSizeLessThan(60);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("明细");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("人数：大于 30");
            var amounts = column(sheet, 2, "金额（万元）");
            assertThat(sheet.getRow(3).getCell(amounts).getCellType()).isEqualTo(CellType.NUMERIC);
        }
        assertThat(jdbc.sql("select details::text from audit_lines where action = 'ledger.export' order by id desc"
                                + " limit 1")
                        .query(String.class)
                        .single())
                .contains("xlsx")
                .contains("大于 30");
    }

    @Test
    void theOfficeOfADistrictWhichIsOneUnitOfItBringsBackTheListOfAllAndALiaisonOnlyItsOwn() {
        var office = rows.unit("mentougou.zhiyuan");
        var district = new Scope(
                Extent.of(organisations.subtree(rows.unit("mentougou"), LocalDate.of(2020, 9, 1))), Extent.all());
        var file = csv(actor, EntryQuery.newest(List.of(district.condition("e"))));

        actor = TestActors.acting(Role.DISTRICT_OFFICE, office, null, Scope.everything());
        var back = trial.read(actor, ledger, file, "全区.csv");
        assertThat(trial.problems(back)).isEmpty();
        assertThat(List.of(back.added(), back.changed(), back.same())).containsExactly(0, 0, 30);

        actor = TestActors.acting(Role.LIAISON, office, null, new Scope(Extent.of(office), Extent.all()));
        assertThat(trial.problems(trial.read(actor, ledger, file, "全区.csv"))).contains("“门头沟区委组织部”不是您的岗位可以登记的单位");
    }

    @Test
    void aCsvBeginsWithItsMarkAndItsHeadings() {
        var file = csv(actor, all());
        assertThat(new String(file, StandardCharsets.UTF_8)).startsWith("\uFEFF编号,日期,月份,类别,金额（万元）,比例（%）,人数（人）,");
    }

    @Test
    void aTemplateSaysWhatBelongsWhereAndItsExampleIsNotRead() throws IOException {
        var empty = template();
        var nothing = trial.read(actor, ledger, empty, "模板.xlsx");
        assertThat(nothing.broken()).isEmpty();
        assertThat(nothing.rows()).isZero();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(empty))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("编号*");
            assertThat(note(sheet, "编号*")).contains("必填").contains("20");
            assertThat(note(sheet, "类别")).contains("选填", "物资", "资金、现金", "按用途");
            assertThat(note(sheet, "金额（万元）")).contains("万元");
            assertThat(sheet.getDataValidations()).hasSize(2);
            assertThat(book.isSheetHidden(1)).isTrue();
        }
        var filled = edited(empty, sheet -> {
            var row = sheet.createRow(4);
            row.createCell(0).setCellValue("N1");
            row.createCell(1).setCellValue("2020-09-01");
            row.createCell(column(sheet, 2, "类别")).setCellValue("资金、现金");
        });
        var back = trial.read(actor, ledger, filled, "填好.xlsx");
        assertThat(trial.problems(back)).isEmpty();
        assertThat(back.added()).isEqualTo(1);
    }

    private static EntryQuery all() {
        return EntryQuery.newest(List.of());
    }

    private List<Entry> list(Actor reader) {
        return entries.list(reader, ledger, all().whole(1000));
    }

    private byte[] xlsx(Actor reader, EntryQuery query) {
        var out = new ByteArrayOutputStream();
        export.writeXlsx(reader, new EntryExport.Asked(ledger, query, "人数：大于 30"), out);
        return out.toByteArray();
    }

    private byte[] csv(Actor reader, EntryQuery query) {
        var out = new ByteArrayOutputStream();
        export.writeCsv(reader, new EntryExport.Asked(ledger, query, ""), out);
        return out.toByteArray();
    }

    private byte[] template() {
        var out = new ByteArrayOutputStream();
        template.write(actor, ledger, out);
        return out.toByteArray();
    }

    private static byte[] edited(byte[] file, Consumer<XSSFSheet> change) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file));
                var out = new ByteArrayOutputStream()) {
            change.accept(book.getSheetAt(0));
            book.write(out);
            return out.toByteArray();
        }
    }

    private static int column(XSSFSheet sheet, int row, String heading) {
        for (var cell : sheet.getRow(row)) {
            if (cell.toString().equals(heading)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("No column " + heading);
    }

    private static String note(XSSFSheet sheet, String heading) {
        return sheet.getRow(2)
                .getCell(column(sheet, 2, heading))
                .getCellComment()
                .getString()
                .getString();
    }
}
