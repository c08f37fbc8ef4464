package io.xieshou.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every file that is no readable spreadsheet is refused with the sentence for it, never with a stack trace or for lack of memory. */
class UnreadableFilesTest {

    private static final String ROW = "<row r='1'><c r='A1'><v>1</v></c></row>";

    @TempDir
    Path folder;

    @Test
    void theSentenceNamesTheFileAndHowToMendItInBothLanguages() throws IOException {
        var refusal = Opened.refusal(file(new byte[0]), Limits.USUAL);

        assertThat(refusal).hasMessage("《测试.xlsx》是空文件。请检查是否传错了文件。");
        assertThat(refusal.in(Locale.ENGLISH))
                .isEqualTo("\"测试.xlsx\" is empty. Check whether it is the file you meant.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%PDF-1.7 ...|workbook.isPdf",
                "Rar!....|workbook.isArchive",
                "<html><table><tr><td>1</td></tr></table>|workbook.isHtml",
                "<table border=1>|workbook.isHtml",
                "<?xml version='1.0'?><Workbook"
                        + " xmlns='urn:schemas-microsoft-com:office:spreadsheet'>|workbook.isXml2003"
            })
    void otherKindsOfFilesAreRecognisedByContent(String content, String key) throws IOException {
        assertThat(Opened.refusedBecause(file(content.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(key);
    }

    @Test
    void bytesThatAreNoTextAreNoCsv() throws IOException {
        assertThat(Opened.refusedBecause(file(new byte[] {'a', ',', 0, 1, 2, '\n'})))
                .isEqualTo("workbook.isUnknown");
    }

    @Test
    void otherOfficePackagesAreRecognised() throws IOException {
        assertThat(Opened.refusedBecause(Xlsx.withRows("")
                        .without("xl/workbook.xml")
                        .part("word/document.xml", "<x/>")
                        .in(folder)))
                .isEqualTo("workbook.isWord");
        assertThat(Opened.refusedBecause(Xlsx.withRows("")
                        .without("xl/workbook.xml")
                        .part("ppt/presentation.xml", "<x/>")
                        .in(folder)))
                .isEqualTo("workbook.isSlides");
        assertThat(Opened.refusedBecause(
                        Xlsx.withRows("").without("xl/workbook.xml").in(folder)))
                .isEqualTo("workbook.isArchive");
        assertThat(Opened.refusedBecause(Xlsx.withRows("")
                        .part("mimetype", "x")
                        .part("content.xml", "<x/>")
                        .in(folder)))
                .isEqualTo("workbook.isOpenDocument");
    }

    @Test
    void anEncryptedXlsxAsksForAFileWithoutPassword() throws Exception {
        var encrypted = folder.resolve("encrypted.xlsx");
        try (var container = new POIFSFileSystem();
                var out = Files.newOutputStream(encrypted)) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var inside = encryptor.getDataStream(container)) {
                Files.copy(Opened.resource("libreoffice.xlsx"), inside);
            }
            container.writeFilesystem(out);
        }

        assertThat(Opened.refusedBecause(encrypted)).isEqualTo("workbook.encrypted");
    }

    @Test
    void anEncryptedXlsAsksForAFileWithoutPassword() throws IOException {
        var encrypted = folder.resolve("encrypted.xls");
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (var workbook = new HSSFWorkbook();
                var out = Files.newOutputStream(encrypted)) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("甲");
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        assertThat(Opened.refusedBecause(encrypted)).isEqualTo("workbook.encrypted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"libreoffice.xlsx", "libreoffice.xls"})
    void aTruncatedFileIsDamagedWhereverItBreaksOff(String name) throws IOException {
        var whole = Files.readAllBytes(Opened.resource(name));
        for (int length = 512; length < whole.length - 600; length += 487) {
            var part = new byte[length];
            System.arraycopy(whole, 0, part, 0, length);

            assertThat(Opened.refusedBecause(file(part)))
                    .as("first %d bytes", length)
                    .isEqualTo("workbook.damaged");
        }
    }

    @Test
    void aFileWithAFlippedByteIsReadOrRefusedButNeverBreaksTheReader() throws IOException {
        for (var name : new String[] {"libreoffice.xlsx", "libreoffice.xls"}) {
            var whole = Files.readAllBytes(Opened.resource(name));
            for (int at = 0; at < whole.length; at += 41) {
                var flipped = whole.clone();
                flipped[at] ^= 0x55;

                assertThat(Opened.refusedBecause(file(flipped))).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='1'><c r='A1' t='s'><v>2000000000</v></c></row>",
                "<row r='1'><c r='A1' t='s'><v>-1</v></c></row>",
                "<row r='1'><c r='ZZZZZZZ1'><v>1</v></c></row>",
                "<row r='99999999'><c><v>1</v></c></row>",
                "<row r='x'/>",
                "<row r='1'><c r='A1' s='y'><v>1</v></c></row>",
                "<row r='1'><c r='A1' t='d'><v>gestern</v></c></row>",
                "<row r='1'><c r='A1'><v>1</c></row>"
            })
    void hostileReferencesAreDamage(String rows) throws IOException {
        assertThat(Opened.refusedBecause(Xlsx.withRows(rows).in(folder))).isEqualTo("workbook.damaged");
    }

    @Test
    void aNumberThatWouldFillTheMemoryIsAnErrorCell() throws IOException {
        assertThat(Opened.cells(Xlsx.withRows("<row r='1'><c r='A1'><v>1E+999999999</v></c></row>")
                        .in(folder)))
                .containsExactly("A1 ERROR 1E+999999999");
    }

    @Test
    void documentTypesAndTheirEntitiesAreNotFollowed() throws IOException {
        var bomb = Xlsx.withRows(ROW)
                .texts("")
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'><!ENTITY f SYSTEM"
                                + " 'file:///etc/passwd'>]><worksheet><sheetData><row r='1'><c"
                                + " t='inlineStr'><is><t>&b;&f;</t></is></c></row></sheetData></worksheet>");

        assertThat(Opened.refusedBecause(bomb.in(folder))).isEqualTo("workbook.damaged");
    }

    @Test
    void aPartThatSwellsIsRefusedWhileItUnpacks() throws IOException {
        var cells = "<c><v>1</v></c>".repeat(2_000_000);

        assertThat(Opened.refusedBecause(
                        Xlsx.withRows("<row r='1'>" + cells + "</row>").in(folder)))
                .isIn("workbook.bomb", "workbook.damaged");
        assertThat(Opened.refusedBecause(
                        Xlsx.withRows(ROW + " ".repeat(40_000_000)).in(folder)))
                .isEqualTo("workbook.bomb");
    }

    @Test
    void aTextLongerThanAnyCellCanHoldIsRefusedBeforeItFillsTheMemory() throws IOException {
        var text = "<row r='1'><c t='inlineStr'><is><t>" + "a".repeat(7_000_000) + "</t></is></c></row>";

        assertThat(Opened.refusedBecause(Xlsx.withRows(text).in(folder))).isEqualTo("workbook.damaged");
    }

    @Test
    void everyLimitHasItsSentence() throws IOException {
        var file = Opened.resource("libreoffice.xlsx");
        var usual = Limits.USUAL;

        assertThat(Opened.refusedBecause(
                        file, new Limits(1000, usual.unpackedBytes(), usual.sharedTextBytes(), 100, 250, 10)))
                .isEqualTo("workbook.large");
        assertThat(Opened.refusedBecause(
                        file, new Limits(usual.fileBytes(), 2000, usual.sharedTextBytes(), 100, 250, 10)))
                .isEqualTo("workbook.bomb");
        assertThat(Opened.refusedBecause(file, new Limits(usual.fileBytes(), usual.unpackedBytes(), 100, 100, 250, 10)))
                .isEqualTo("workbook.manyTexts");
        assertThat(Opened.refusedBecause(
                        file,
                        new Limits(usual.fileBytes(), usual.unpackedBytes(), usual.sharedTextBytes(), 3, 250, 10)))
                .isEqualTo("workbook.bomb");
    }

    @Test
    void csvInAnEncodingWeDoNotReadIsRefused() throws IOException {
        assertThat(Opened.refusedBecause(file("項目名稱，金額。\n甲,1\n".getBytes(Charset.forName("Big5")))))
                .isEqualTo("workbook.encoding");
        assertThat(Opened.refusedBecause(file(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xFF})))
                .isEqualTo("workbook.encoding");
    }

    @Test
    void aQuoteWithoutPartnerNamesItsCell() throws IOException {
        var refusal = Opened.refusal(file("甲,乙\n1,\"二\n".getBytes(StandardCharsets.UTF_8)), Limits.USUAL);

        assertThat(refusal).hasMessageContaining("B2");
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "file", ""), content);
    }
}
