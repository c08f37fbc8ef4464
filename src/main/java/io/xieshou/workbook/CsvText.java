package io.xieshou.workbook;

/**
 * Texts in CSV files, where a spreadsheet would take a text beginning with {@code =} for a formula and run it. We write such a text behind an apostrophe
 * and take the apostrophe off when it comes back; {@code ="001"}, by which some programs keep leading zeros, is read as 001.
 */
final class CsvText {

    private static final String DANGEROUS = "=+-@\t\r";

    private CsvText() {}

    static String guard(String text) {
        return isDangerous(text) || text.startsWith("'") && isDangerous(text.substring(1)) ? "'" + text : text;
    }

    static String restore(String text) {
        if (text.startsWith("'") && text.length() > 1 && (isDangerous(text.substring(1)) || text.startsWith("''"))) {
            return text.substring(1);
        }
        boolean keptZeros = text.length() > 3 && text.startsWith("=\"") && text.endsWith("\"");
        return keptZeros ? text.substring(2, text.length() - 1) : text;
    }

    static boolean isDangerous(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
    }
}
