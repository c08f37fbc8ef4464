package io.xieshou.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorColumnTest {

    private static final Map<Integer, String> MESSAGES = Map.of(5, "第5行：“8.3<x>”不是数", 9, "第9行 & 其他");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"libreoffice.xlsx", "libreoffice.xls"})
    void theWorkbookComesBackWithTheColumnAndAllElseAsItWas(String name) throws IOException {
        var original = Opened.resource(name);
        var copy = copied(original, new ErrorColumn("项目表", 2, MESSAGES));

        var expected = new ArrayList<>(Opened.cells(original));
        expected.addAll(List.of("E2 TEXT 错误信息", "E5 TEXT 第5行：“8.3<x>”不是数", "E9 TEXT 第9行 & 其他"));
        assertThat(Opened.cells(copy)).containsExactlyInAnyOrderElementsOf(expected);
        try (var before = Workbooks.open(original, "x");
                var after = Workbooks.open(copy, "x")) {
            assertThat(after.firstSheet().grid().merged())
                    .isEqualTo(before.firstSheet().grid().merged());
            assertThat(after.sheets()).extracting(Sheet::isHidden).containsExactly(false, true);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"libreoffice.xlsx", "libreoffice.xls"})
    void aSecondTimeTheColumnIsWrittenAnew(String name) throws IOException {
        var first = copied(Opened.resource(name), new ErrorColumn("项目表", 2, MESSAGES));
        var second = copied(first, new ErrorColumn("项目表", 2, Map.of(4, "只有这一处")));

        assertThat(Opened.cells(second))
                .filteredOn(cell -> cell.startsWith("E"))
                .containsExactly("E2 TEXT 错误信息", "E4 TEXT 只有这一处");
    }

    @Test
    void otherProgramsOpenTheCopyWithItsRedTextAndItsFormulas() throws IOException {
        var copy = copied(Opened.resource("libreoffice.xlsx"), new ErrorColumn("项目表", 2, MESSAGES));

        try (var poi = new XSSFWorkbook(Files.newInputStream(copy))) {
            var sheet = poi.getSheet("项目表");
            assertThat(sheet.getRow(4)
                            .getCell(4)
                            .getCellStyle()
                            .getFont()
                            .getXSSFColor()
                            .getARGBHex())
                    .isEqualTo("FFC01C28");
            assertThat(sheet.getRow(3).getCell(2).getCellFormula()).isEqualTo("0.1+0.2");
            assertThat(sheet.getNumMergedRegions()).isEqualTo(4);
        }
    }

    @Test
    void rowsThatAreNotInTheFileAreAddedInTheirPlace() throws IOException {
        var file = Xlsx.withRows(
                        "<row r='1'><c r='A1'><v>1</v></c></row><row r='4' spans='1:1'><c r='A4'><v>4</v></c><c r='B4' s='3'/><c r='C4'/></row>")
                .in(folder);

        assertThat(Opened.cells(copied(file, new ErrorColumn("表一", 1, Map.of(3, "三", 4, "四", 6, "六")))))
                .containsExactly("A1 NUMBER 1", "B1 TEXT 错误信息", "B3 TEXT 三", "A4 NUMBER 4", "B4 TEXT 四", "B6 TEXT 六");
    }

    @Test
    void aCsvComesBackAsUtf8WithItsFieldsUntouched() throws IOException {
        var original = Files.write(
                folder.resolve("gb.csv"), "名称;金额\r\n=\"001\";'-5\r\n\r\n甲;1\r\n".getBytes(Charset.forName("GB18030")));

        var copy = copied(original, new ErrorColumn("测试", 1, Map.of(4, "不对")));

        assertThat(Files.readString(copy)).isEqualTo("\uFEFF名称;金额;错误信息\r\n\"=\"\"001\"\"\";'-5\r\n\r\n甲;1;不对\r\n");
    }

    @Test
    void manyRowsAreCopiedInBoundedMemory() throws IOException {
        var rows = new StringBuilder();
        var messages = new HashMap<Integer, String>();
        for (int row = 1; row <= 50_000; row++) {
            rows.append("<row r='%d'><c r='A%d'><v>%d</v></c></row>".formatted(row, row, row));
            if (row % 2 == 0) {
                messages.put(row, "第" + row + "行");
            }
        }

        var copy = copied(Xlsx.withRows(rows.toString()).in(folder), new ErrorColumn("表一", 1, messages));

        assertThat(Opened.cells(copy)).hasSize(75_001).endsWith("A50000 NUMBER 50000", "B50000 TEXT 第50000行");
    }

    private Path copied(Path original, ErrorColumn column) throws IOException {
        var copy = Files.createTempFile(folder, "copy", "");
        try (var out = Files.newOutputStream(copy)) {
            column.copy(original, "测试.csv", out);
        }
        return copy;
    }
}
