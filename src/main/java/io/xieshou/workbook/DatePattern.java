package io.xieshou.workbook;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A number format that shows dates, such as {@code yyyy"年"m"月"d"日"}. The first of its sections counts; colours, conditions and locales do not. */
final class DatePattern {

    private static final Pattern TOKEN = Pattern.compile(
            "\"([^\"]*)\"|\\\\(.)|\\[[^]]*]|[_*].|(AM/PM|A/P|上午/下午)|(y+|m+|d+|h+|s+|a{3,4})|(.)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern FRACTION = Pattern.compile("(?i)(s)[.]0+");

    private final List<Piece> pieces;

    private DatePattern(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** What a pattern consists of: letters that stand for a part of the date, or text that stands for itself. */
    private record Piece(char letter, int length, String text) {

        private static final char TEXT = 0;
        private static final char HALF_DAY = 'a';
        private static final char WEEKDAY = 'w';
        private static final char MINUTE = 'n';
    }

    static DatePattern of(String pattern) {
        var pieces = new ArrayList<Piece>();
        var matcher = TOKEN.matcher(FRACTION.matcher(firstSection(pattern)).replaceAll("$1"));
        while (matcher.find()) {
            if (matcher.group(4) != null) {
                pieces.add(letters(matcher.group(4).toLowerCase(Locale.ROOT)));
            } else if (matcher.group(3) != null) {
                pieces.add(new Piece(Piece.HALF_DAY, 1, ""));
            } else {
                var text = matcher.group(1) != null
                        ? matcher.group(1)
                        : matcher.group(2) != null ? matcher.group(2) : matcher.group(5);
                pieces.add(new Piece(Piece.TEXT, 0, text == null ? "" : text));
            }
        }
        return new DatePattern(withMinutes(pieces));
    }

    /** True where the pattern shows a date or time at all: it has their letters and no digits of a number. */
    boolean isDate() {
        boolean number = pieces.stream().anyMatch(piece -> piece.text.length() == 1 && "0#?@".contains(piece.text));
        return !number
                && (has('y')
                        || has('m')
                        || has('d')
                        || has('h')
                        || has(Piece.MINUTE)
                        || has('s')
                        || has(Piece.WEEKDAY));
    }

    /** True where months are shown, but neither day nor time. */
    boolean isMonth() {
        return has('m') && !has('d') && !has('h') && !has('s');
    }

    String show(LocalDateTime moment) {
        var shown = new StringBuilder();
        boolean halfDays = has(Piece.HALF_DAY);
        pieces.forEach(piece -> shown.append(show(piece, moment, halfDays)));
        return shown.toString();
    }

    private static String show(Piece piece, LocalDateTime moment, boolean halfDays) {
        return switch (piece.letter) {
            case 'y' -> format(moment, piece.length <= 2 ? "yy" : "yyyy");
            case 'm' -> format(moment, piece.length >= 3 ? "MMM" : "M".repeat(piece.length));
            case 'd' -> piece.length >= 3 ? weekday(moment) : format(moment, "d".repeat(piece.length));
            case 'h' -> format(moment, (halfDays ? "h" : "H").repeat(Math.min(piece.length, 2)));
            case Piece.MINUTE -> format(moment, "m".repeat(Math.min(piece.length, 2)));
            case 's' -> format(moment, "s".repeat(Math.min(piece.length, 2)));
            case Piece.HALF_DAY -> moment.getHour() < 12 ? "上午" : "下午";
            case Piece.WEEKDAY -> weekday(moment);
            default -> piece.text;
        };
    }

    private static String format(LocalDateTime moment, String pattern) {
        return moment.format(DateTimeFormatter.ofPattern(pattern, Locale.SIMPLIFIED_CHINESE));
    }

    private static String weekday(LocalDateTime moment) {
        return moment.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.SIMPLIFIED_CHINESE);
    }

    private static Piece letters(String letters) {
        char letter = letters.charAt(0);
        return new Piece(letter == 'a' ? Piece.WEEKDAY : letter, letters.length(), "");
    }

    /** The letter m means minutes after hours and before seconds, months elsewhere. */
    private static List<Piece> withMinutes(List<Piece> pieces) {
        var result = new ArrayList<Piece>();
        var letters =
                pieces.stream().filter(piece -> piece.letter != Piece.TEXT).toList();
        int at = -1;
        for (var piece : pieces) {
            at += piece.letter == Piece.TEXT ? 0 : 1;
            boolean minutes = piece.letter == 'm'
                    && (at > 0 && letters.get(at - 1).letter == 'h'
                            || at + 1 < letters.size() && letters.get(at + 1).letter == 's');
            result.add(minutes ? new Piece(Piece.MINUTE, piece.length, "") : piece);
        }
        return result;
    }

    private boolean has(char letter) {
        return pieces.stream().anyMatch(piece -> piece.letter == letter);
    }

    private static String firstSection(String pattern) {
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            quoted ^= pattern.charAt(i) == '"';
            if (!quoted && pattern.charAt(i) == ';') {
                return pattern.substring(0, i);
            }
        }
        return pattern;
    }
}
