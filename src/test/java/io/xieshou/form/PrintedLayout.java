package io.xieshou.form;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What can be seen of a printed sheet, as text to compare: cells, merges, widths, print set-up. */
final class PrintedLayout {

    private PrintedLayout() {}

    static String of(XSSFSheet sheet) {
        var text = new StringBuilder();
        for (var row : sheet) {
            text.append(row.getRowNum() + 1).append(": ").append(cells(row)).append('\n');
        }
        text.append("merged: ").append(merged(sheet)).append('\n');
        text.append("widths: ").append(widths(sheet)).append('\n');
        text.append("repeated: ")
                .append(sheet.getRepeatingRows().formatAsString())
                .append('\n');
        var page = sheet.getPrintSetup();
        text.append("paper %d, %s, %d wide, %d high%n"
                .formatted(
                        page.getPaperSize(),
                        page.getLandscape() ? "landscape" : "portrait",
                        page.getFitWidth(),
                        page.getFitHeight()));
        text.append("frozen: ")
                .append(sheet.getPaneInformation().getVerticalSplitPosition())
                .append(" columns, ")
                .append(sheet.getPaneInformation().getHorizontalSplitPosition())
                .append(" rows\n");
        text.append("footer: ").append(sheet.getFooter().getCenter()).append('\n');
        return text.toString();
    }

    private static String cells(Row row) {
        var formatter = new DataFormatter();
        return IntStream.range(0, row.getLastCellNum())
                .mapToObj(index -> cell(formatter, row.getCell(index)))
                .collect(Collectors.joining(" | "));
    }

    private static String cell(DataFormatter formatter, Cell cell) {
        return cell == null ? "" : formatter.formatCellValue(cell);
    }

    private static String merged(XSSFSheet sheet) {
        return sheet.getMergedRegions().stream()
                .map(CellRangeAddress::formatAsString)
                .collect(Collectors.joining(" "));
    }

    private static String widths(XSSFSheet sheet) {
        return IntStream.range(0, 11)
                .mapToObj(index -> String.valueOf(sheet.getColumnWidth(index) / 256))
                .collect(Collectors.joining(" "));
    }
}
