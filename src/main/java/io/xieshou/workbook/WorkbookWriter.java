package io.xieshou.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes an xlsx for reading, printing and coming back: sheets in order, each row by row, 100,000 rows in bounded memory.
 *
 * <pre>{@code
 * try (var workbook = WorkbookWriter.open("项目台账", Locale.SIMPLIFIED_CHINESE)) {
 *     var sheet = workbook.sheet("项目", List.of(Column.text(30), Column.number(12, 2)));
 *     sheet.title("项目台账").header("项目名称", "帮扶资金（万元）");
 *     sheet.row("武川县稳定就业补贴项目", new BigDecimal("112"));
 *     workbook.writeTo(out);
 * }
 * }</pre>
 */
public final class WorkbookWriter implements AutoCloseable {

    private static final int ROWS_IN_MEMORY = 200;
    private static final String CHOICES = "选项";

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(null, ROWS_IN_MEMORY, true, false);
    private final SheetStyles styles = new SheetStyles(workbook.getXSSFWorkbook());
    private final List<SheetWriter> sheets = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final List<List<String>> choices = new ArrayList<>();

    private WorkbookWriter() {}

    /** A workbook with this title and language among its properties. Nothing is written anywhere before {@link #writeTo}. */
    public static WorkbookWriter open(String title, Locale language) {
        var writer = new WorkbookWriter();
        var properties = writer.workbook.getXSSFWorkbook().getProperties();
        properties.getCoreProperties().setTitle(title);
        properties.getCoreProperties().setCreator("携手");
        properties
                .getCoreProperties()
                .getUnderlyingProperties()
                .setLanguageProperty(Optional.of(language.toLanguageTag()));
        properties.getExtendedProperties().setApplication("携手");
        return writer;
    }

    /** A new sheet behind the others. Characters a sheet's name may not have become spaces; a name taken already gets a number. */
    public SheetWriter sheet(String name, List<Column> columns) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("Sheet '%s' has no columns.".formatted(name));
        }
        var writer = new SheetWriter(workbook.createSheet(free(name)), List.copyOf(columns), styles);
        sheets.add(writer);
        return writer;
    }

    /** A list for drop-downs, however long and whatever its words hold: it goes onto a hidden sheet. */
    public Choices choices(List<String> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Nothing to choose from.");
        }
        choices.add(List.copyOf(values));
        return new Choices("choices_" + choices.size());
    }

    /** Finishes the workbook and writes it; the stream is not closed. To be called once. */
    public void writeTo(OutputStream out) {
        sheets.forEach(SheetWriter::finish);
        if (!choices.isEmpty()) {
            writeChoices();
        }
        try {
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives back what it holds on disk. */
    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String free(String name) {
        var safe = WorkbookUtil.createSafeSheetName(name, ' ').strip();
        var free = safe.isEmpty() ? "表" : safe;
        for (int number = 2; !names.add(free.toLowerCase(Locale.ROOT)); number++) {
            var ending = " " + number;
            free = safe.substring(0, Math.min(safe.length(), 31 - ending.length())) + ending;
        }
        return free;
    }

    private void writeChoices() {
        var sheet = workbook.createSheet(free(CHOICES));
        int longest = choices.stream().mapToInt(List::size).max().orElse(0);
        for (int row = 0; row < longest; row++) {
            writeChoices(sheet, row);
        }
        for (int list = 0; list < choices.size(); list++) {
            name(sheet, list);
        }
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.HIDDEN);
    }

    private void writeChoices(SXSSFSheet sheet, int row) {
        var line = sheet.createRow(row);
        for (int list = 0; list < choices.size(); list++) {
            if (row < choices.get(list).size()) {
                line.createCell(list).setCellValue(choices.get(list).get(row));
            }
        }
    }

    private void name(SXSSFSheet sheet, int list) {
        var letters = Address.letters(list + 1);
        var name = workbook.createName();
        name.setNameName("choices_" + (list + 1));
        name.setRefersToFormula("'%s'!$%s$1:$%s$%d"
                .formatted(
                        sheet.getSheetName(),
                        letters,
                        letters,
                        choices.get(list).size()));
    }
}
