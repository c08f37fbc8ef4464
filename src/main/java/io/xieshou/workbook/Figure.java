package io.xieshou.workbook;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people write it in tables: {@code 1,234.5}, {@code １２．５万元}, {@code 30%}, {@code (8.3)} for a negative one.
 *
 * <p>The number is exactly what is written; the unit word is not applied to it: {@code 12.5万元} is 12.5 and 万元, {@code 30%} is 30 and %.
 *
 * @param number as written, with its decimals
 * @param unit the word after it, or empty
 */
public record Figure(BigDecimal number, String unit) {

    private static final int MOST_DIGITS = 38;
    private static final String DIGITS =
            "(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?: \\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d*)?|\\.\\d+)";
    private static final String UNIT = "(?<unit>[%‰]|[^\\d\\s.,()+-][^\\d\\s.,()]{0,9})?";
    private static final Pattern PLAIN = Pattern.compile("(?<sign>[+-]?)\\s*¥?\\s*" + DIGITS + "\\s*" + UNIT);
    private static final Pattern IN_PARENTHESES =
            Pattern.compile("\\(\\s*(?<sign>)¥?\\s*" + DIGITS + "\\s*\\)\\s*" + UNIT);
    private static final Pattern SIMPLE = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");
    private static final Pattern ABOUT = Pattern.compile("约|近|余|多|几|左右|上下|以上|以下|不少于|不低于|大概|[<>≥≤≈]");
    private static final Pattern EXPONENT = Pattern.compile("[+-]?[\\d.,]+[Ee][+-]?\\d+");
    private static final Pattern ODD_COMMA = Pattern.compile("[+-]?[\\d.,]*,[\\d.,]*\\D*");

    /**
     * Reads a number from text.
     *
     * @throws UnreadableValue naming the text and how to write it
     */
    public static Figure parse(String text) {
        if (SIMPLE.matcher(text).matches()) {
            return new Figure(new BigDecimal(text), "");
        }
        var plain = HalfWidth.of(text);
        if (plain.isEmpty()) {
            throw new UnreadableValue("workbook.figure.blank");
        }
        var positive = PLAIN.matcher(plain);
        if (positive.matches()) {
            return of(positive, positive.group("sign").equals("-"), text, plain);
        }
        var negative = IN_PARENTHESES.matcher(plain);
        if (negative.matches()) {
            return of(negative, true, text, plain);
        }
        throw refused(text, plain);
    }

    /**
     * Reads a number from a cell, whether it is stored as number or as text. A number shown as percentage is read as shown: 30 and %, not 0.3.
     *
     * @throws UnreadableValue naming what stands there and how to write it
     */
    public static Figure of(Cell cell) {
        return switch (cell.kind()) {
            case NUMBER ->
                cell.isPercentage() ? new Figure(cell.number().movePointRight(2), "%") : new Figure(cell.number(), "");
            case DATE -> throw new UnreadableValue("workbook.figure.date", cell.text());
            case ERROR -> throw new UnreadableValue("workbook.value.error", cell.text());
            default -> parse(cell.text());
        };
    }

    private static Figure of(Matcher matcher, boolean negative, String text, String plain) {
        var digits = matcher.group("digits").replaceAll("[, ]", "");
        var unit = matcher.group("unit") == null ? "" : matcher.group("unit");
        if (digits.length() > MOST_DIGITS) {
            throw new UnreadableValue("workbook.figure.long", text.strip());
        }
        if (EXPONENT.matcher(plain).matches() || ABOUT.matcher(unit).find()) {
            throw refused(text, plain);
        }
        var number = new BigDecimal(digits);
        return new Figure(negative ? number.negate() : number, unit);
    }

    private static UnreadableValue refused(String text, String plain) {
        var shown = text.strip();
        if (EXPONENT.matcher(plain).matches()) {
            return new UnreadableValue("workbook.figure.exponent", shown);
        }
        if (ABOUT.matcher(plain).find()) {
            return new UnreadableValue("workbook.figure.about", shown);
        }
        if (ODD_COMMA.matcher(plain).matches()) {
            return new UnreadableValue("workbook.figure.comma", shown, plain.replace(",", "."), plain.replace(",", ""));
        }
        return new UnreadableValue("workbook.figure.other", shown);
    }
}
