package io.xieshou.form;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A line of a CSV file. */
public final class CsvLine {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private CsvLine() {}

    /** Quoted where needed; a text a spreadsheet would take for a formula gets a tab in front, a negative number does not. */
    public static String of(List<String> fields) {
        return fields.stream().map(CsvLine::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String field(String text) {
        var harmless = FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "\t" + text : text;
        return harmless.matches("[^\",\\r\\n\\t]*") ? harmless : "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
