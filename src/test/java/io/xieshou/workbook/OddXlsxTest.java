package io.xieshou.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Excel, WPS and exporting programs write that is unusual but means something. */
class OddXlsxTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "8.3000000000000007, 8.3",
        "0.30000000000000004, 0.3",
        "1234567890123.45, 1234567890123.45",
        "1.2E5, 120000",
        "-4.5E-3, -0.0045",
        "322.5, 322.5",
        "110105199001011230, 110105199001011000"
    })
    void numbersAreExactToTheFifteenDigitsASheetShows(String stored, BigDecimal read) throws IOException {
        var file = Xlsx.withRows("<row r='1'><c r='A1'><v>%s</v></c></row>".formatted(stored))
                .in(folder);

        try (var workbook = Workbooks.open(file, "x");
                var rows = workbook.firstSheet().rows()) {
            assertThat(rows.iterator().next().cell(1).number()).isEqualTo(read);
        }
    }

    @Test
    void rowsAndCellsWithoutAddressesCountOn() throws IOException {
        var file = Xlsx.withRows(
                "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r='5'><c><v>5</v></c></row><row><c r='B6'><v>6</v></c><c><v>7</v></c></row>");

        assertThat(Opened.cells(file.in(folder)))
                .containsExactly("A1 NUMBER 1", "C1 NUMBER 3", "A5 NUMBER 5", "B6 NUMBER 6", "C6 NUMBER 7");
    }

    @Test
    void datesWithTheIdsOnlyChineseExcelKnowsAreDates() throws IOException {
        var file = Xlsx.withRows(
                        "<row r='1'><c r='A1' s='0'><v>44287</v></c><c r='B1' s='1'><v>44287</v></c><c r='C1' s='2'><v>0.5</v></c></row>")
                .styles("", 57, 31, 32);

        assertThat(Opened.cells(file.in(folder)))
                .containsExactly("A1 DATE 2021年4月", "B1 DATE 2021年4月1日", "C1 DATE 12时00分");
    }

    @Test
    void datesWithPatternsOfTheirOwnAreDates() throws IOException {
        var file = Xlsx.withRows(
                        "<row r='1'><c r='A1' s='0'><v>44287</v></c><c r='B1' s='1'><v>44287.5</v></c><c r='C1' s='2'><v>44287</v></c></row>")
                .styles(
                        "<numFmt numFmtId='176' formatCode='yyyy\\-mm\\-dd;@'/><numFmt numFmtId='177' formatCode='[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot; h:mm;@'/>"
                                + "<numFmt numFmtId='178' formatCode='0.00&quot;月度&quot;'/>",
                        176,
                        177,
                        178);

        assertThat(Opened.cells(file.in(folder)))
                .containsExactly("A1 DATE 2021-04-01", "B1 DATE 2021年4月1日 12:00", "C1 NUMBER 44287.00月度");
    }

    @Test
    void theCalendarOfOldMacsIsUnderstood() throws IOException {
        var file = Xlsx.withRows("<row r='1'><c r='A1' s='0'><v>42825</v></c></row>")
                .styles("", 14)
                .part(
                        "xl/workbook.xml",
                        Xlsx.workbook("<sheet name='表一' sheetId='1' r:id='r1'/>")
                                .replace("<sheets>", "<workbookPr date1904='1'/><sheets>"));

        try (var workbook = Workbooks.open(file.in(folder), "x")) {
            assertThat(workbook.firstSheet().grid().at(1, 1).moment()).hasToString("2021-04-01T00:00");
        }
    }

    @Test
    void sharedTextsKeepTheirRunsAndLoseTheirReadings() throws IOException {
        var file = Xlsx.withRows(
                        "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c><c r='C1' t='s'><v>2</v></c></row>")
                .texts(
                        "<si><r><t>门头</t></r><r><rPr><b/></rPr><t>沟区</t></r></si><si><t>东京</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh></si>"
                                + "<si><t xml:space='preserve'>甲_x000D_\n乙_x0041_ _x00</t></si>");

        assertThat(Opened.cells(file.in(folder))).containsExactly("A1 TEXT 门头沟区", "B1 TEXT 东京", "C1 TEXT 甲\n乙A _x00");
    }

    @Test
    void formulasAreWhatTheyCameTo() throws IOException {
        var file = Xlsx.withRows(
                "<row r='1'><c r='A1'><f>SUM(B1)</f><v>3</v></c><c r='B1' t='str'><f>A2</f><v>甲</v></c><c r='C1' t='b'><f>TRUE()</f><v>1</v></c>"
                        + "<c r='D1' t='e'><f>1/0</f><v>#DIV/0!</v></c><c r='E1'><f>A1+1</f></c><c r='F1' t='str'><f>\"\"</f><v></v></c></row>");

        assertThat(Opened.cells(file.in(folder)))
                .containsExactly("A1 NUMBER 3", "B1 TEXT 甲", "C1 TRUTH TRUE", "D1 ERROR #DIV/0!", "E1 ERROR =A1+1");
    }

    @Test
    void inlineTextsAndIsoDatesAreRead() throws IOException {
        var file = Xlsx.withRows(
                "<row r='1'><c r='A1' t='inlineStr'><is><t>甲&amp;乙</t></is></c><c r='B1' t='d'><v>2021-04-05</v></c></row>");

        assertThat(Opened.cells(file.in(folder))).containsExactly("A1 TEXT 甲&乙", "B1 DATE 2021-04-05");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "worksheets/sheet1.xml",
                "/xl/worksheets/sheet1.xml",
                "/XL/Worksheets/Sheet1.xml",
                "../xl/worksheets/sheet1.xml",
                "./worksheets/sheet1.xml"
            })
    void sheetsAreFoundHoweverTheyAreReferredTo(String target) throws IOException {
        var file = Xlsx.withRows("<row r='1'><c r='A1'><v>1</v></c></row>")
                .part("xl/_rels/workbook.xml.rels", Xlsx.relations(Xlsx.sheetRelation(target)));

        assertThat(Opened.cells(file.in(folder))).containsExactly("A1 NUMBER 1");
    }

    @Test
    void strictFilesAreReadLikeOthers() throws IOException {
        var strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
        var file = Xlsx.withRows("<row r='1'><c r='A1'><v>1</v></c></row>")
                .part(
                        "_rels/.rels",
                        Xlsx.relations("<Relationship Id='r1' Type='%s/officeDocument' Target='xl/workbook.xml'/>"
                                .formatted(strict)))
                .part(
                        "xl/workbook.xml",
                        "<workbook xmlns='http://purl.oclc.org/ooxml/spreadsheetml/main' xmlns:r='%s'><sheets><sheet name='表一' r:id='r1'/></sheets></workbook>"
                                .formatted(strict))
                .part(
                        "xl/_rels/workbook.xml.rels",
                        Xlsx.relations("<Relationship Id='r1' Type='%s/worksheet' Target='worksheets/sheet1.xml'/>"
                                .formatted(strict)));

        assertThat(Opened.cells(file.in(folder))).containsExactly("A1 NUMBER 1");
    }

    /** WPS writes core properties the standard forbids (ECMA-376 part 2, M4.3), at which stricter readers give up. */
    @Test
    void forbiddenDocumentPropertiesDoNotMatter() throws IOException {
        var core =
                "<cp:coreProperties xmlns:cp='http://schemas.openxmlformats.org/package/2006/metadata/core-properties' xmlns:dcterms='http://purl.org/dc/terms/'>"
                        + "<dcterms:created>2020-01-01T00:00:00Z</dcterms:created><dcterms:created>昨天</dcterms:created></cp:coreProperties>";
        var file = Xlsx.withRows("<row r='1'><c r='A1'><v>1</v></c></row>").part("docProps/core.xml", core);

        assertThat(Opened.cells(file.in(folder))).containsExactly("A1 NUMBER 1");
    }

    @Test
    void aHundredThousandFormattedBlankRowsAreNotRows() throws IOException {
        var blank = new StringBuilder("<row r='1'><c r='A1'><v>1</v></c></row>");
        for (int row = 2; row < 100_000; row++) {
            blank.append(
                    "<row r='%d' spans='1:3' ht='14.25' customHeight='1'><c r='A%d' s='1'/><c r='B%d' s='1'/></row>"
                            .formatted(row, row, row));
        }

        assertThat(Opened.cells(Xlsx.withRows(blank.toString()).in(folder))).containsExactly("A1 NUMBER 1");
    }
}
