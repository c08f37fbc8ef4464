package io.xieshou.ledger.imports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words behind an expression that {@link Phrase} wrote; whoever asks compares what they give with the expression. */
final class PhraseWords {

    /** Each kind of piece a phrase gives, longest first. */
    private static final Pattern PIECE = Pattern.compile("(?<edge>^\\^|\\$$)|(?<numbering>"
            + Pattern.quote(Phrase.NUMBERING)
            + ")|\\(\\?<(?<group>\\w+)>(?<inside>(?:\\[[^\\]]*\\]|[^()])*)\\)|(?<point>\\[[.．、]+\\]\\\\s\\*)"
            + "|\\[(?<alike>.)[^\\]]*\\]|(?<any>\\.\\*\\?)|(?<space>\\\\s\\*)|\\\\(?<quoted>\\W)|(?<plain>.)");

    private static final String HALF_WIDTH = "():,;";
    private static final String FULL_WIDTH = "（）：，；";

    private PhraseWords() {}

    static String of(String expression, PhraseFields fields) {
        var words = new StringBuilder();
        var piece = PIECE.matcher(expression);
        while (piece.find()) {
            words.append(words(piece, fields));
        }
        return words.toString();
    }

    private static String words(Matcher piece, PhraseFields fields) {
        if (piece.group("edge") != null) {
            return "";
        }
        if (piece.group("numbering") != null) {
            return "{#}";
        }
        if (piece.group("group") != null) {
            return "{" + placeholder(piece.group("group"), piece.group("inside"), fields) + "}";
        }
        return punctuation(piece);
    }

    private static String punctuation(Matcher piece) {
        if (piece.group("point") != null) {
            return ".";
        }
        if (piece.group("any") != null) {
            return "…";
        }
        if (piece.group("space") != null) {
            return " ";
        }
        var alike = piece.group("alike");
        if (alike != null) {
            var half = HALF_WIDTH.indexOf(alike);
            return half < 0 ? alike : FULL_WIDTH.substring(half, half + 1);
        }
        var quoted = piece.group("quoted");
        return quoted == null ? piece.group("plain") : quoted;
    }

    private static String placeholder(String group, String inside, PhraseFields fields) {
        if (group.equals("count")) {
            return "个数";
        }
        var label = fields.label(fields.ofGroup(group).orElse(group));
        return switch (inside) {
            case "20\\d\\d" -> label + ":年";
            case "\\d+" -> label + ":数字";
            default -> label;
        };
    }
}
