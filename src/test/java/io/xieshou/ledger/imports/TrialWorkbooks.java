package io.xieshou.ledger.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks for the trial ledger of rows: a good one, and such as nobody should send. */
final class TrialWorkbooks {

    static final List<String> HEADER = List.of("编号", "日期", "月份", "类别", "金额（万元）", "地区", "帮扶单位");

    static final List<String> GOOD = List.of("A1", "2020-09-01", "2020-09", "物资", "8.5", "武川县", "");

    private TrialWorkbooks() {}

    /** A good row under a header that has one other heading. */
    static byte[] with(int column, String heading) throws IOException {
        var header = new ArrayList<>(HEADER);
        header.set(column, heading);
        return table(header, GOOD);
    }

    /** A good row but for one cell. */
    static byte[] cell(int column, String said) throws IOException {
        var row = new ArrayList<>(GOOD);
        row.set(column, said);
        return table(HEADER, row);
    }

    /** Yellow throughout, so that its format can be recognised. */
    @SafeVarargs
    static byte[] table(List<String> header, List<String>... rows) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("表一");
            var yellow = book.createCellStyle();
            yellow.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
            yellow.setFillPattern(org.apache.poi.ss.usermodel.FillPatternType.SOLID_FOREGROUND);
            var all = new ArrayList<List<String>>(List.of(header));
            all.addAll(List.of(rows));
            for (int i = 0; i < all.size(); i++) {
                var line = sheet.createRow(i);
                for (int column = 0; column < all.get(i).size(); column++) {
                    line.createCell(column).setCellValue(all.get(i).get(column));
                    line.getCell(column).setCellStyle(yellow);
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    static byte[] encrypted(byte[] plain) throws Exception {
        try (var container = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var inside = encryptor.getDataStream(container)) {
                inside.write(plain);
            }
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    /** A table whose sheet unpacks to 300 MB of spaces. */
    static byte[] bomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(table(HEADER, GOOD)));
                var bomb = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                bomb.putNextEntry(new ZipEntry(entry.getName()));
                var content = in.readAllBytes();
                if (entry.getName().startsWith("xl/worksheets/")) {
                    var head = new String(content, StandardCharsets.UTF_8).replace("</worksheet>", "");
                    bomb.write(head.getBytes(StandardCharsets.UTF_8));
                    var spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
                    for (int i = 0; i < 300; i++) {
                        bomb.write(spaces);
                    }
                    bomb.write("</worksheet>".getBytes(StandardCharsets.UTF_8));
                } else {
                    bomb.write(content);
                }
                bomb.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
