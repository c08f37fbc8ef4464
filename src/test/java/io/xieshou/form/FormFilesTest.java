package io.xieshou.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xieshou.access.Actor;
import io.xieshou.access.NotAllowed;
import io.xieshou.access.Role;
import io.xieshou.access.Scope;
import io.xieshou.directory.Organisations;
import io.xieshou.directory.Places;
import io.xieshou.form.FormFiles.Format;
import io.xieshou.ledger.Entries;
import io.xieshou.ledger.EntryDraft;
import io.xieshou.ledger.Ledgers;
import io.xieshou.measure.Period;
import io.xieshou.pack.Packs;
import io.xieshou.testing.TestActors;
import io.xieshou.testing.XieshouTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@XieshouTest
class FormFilesTest {

    private static final Period MONTH = Period.parse("2020-09");

    @Autowired
    Packs packs;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Entries entries;

    @Autowired
    FormSheets sheets;

    @Autowired
    Filling filling;

    @Autowired
    FormFiles files;

    @Autowired
    Organisations organisations;

    @Autowired
    Places places;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    Actor city;
    static boolean prepared;

    @BeforeEach
    void aSheetWithOneGrantAndOneTypedFigure() {
        city = TestActors.cityOffice(unit("shi"));
        if (prepared) {
            return;
        }
        prepared = true;
        packs.install(TrialForm.files(1), "test");
        entries.add(
                city,
                ledgers.get("trial_grant"),
                new EntryDraft(
                        unit("mentougou"),
                        Map.of(
                                "number",
                                "N1",
                                "name",
                                "项目一",
                                "level",
                                "district",
                                "amount",
                                new BigDecimal("1234567.89"),
                                "area",
                                places.findByCode("150426").orElseThrow().id(),
                                "granted_on",
                                LocalDate.of(2020, 9, 15))));
        filling.say(
                city,
                trial(),
                List.of(Saying.typed(new CellKey("5", "xizang"), Typed.of(new BigDecimal("12")), "=1+1", 0)));
    }

    @Test
    void theWorkbookOfTheMonthlyReportIsLaidOutAsThePrintedForm() throws IOException {
        var sheet = sheets.find(city, "monthly_districts", "mentougou", MONTH).orElseThrow();

        try (var workbook = workbook(sheet)) {
            assertThat(PrintedLayout.of(workbook.getSheetAt(0))).isEqualTo(golden("monthly_districts.txt"));
        }
    }

    @Test
    void figuresOfTheWorkbookKeepAllTheirDecimalsAndShowThoseOfTheForm() throws IOException {
        try (var workbook = workbook(trial())) {
            var row = workbook.getSheetAt(0).getRow(3);
            assertThat(row.getCell(5).getNumericCellValue()).isEqualTo(123.456789);
            assertThat(row.getCell(5).getCellStyle().getDataFormatString()).isEqualTo("#,##0.0000");
            assertThat(row.getCell(6).getStringCellValue()).isEmpty();
        }
    }

    @Test
    void theWorkbookNotesWhatWasTypedAndWhy() throws IOException {
        try (var workbook = workbook(trial())) {
            var note = workbook.getSheet("填报说明").getRow(1);
            assertThat(note.getCell(2).getStringCellValue()).isEqualTo("西藏");
            assertThat(note.getCell(3).getStringCellValue()).isEqualTo("12 人");
            assertThat(note.getCell(5).getStringCellValue())
                    .startsWith("tester 于 ")
                    .endsWith("手工填写，原因：=1+1");
        }
    }

    @Test
    void csvHasExactFiguresInTheUnitOfTheLine() throws IOException {
        var text = new String(written(trial(), Format.CSV), StandardCharsets.UTF_8);

        assertThat(text.lines().limit(2))
                .containsExactly("\uFEFF序号,大类,指标,单位,合计,内蒙古,西藏,其他", "1,资金,区级资金,万元,123.456789,123.456789,,");
    }

    @Test
    void jsonHasExactDecimalsAsTextWithTheirUnitAndOrigin() throws IOException {
        var document = json.readTree(written(trial(), Format.JSON));

        var first = document.path("rows").get(0);
        assertThat(first.path("unit").asString()).isEqualTo("万元");
        assertThat(first.path("cells").path("neimenggu").path("value").asString())
                .isEqualTo("123.456789");
        assertThat(first.path("cells").path("neimenggu").path("entries").asInt())
                .isEqualTo(1);
        assertThat(first.path("cells").path("xizang").path("kind").asString()).isEqualTo("blank");
        assertThat(document.path("rows")
                        .get(4)
                        .path("cells")
                        .path("xizang")
                        .path("reason")
                        .asString())
                .isEqualTo("=1+1");
    }

    @Test
    void takingAFileOutNeedsTheRightAndLeavesAnAuditLine() throws IOException {
        var before = lines();
        written(trial(), Format.CSV);
        assertThat(lines()).isEqualTo(before + 1);

        var administrator = TestActors.acting(Role.SYSTEM_ADMIN, unit("shi"), null, Scope.everything());
        assertThatThrownBy(() -> files.write(administrator, trial(), Format.CSV, new ByteArrayOutputStream()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aFileIsCalledAfterFormFilerAndPeriod() {
        assertThat(FormFiles.name(trial())).isEqualTo("试验月报-门头沟区-2020-09");
    }

    private long lines() {
        return jdbc.sql("select count(*) from audit_lines where action = 'form.export'")
                .query(Long.class)
                .single();
    }

    private XSSFWorkbook workbook(Sheet sheet) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(written(sheet, Format.XLSX)));
    }

    private byte[] written(Sheet sheet, Format format) throws IOException {
        var out = new ByteArrayOutputStream();
        files.write(city, sheet, format, out);
        return out.toByteArray();
    }

    private Sheet trial() {
        return sheets.find(city, "trial_form", "mentougou", MONTH).orElseThrow();
    }

    private int unit(String code) {
        return organisations.findByCode(code).orElseThrow().id();
    }

    private static String golden(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/form", name));
    }
}
