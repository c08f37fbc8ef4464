package io.xieshou.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;

/** Workbooks of twelve columns, as people would fill in the template of visits. */
final class VisitWorkbook {

    static final List<String> HEAD = List.of(
            "主题", "类型", "方向", "开始日期", "结束日期", "受援地区", "地点", "带队（主持）领导姓名及职务", "参加人次", "其中：厅局级领导", "其中：区级领导", "其中：乡镇街道");
    private static final String[] KINDS = {"调研", "座谈会", "交往交流"};
    static final String[] AREAS = {"武川县", "察哈尔右翼后旗", "涿鹿县"};

    private VisitWorkbook() {}

    static Path write(Path file, String title, int rows, boolean backwards) throws IOException {
        var numbers = IntStream.range(0, rows).boxed().collect(Collectors.toList());
        if (backwards) {
            Collections.reverse(numbers);
        }
        try (OutputStream out = Files.newOutputStream(file);
                var book = new Workbook(out, "xieshou", "1.0")) {
            var sheet = book.newWorksheet("调研");
            for (int column = 0; column < HEAD.size(); column++) {
                sheet.value(0, column, HEAD.get(column));
            }
            for (int row = 0; row < rows; row++) {
                row(sheet, row + 1, title, numbers.get(row));
            }
        }
        return file;
    }

    private static void row(org.dhatim.fastexcel.Worksheet sheet, int row, String title, int number) {
        var day = LocalDate.of(2020, 1, 1).plusDays(number % 360);
        sheet.value(row, 0, title + number);
        sheet.value(row, 1, KINDS[number % KINDS.length]);
        sheet.value(row, 2, number % 2 == 0 ? "赴受援地" : "来京");
        date(sheet, row, 3, day);
        date(sheet, row, 4, day.plusDays(2));
        sheet.value(row, 5, AREAS[number % AREAS.length]);
        sheet.value(row, 6, "会议室" + number % 40);
        sheet.value(row, 7, "示例领导" + number % 50);
        sheet.value(row, 8, 20);
        sheet.value(row, 9, number % 3);
        sheet.value(row, 10, number % 5);
        sheet.value(row, 11, number % 7);
    }

    private static void date(org.dhatim.fastexcel.Worksheet sheet, int row, int column, LocalDate day) {
        sheet.value(row, column, day);
        sheet.style(row, column).format("yyyy-MM-dd").set();
    }
}
