package io.xieshou.ledger.imports;

import io.xieshou.files.FileHash;
import io.xieshou.files.FileStore;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.Ledgers;
import io.xieshou.workbook.ErrorColumn;
import io.xieshou.workbook.Sheet;
import io.xieshou.workbook.Workbook;
import io.xieshou.workbook.Workbooks;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The person's own workbook back, row by row with what is wrong and what is worth a look. Sheets, formats, formulas and notes stay as they were; mended, it
 * comes in as it is, for the import knows the column.
 */
@Component
class ErrorWorkbook {

    /** {@code 项目计划表!F12：…} or {@code F12: …}. */
    private static final Pattern PLACE =
            Pattern.compile("^(?:(?<sheet>[^!：]{1,31})!)?[A-Z]{1,3}(?<row>\\d{1,7})(?=[：:]|$)");

    private static final Pattern ROW = Pattern.compile("^(?<row>\\d{1,7})$");
    private static final int HEADER_WITHIN = 10;

    private final Imports imports;
    private final FileStore files;
    private final Ledgers ledgers;

    ErrorWorkbook(Imports imports, FileStore files, Ledgers ledgers) {
        this.imports = imports;
        this.files = files;
        this.ledgers = ledgers;
    }

    /** Whether there is a row to say something about. */
    boolean isUseful(Import of) {
        return !imports.badRows(of).isEmpty() || says(of.broken()) || says(of.findings());
    }

    /** Whether one of the sentences names a cell. */
    static boolean says(List<String> sentences) {
        return sentences.stream().anyMatch(sentence -> PLACE.matcher(sentence).find());
    }

    /** What kind of file the copy is; the kept content says, not its name. */
    Workbook.Format format(Import of) {
        try (var workbook = open(of)) {
            return workbook.format();
        }
    }

    /** Writes the copy; the stream is not closed. */
    void write(Import of, OutputStream out) throws IOException {
        var current = files.path(new FileHash(of.fileHash()));
        var made = new ArrayList<Path>();
        try {
            for (var column : columns(of)) {
                var copy = Files.createTempFile("import-errors", ".tmp");
                made.add(copy);
                try (var into = Files.newOutputStream(copy)) {
                    column.copy(current, of.fileName(), into);
                }
                current = copy;
            }
            Files.copy(current, out);
        } finally {
            for (var copy : made) {
                Files.deleteIfExists(copy);
            }
        }
    }

    private Workbook open(Import of) {
        return Workbooks.open(files.path(new FileHash(of.fileHash())), of.fileName());
    }

    /** One column for each sheet there is something to say about. */
    private List<ErrorColumn> columns(Import of) {
        var ledger = ledgers.get(of.ledger());
        try (var workbook = open(of)) {
            var columns = new ArrayList<ErrorColumn>();
            messages(of, workbook.firstSheet().name()).forEach((name, rows) -> workbook.findSheet(name)
                    .ifPresent(sheet -> columns.add(new ErrorColumn(name, headerRow(sheet, ledger, rows), rows))));
            return columns;
        }
    }

    /** By sheet and row. */
    private Map<String, Map<Integer, String>> messages(Import of, String firstSheet) {
        var messages = new LinkedHashMap<String, Map<Integer, String>>();
        imports.allBadRows(of).forEach(row -> put(messages, row.origin(), row.problems(), firstSheet));
        of.broken().forEach(sentence -> put(messages, sentence, sentence, firstSheet));
        of.findings().forEach(sentence -> put(messages, sentence, sentence, firstSheet));
        return messages;
    }

    private static void put(
            Map<String, Map<Integer, String>> messages, String place, String sentence, String firstSheet) {
        var cell = PLACE.matcher(place);
        var row = ROW.matcher(place);
        if (cell.find()) {
            var sheet = cell.group("sheet") == null ? firstSheet : cell.group("sheet");
            add(messages, sheet, Integer.parseInt(cell.group("row")), sentence);
        } else if (row.find()) {
            add(messages, firstSheet, Integer.parseInt(row.group("row")), sentence);
        }
    }

    private static void add(Map<String, Map<Integer, String>> messages, String sheet, int row, String sentence) {
        messages.computeIfAbsent(sheet, name -> new TreeMap<>())
                .merge(row, sentence, (before, more) -> before + "\n" + more);
    }

    /** The row that names most fields or, in a printed table, says most, above the first row there is something to say about. */
    private static int headerRow(Sheet sheet, Ledger ledger, Map<Integer, String> messages) {
        var first = messages.keySet().stream().mapToInt(Integer::intValue).min().orElse(1);
        int best = Math.max(1, first - 1);
        int most = 0;
        try (var rows = sheet.rows()) {
            for (var row : rows) {
                if (row.number() >= first || row.number() > HEADER_WITHIN) {
                    break;
                }
                int said = (int) row.cells().stream()
                                .filter(cell -> !cell.isBlank())
                                .count()
                        + 100 * PlainHeader.fit(ledger, row);
                if (said > most) {
                    most = said;
                    best = row.number();
                }
            }
        }
        return best;
    }
}
