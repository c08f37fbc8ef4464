package io.xieshou.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritingTest {

    private static final List<Column> COLUMNS =
            List.of(Column.centered(6), Column.text(24), Column.number(12, 2), Column.number(12, 0));

    @TempDir
    Path folder;

    @Test
    void aPrintedTableComesBackWithItsMergedHeader() throws IOException {
        var file = written(COLUMNS, sheet -> sheet.title("表1 主要指标进展表")
                .line("填报单位：门头沟区", "单位：万元")
                .header(List.of(
                        List.of(
                                HeaderCell.of("序号").down(2),
                                HeaderCell.of("指标").down(2),
                                HeaderCell.of("资金").across(2)),
                        List.of(HeaderCell.of("中央"), HeaderCell.of("专项"))))
                .row(1, "项目", new BigDecimal("8.3"), 1234567)
                .row(List.of(
                        SheetCell.of("合计").across(2).looking(Look.TOTAL),
                        SheetCell.of(new BigDecimal("8.30")),
                        SheetCell.of(3L)))
                .note("注：示例。"));

        try (var workbook = Workbooks.open(file, "x")) {
            var grid = workbook.firstSheet().grid();
            assertThat(IntStream.rangeClosed(1, 8)
                            .mapToObj(row -> grid.at(row, 1).text()))
                    .containsExactly("表1 主要指标进展表", "填报单位：门头沟区", "序号", "序号", "1", "合计", "注：示例。", "");
            assertThat(List.of(
                            grid.at(2, 3).text(),
                            grid.at(3, 4).text(),
                            grid.at(4, 4).text(),
                            grid.at(6, 2).text()))
                    .containsExactly("单位：万元", "资金", "专项", "合计");
            assertThat(grid.at(5, 3).number()).isEqualTo(new BigDecimal("8.3"));
            assertThat(grid.at(5, 4).text()).isEqualTo("1,234,567");
        }
    }

    @Test
    void itPrintsOnA4AsWideAsThePageWithTheHeaderOnEveryPage() throws IOException {
        var file = written(COLUMNS, sheet -> sheet.landscape()
                .footer("校验码 A&B")
                .title("表")
                .header("序号", "指标", "资金", "人数")
                .row(1));

        try (var poi = new XSSFWorkbook(Files.newInputStream(file))) {
            var sheet = poi.getSheetAt(0);
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("2:2");
            assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 2);
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
            assertThat(sheet.getFooter().getCenter()).isEqualTo("第 &P 页 共 &N 页");
            assertThat(sheet.getFooter().getLeft()).isEqualTo("校验码 A&&B");
            assertThat(poi.getProperties()
                            .getCoreProperties()
                            .getUnderlyingProperties()
                            .getLanguageProperty())
                    .contains("zh-CN");
        }
    }

    @Test
    void whatIsTypedByHandOrNotBackedIsSeen() throws IOException {
        var file = written(COLUMNS, sheet -> sheet.header("序号", "指标", "资金", "人数")
                .row(List.of(
                        SheetCell.of(1),
                        SheetCell.of("指标"),
                        SheetCell.of(5).looking(Look.MANUAL).withNote("据台账外统计"),
                        SheetCell.of(null).looking(Look.UNBACKED))));

        try (var poi = new XSSFWorkbook(Files.newInputStream(file))) {
            var row = poi.getSheetAt(0).getRow(1);
            assertThat(row.getCell(2).getCellComment().getString().getString()).isEqualTo("据台账外统计");
            assertThat(row.getCell(2).getCellStyle().getFont().getItalic()).isTrue();
            assertThat(row.getCell(3).getCellStyle().getFillPattern()).isEqualTo(FillPatternType.THIN_FORWARD_DIAG);
        }
    }

    @Test
    void aLongListOfChoicesGoesOntoAHiddenSheet() throws IOException {
        var names = IntStream.range(0, 3000).mapToObj(i -> "单位,第" + i + "号：甲").toList();
        var file = folder.resolve("choices.xlsx");
        try (var workbook = WorkbookWriter.open("模板", Locale.SIMPLIFIED_CHINESE);
                var out = Files.newOutputStream(file)) {
            var units = workbook.choices(names);
            workbook.sheet(
                            "模板",
                            List.of(
                                    Column.text(20).choosing(units),
                                    Column.text(10).asLocked()))
                    .header("单位", "编号")
                    .protect();
            workbook.writeTo(out);
        }

        try (var poi = new XSSFWorkbook(Files.newInputStream(file))) {
            var validation = poi.getSheetAt(0).getDataValidations().get(0);
            assertThat(validation.getValidationConstraint().getFormula1()).isEqualTo("choices_1");
            assertThat(validation.getRegions().getCellRangeAddress(0).formatAsString())
                    .isEqualTo("A2:A5001");
            assertThat(poi.getName("choices_1").getRefersToFormula()).isEqualTo("'选项'!$A$1:$A$3000");
            assertThat(poi.getSheetVisibility(1)).isEqualTo(SheetVisibility.HIDDEN);
            assertThat(poi.getSheetAt(0).getProtect()).isTrue();
        }
    }

    @Test
    void everyValueComesBackAsItWas() throws IOException {
        var columns = Collections.nCopies(9, Column.text(20));
        var file = written(
                columns,
                sheet -> sheet.row(
                        "=1+1",
                        "-5",
                        new BigDecimal("-5"),
                        LocalDate.of(2021, 4, 5),
                        YearMonth.of(2021, 4),
                        new BigDecimal("12345678901234567.89"),
                        "_x0041_",
                        " 甲\n乙 ",
                        LocalDate.of(1890, 1, 1)));

        assertThat(Opened.cells(file))
                .containsExactly(
                        "A1 TEXT =1+1",
                        "B1 TEXT -5",
                        "C1 NUMBER -5",
                        "D1 DATE 2021-04-05",
                        "E1 DATE 2021年4月",
                        "F1 TEXT 12345678901234567.89",
                        "G1 TEXT _x0041_",
                        "H1 TEXT  甲\n乙 ",
                        "I1 TEXT 1890-01-01");
    }

    @Property(tries = 30)
    void anyMoneyComesBackToTheLastDigit(
            @ForAll @BigRange(min = "-99999999999", max = "99999999999") @Scale(4) BigDecimal money)
            throws IOException {
        var file = Files.createTempFile("money", ".xlsx");
        try {
            write(file, List.of(Column.number(20, 4)), sheet -> sheet.row(money));
            try (var workbook = Workbooks.open(file, "x")) {
                assertThat(
                                workbook.firstSheet().grid().at(1, 1).kind() == Cell.Kind.BLANK
                                        ? BigDecimal.ZERO
                                        : workbook.firstSheet().grid().at(1, 1).number())
                        .isEqualByComparingTo(money);
            }
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void mergedBodyCellsLeaveTheirColumnsToTheCellAbove() throws IOException {
        var file = written(COLUMNS, sheet -> sheet.row(List.of(
                        SheetCell.of(1).down(2), SheetCell.of("产业").down(2), SheetCell.of(125), SheetCell.EMPTY))
                .row(46)
                .row(2, "消费", 25));

        try (var workbook = Workbooks.open(file, "x")) {
            var grid = workbook.firstSheet().grid();
            assertThat(List.of(
                            grid.at(2, 2).text(),
                            grid.at(2, 3).text(),
                            grid.at(3, 1).text()))
                    .containsExactly("产业", "46.00", "2");
        }
    }

    @Test
    void namesOfSheetsAreMadeValidAndKeptApart() throws IOException {
        var file = folder.resolve("names.xlsx");
        try (var workbook = WorkbookWriter.open("x", Locale.ENGLISH);
                var out = Files.newOutputStream(file)) {
            for (var name : List.of("[2021]/项目", "项目", "项目", "很长的名称".repeat(10))) {
                workbook.sheet(name, COLUMNS);
            }
            workbook.writeTo(out);
        }

        try (var workbook = Workbooks.open(file, "x")) {
            assertThat(workbook.sheets())
                    .extracting(Sheet::name)
                    .containsExactly(
                            "2021  项目", "项目", "项目 2", "很长的名称".repeat(10).substring(0, 31));
        }
    }

    @Test
    void aRowWithMoreCellsThanColumnsIsAMistake() {
        assertThatThrownBy(() -> written(COLUMNS, sheet -> sheet.row(1, 2, 3, 4, 5)))
                .hasMessage("Row 1 has more cells than the 4 columns.");
    }

    @Test
    void manyRowsAreWrittenInBoundedMemory() throws IOException {
        var file = written(COLUMNS, sheet -> {
            for (int row = 0; row < 30_000; row++) {
                sheet.row(row, "项目" + row, BigDecimal.valueOf(row, 2), row);
            }
        });

        try (var workbook = Workbooks.open(file, "x");
                var rows = workbook.firstSheet().rows()) {
            rows.forEach(row -> {});
            assertThat(rows.count()).isEqualTo(30_000);
        }
    }

    @Test
    void csvOpensInChineseExcelAndComesBack() throws IOException {
        var file = folder.resolve("x.csv");
        try (var out = Files.newOutputStream(file);
                var csv = CsvWriter.open(out)) {
            csv.row("名称", "=1+1", new BigDecimal("-5.50"), LocalDate.of(2021, 4, 5), null, "'-1", "甲,\"乙\"\n丙");
        }

        assertThat(Files.readString(file)).startsWith("\uFEFF名称,'=1+1,-5.50,2021-04-05,,''-1,");
        assertThat(Opened.cells(file))
                .containsExactly(
                        "A1 TEXT 名称",
                        "B1 TEXT =1+1",
                        "C1 TEXT -5.50",
                        "D1 TEXT 2021-04-05",
                        "F1 TEXT '-1",
                        "G1 TEXT 甲,\"乙\"\n丙");
    }

    private Path written(List<Column> columns, Consumer<SheetWriter> content) throws IOException {
        var file = Files.createTempFile(folder, "written", ".xlsx");
        write(file, columns, content);
        return file;
    }

    private static void write(Path file, List<Column> columns, Consumer<SheetWriter> content) throws IOException {
        try (var workbook = WorkbookWriter.open("测试", Locale.SIMPLIFIED_CHINESE);
                var out = Files.newOutputStream(file)) {
            content.accept(workbook.sheet("表", columns));
            workbook.writeTo(out);
        }
    }
}
