package io.xieshou.ledger.imports;

import static io.xieshou.page.Words.t;

import io.xieshou.ledger.Stagings.BadRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A sentence about a file, apart from the place it speaks of.
 *
 * @param place a cell, {@code 项目计划表!F12}, or a row, {@code 12}; empty where it speaks of the whole
 */
record Told(String place, String text) {

    private static final Pattern PLACED =
            Pattern.compile("(?s)^(?<place>(?:[^!：:]{1,31}!)?[A-Z]{0,3}\\d{1,7})[：:]\\s*(?<text>.+)$");

    private static final Pattern ROW = Pattern.compile("(?:(?<sheet>.+)!)?(?<row>\\d+)");
    private static final Pattern NUMBER = Pattern.compile("\\d+$");

    static Told of(String sentence) {
        var matcher = PLACED.matcher(sentence);
        return matcher.matches() ? new Told(matcher.group("place"), matcher.group("text")) : new Told("", sentence);
    }

    /** A file refused as a whole may have several reasons, one a line. */
    static List<Told> ofLines(List<String> sentences) {
        return sentences.stream().flatMap(String::lines).map(Told::of).toList();
    }

    /** The place as the reader looks for it: a row by that name, a cell as the spreadsheet names it. */
    String where() {
        return where(place);
    }

    static String where(String place) {
        var row = ROW.matcher(place);
        if (!row.matches()) {
            return place;
        }
        var number = row.group("row");
        return row.group("sheet") == null ? t("imports.row", number) : t("imports.row.of", row.group("sheet"), number);
    }

    /** Down the sheets, row by row; what speaks of the whole comes last. */
    static List<Told> inOrder(List<String> sentences) {
        var told = new ArrayList<>(sentences.stream().map(Told::of).toList());
        var sheets = told.stream().map(Told::sheet).distinct().toList();
        told.sort(Comparator.comparing((Told each) -> each.place.isEmpty())
                .thenComparingInt(each -> sheets.indexOf(each.sheet()))
                .thenComparingInt(Told::row));
        return told;
    }

    /** Each problem of each row; where a problem names no cell, its row stands for it. */
    static List<Told> of(List<BadRow> rows) {
        return rows.stream()
                .flatMap(row -> Arrays.stream(row.problems().split("\n"))
                        .map(Told::of)
                        .map(told -> told.place.isEmpty() ? new Told(row.origin(), told.text) : told))
                .toList();
    }

    private String sheet() {
        return place.contains("!") ? place.substring(0, place.indexOf('!')) : "";
    }

    private int row() {
        var number = NUMBER.matcher(place);
        return number.find() ? Integer.parseInt(number.group()) : 0;
    }
}
