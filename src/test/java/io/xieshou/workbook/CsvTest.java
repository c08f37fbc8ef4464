package io.xieshou.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16"})
    void theEncodingIsFound(String charset) throws IOException {
        assertThat(Opened.cells(file("名称,金额\n漷县镇,１２．５万元\n", Charset.forName(charset))))
                .containsExactly("A1 TEXT 名称", "B1 TEXT 金额", "A2 TEXT 漷县镇", "B2 TEXT １２．５万元");
    }

    @Test
    void aByteOrderMarkIsNoText() throws IOException {
        assertThat(Opened.cells(file("\uFEFF名称\n甲\n", StandardCharsets.UTF_8)))
                .containsExactly("A1 TEXT 名称", "A2 TEXT 甲");
    }

    @Test
    void rareCharactersOfGb18030AreRead() throws IOException {
        assertThat(Opened.cells(file("姓名,㐀𠀀䶮\n", Charset.forName("GB18030"))))
                .containsExactly("A1 TEXT 姓名", "B1 TEXT 㐀𠀀䶮");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theSeparatorIsFound(String separator) throws IOException {
        var lines = "名称|说明|金额\n甲|一,二;三;四|1\n乙|\"五|六\"|2\n"
                .replace("一,二;三;四", separator.equals("\t") ? "一,二;三" : "一")
                .replace("|", separator);

        assertThat(Opened.cells(file(lines, StandardCharsets.UTF_8)))
                .contains("C1 TEXT 金额", "C2 TEXT 1", "B3 TEXT 五" + separator + "六", "C3 TEXT 2");
    }

    @Test
    void theSeparatorMayBeDeclared() throws IOException {
        assertThat(Opened.cells(file("sep=;\r\n甲,乙;丙\r\n", StandardCharsets.UTF_8)))
                .containsExactly("A1 TEXT 甲,乙", "B1 TEXT 丙");
    }

    @Test
    void quotesHoldSeparatorsQuotesAndLineEndsWhileRowsCountAsOnScreen() throws IOException {
        assertThat(Opened.cells(file("\"甲,\"\"乙\"\"\r\n丙\",2\r\n\r\n,3", StandardCharsets.UTF_8)))
                .containsExactly("A1 TEXT 甲,\"乙\"\r\n丙", "B1 TEXT 2", "B3 TEXT 3");
    }

    @Test
    void codesKeptByAFormulaAndGuardedTextsComeBackAsTheyWere() throws IOException {
        assertThat(Opened.cells(file("=\"001\",'=1+1,'-5,-5,'甲,''=x\n", StandardCharsets.UTF_8)))
                .containsExactly(
                        "A1 TEXT 001", "B1 TEXT =1+1", "C1 TEXT -5", "D1 TEXT -5", "E1 TEXT '甲", "F1 TEXT '=x");
    }

    @Test
    void theSheetIsNamedLikeTheFile() throws IOException {
        try (var workbook = Workbooks.open(file("甲\n", StandardCharsets.UTF_8), "资金表.csv")) {
            assertThat(workbook.firstSheet().name()).isEqualTo("资金表");
            assertThat(workbook.firstSheet().grid().at(1, 1).text()).isEqualTo("甲");
        }
    }

    private Path file(String text, Charset charset) throws IOException {
        return Files.write(Files.createTempFile(folder, "file", ".csv"), text.getBytes(charset));
    }
}
