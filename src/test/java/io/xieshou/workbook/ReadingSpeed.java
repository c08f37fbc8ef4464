package io.xieshou.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Run by hand: our reader against fastexcel's on 100,000 rows of 12 columns. Prints medians in milliseconds. */
final class ReadingSpeed {

    private static final int ROWS = 100_000;
    private static final int ROUNDS = 9;

    private ReadingSpeed() {}

    public static void main(String[] arguments) throws Exception {
        var file = arguments.length > 0 ? Path.of(arguments[0]) : written();
        for (int warm = 0; warm < 3; warm++) {
            fastexcel(file);
            ours(file);
        }
        System.out.printf("fastexcel %d ms%n", median(() -> fastexcel(file)));
        System.out.printf("ours      %d ms%n", median(() -> ours(file)));
    }

    private static long fastexcel(Path file) throws IOException {
        long sum = 0;
        try (var workbook = new ReadableWorkbook(file.toFile());
                var rows = workbook.getFirstSheet().openStream()) {
            for (var row : (Iterable<org.dhatim.fastexcel.reader.Row>) rows::iterator) {
                for (var cell : row) {
                    sum += cell == null ? 0 : cell.getText().length();
                }
            }
        }
        return sum;
    }

    private static long ours(Path file) {
        long sum = 0;
        try (var workbook = Workbooks.open(file, "speed.xlsx");
                var rows = workbook.firstSheet().rows()) {
            for (var row : rows) {
                for (int column = 1; column <= row.width(); column++) {
                    var cell = row.cell(column);
                    sum += switch (cell.kind()) {
                        case NUMBER -> cell.number().toString().length();
                        case DATE -> cell.moment().getYear();
                        default -> cell.text().length();
                    };
                }
            }
        }
        return sum;
    }

    static Path written() throws IOException {
        var file = Files.createTempFile("speed", ".xlsx");
        file.toFile().deleteOnExit();
        try (var out = Files.newOutputStream(file);
                var workbook = new org.dhatim.fastexcel.Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("数据");
            for (int row = 0; row < ROWS; row++) {
                write(sheet, row);
            }
        }
        return file;
    }

    private static void write(Worksheet sheet, int row) {
        sheet.value(row, 0, row + 1);
        sheet.value(row, 1, "项目" + row % 1000 + "号");
        sheet.value(row, 2, "内蒙古自治区赤峰市翁牛特旗");
        sheet.value(row, 3, BigDecimal.valueOf(row * 7L % 100_000, 2));
        sheet.value(row, 4, BigDecimal.valueOf(row * 13L % 1_000_000, 4));
        sheet.value(row, 5, LocalDate.of(2020, 1, 1).plusDays(row % 366));
        sheet.style(row, 5).format("yyyy-mm-dd").set();
        sheet.value(row, 6, row % 500);
        sheet.value(row, 7, row % 90);
        sheet.value(row, 8, "新建");
        sheet.value(row, 9, "建设内容说明第" + row + "条，用于产业发展与就业帮扶");
        sheet.value(row, 10, "区农业农村局");
        sheet.value(row, 11, row % 3 == 0 ? "" : "备注");
    }

    private static long median(Reading reading) throws Exception {
        var times = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            reading.read();
            times[i] = (System.nanoTime() - start) / 1_000_000;
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }

    private interface Reading {
        long read() throws Exception;
    }
}
