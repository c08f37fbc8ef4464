package io.xieshou.workbook;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.jspecify.annotations.Nullable;

/** How a cell shows its number: the number format of its style. */
final class CellFormat {

    static final CellFormat GENERAL = new CellFormat(0, "General");

    private static final DataFormatter FORMATTER = new DataFormatter(Locale.SIMPLIFIED_CHINESE);
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^]]*]");
    private static final String AFTERNOON = "上午/下午";

    /** Chinese Excel and WPS use these ids without writing their patterns into the file (ECMA-376 part 1, 18.8.30, zh-cn). */
    private static final Map<Integer, String> CHINESE = Map.ofEntries(
            Map.entry(27, "yyyy\"年\"m\"月\""),
            Map.entry(28, "m\"月\"d\"日\""),
            Map.entry(29, "m\"月\"d\"日\""),
            Map.entry(30, "m-d-yy"),
            Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""),
            Map.entry(32, "h\"时\"mm\"分\""),
            Map.entry(33, "h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(34, AFTERNOON + "h\"时\"mm\"分\""),
            Map.entry(35, AFTERNOON + "h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(36, "yyyy\"年\"m\"月\""),
            Map.entry(50, "yyyy\"年\"m\"月\""),
            Map.entry(51, "m\"月\"d\"日\""),
            Map.entry(52, "yyyy\"年\"m\"月\""),
            Map.entry(53, "m\"月\"d\"日\""),
            Map.entry(54, "m\"月\"d\"日\""),
            Map.entry(55, AFTERNOON + "h\"时\"mm\"分\""),
            Map.entry(56, AFTERNOON + "h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(57, "yyyy\"年\"m\"月\""),
            Map.entry(58, "m\"月\"d\"日\""));

    private final int id;
    private final String pattern;
    private final DatePattern dates;
    private final boolean date;

    private CellFormat(int id, String pattern) {
        this.id = id;
        this.pattern = pattern;
        this.dates = DatePattern.of(pattern);
        this.date = !pattern.equals("General") && dates.isDate();
    }

    /** The format of this id; the pattern is the one the file gives, or null where the id is built in. */
    static CellFormat of(int id, @Nullable String pattern) {
        if (pattern == null) {
            pattern = CHINESE.getOrDefault(id, BuiltinFormats.getBuiltinFormat(id));
        }
        return pattern == null || pattern.equalsIgnoreCase("General") ? GENERAL : new CellFormat(id, pattern);
    }

    boolean date() {
        return date;
    }

    /** The date is shown as year and month, or month alone. */
    boolean monthOnly() {
        return date && dates.isMonth();
    }

    boolean percentage() {
        return !date && QUOTED.matcher(pattern).replaceAll("").contains("%");
    }

    boolean general() {
        return this == GENERAL;
    }

    String show(double number) {
        synchronized (FORMATTER) {
            return FORMATTER.formatRawCellContents(number, id, pattern, false);
        }
    }

    String show(LocalDateTime moment) {
        return dates.show(moment);
    }
}
