package io.xieshou.workbook;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/**
 * One cell: where it stands and what it holds. A formula is what it last came to. Immutable.
 *
 * <p>Numbers are exact to the 15 digits a spreadsheet shows (8.3 is 8.3). A text of nothing but spaces is {@link Kind#BLANK}.
 */
public final class Cell {

    /** What a cell holds. {@code ERROR} is what the spreadsheet itself calls one ({@code #DIV/0!}), or a formula without a result. */
    public enum Kind {
        BLANK,
        TEXT,
        NUMBER,
        DATE,
        TRUTH,
        ERROR
    }

    private final int row;
    private final int column;
    private final Kind kind;
    private final Object value;
    private final CellFormat format;

    private Cell(int row, int column, Kind kind, Object value, CellFormat format) {
        this.row = row;
        this.column = column;
        this.kind = kind;
        this.value = value;
        this.format = format;
    }

    static Cell blank(int row, int column) {
        return new Cell(row, column, Kind.BLANK, "", CellFormat.GENERAL);
    }

    static Cell text(int row, int column, String text) {
        return new Cell(row, column, isBlank(text) ? Kind.BLANK : Kind.TEXT, text, CellFormat.GENERAL);
    }

    /** A number, or the date it stands for where the format shows dates. */
    static Cell number(int row, int column, BigDecimal number, CellFormat format, boolean since1904) {
        var moment = format.date() ? Serial.find(number, since1904) : null;
        return moment == null
                ? new Cell(row, column, Kind.NUMBER, number, format)
                : new Cell(row, column, Kind.DATE, moment, format);
    }

    static Cell date(int row, int column, LocalDateTime moment, CellFormat format) {
        return new Cell(row, column, Kind.DATE, moment, format);
    }

    static Cell truth(int row, int column, boolean truth) {
        return new Cell(row, column, Kind.TRUTH, truth, CellFormat.GENERAL);
    }

    static Cell error(int row, int column, String error) {
        return new Cell(row, column, Kind.ERROR, error, CellFormat.GENERAL);
    }

    public int row() {
        return row;
    }

    public int column() {
        return column;
    }

    /** {@code B17}. */
    public Address address() {
        return new Address(row, column);
    }

    public Kind kind() {
        return kind;
    }

    public boolean isBlank() {
        return kind == Kind.BLANK;
    }

    /** The number of a {@link Kind#NUMBER}; 0.3 where the sheet shows 30%. {@link Figure#of} reads both alike. */
    public BigDecimal number() {
        return (BigDecimal) holding(Kind.NUMBER);
    }

    /** The day and time of a {@link Kind#DATE}. */
    public LocalDateTime moment() {
        return (LocalDateTime) holding(Kind.DATE);
    }

    public boolean truth() {
        return (Boolean) holding(Kind.TRUTH);
    }

    /** True where the sheet shows this number as a percentage. */
    public boolean isPercentage() {
        return kind == Kind.NUMBER && format.percentage();
    }

    /** True where the sheet shows this date without its day: 2021年4月. */
    public boolean isMonth() {
        return kind == Kind.DATE && format.monthOnly();
    }

    /** What the reader of the sheet sees: {@code 000017}, {@code 30%}, {@code 2021年4月}; numbers without a format in full. */
    public String text() {
        return switch (kind) {
            case BLANK -> "";
            case TEXT, ERROR -> (String) value;
            case TRUTH -> truth() ? "TRUE" : "FALSE";
            case NUMBER -> format.general() ? number().toPlainString() : format.show(number().doubleValue());
            case DATE -> format.general() ? moment().toLocalDate().toString() : format.show(moment());
        };
    }

    /** The text as it stands in the file, also where it is nothing but spaces. */
    String raw() {
        return value instanceof String text ? text : text();
    }

    /** {@code B17 NUMBER 8.3}. */
    @Override
    public String toString() {
        return address() + " " + kind + " " + text();
    }

    private Object holding(Kind wanted) {
        if (kind != wanted) {
            throw new IllegalStateException("%s holds %s, not %s.".formatted(address(), kind, wanted));
        }
        return value;
    }

    private static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c >= 0x80 && (Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B');
    }
}
