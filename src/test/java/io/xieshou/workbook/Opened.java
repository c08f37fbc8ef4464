package io.xieshou.workbook;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.xieshou.language.Sentence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads whole files for assertions. */
final class Opened {

    private Opened() {}

    static Path resource(String name) {
        return Path.of("src/test/resources/workbook", name);
    }

    /** All filled cells of the first sheet: {@code "B17 NUMBER 8.3"}. */
    static List<String> cells(Path file) {
        var cells = new ArrayList<String>();
        try (var workbook = Workbooks.open(file, "测试.xlsx");
                var rows = workbook.firstSheet().rows()) {
            for (var row : rows) {
                row.cells().stream()
                        .filter(cell -> !cell.isBlank())
                        .map(Cell::toString)
                        .forEach(cells::add);
            }
        }
        return cells;
    }

    /** The sentence with which the file is refused, be it when opened or when read. */
    static UnreadableWorkbook refusal(Path file, Limits limits) {
        return catchThrowableOfType(UnreadableWorkbook.class, () -> {
            try (var workbook = Workbooks.open(file, "测试.xlsx", limits);
                    var rows = workbook.firstSheet().rows()) {
                rows.forEach(row -> row.cells().forEach(Cell::text));
            }
        });
    }

    static String refusedBecause(Path file) {
        return refusedBecause(file, Limits.USUAL);
    }

    /** The key of the sentence it is refused with. */
    static String refusedBecause(Path file, Limits limits) {
        var refusal = refusal(file, limits);
        return refusal == null
                ? "not refused"
                : Sentence.keys().stream()
                        .filter(key ->
                                key.startsWith("workbook.") && said(refusal).equals(unfilled(key)))
                        .findFirst()
                        .orElseThrow();
    }

    private static String said(UnreadableWorkbook refusal) {
        return refusal.sentence().zh().replace("测试.xlsx", "").replaceAll("\\d", "");
    }

    private static String unfilled(String key) {
        return Sentence.of(key, "", "", "").zh().replaceAll("\\d", "");
    }
}
