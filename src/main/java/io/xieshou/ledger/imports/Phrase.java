package io.xieshou.ledger.imports;

import static io.xieshou.page.Words.t;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * How people say what a row or title looks like: {@code {受援地区}（{个数}个）}. Braces hold the name of a field that takes what stands there, {@code :年} or
 * {@code :数字} behind it narrows that to a year or digits; {@code {个数}} is how many items the row claims, {@code {#}} a number in a list, … anything.
 * Full and half width punctuation are alike. Between slashes stands a regular expression, whose groups are named by fields (their codes without _).
 */
final class Phrase {

    private static final Pattern PARTS = Pattern.compile("\\{([^{}]*)}|(…+|\\.{3})|(\\s+)|(.)");
    private static final List<String> ALIKE = List.of("(（", ")）", ":：", ",，", ";；", ".．、");
    private static final Pattern GROUP = Pattern.compile("\\(\\?<([A-Za-z][A-Za-z0-9]*)>");
    static final String NUMBERING = "[\\d一二三四五六七八九十]+";

    private final PhraseFields fields;
    private final Map<String, String> set = new LinkedHashMap<>();
    private final StringBuilder regex = new StringBuilder();

    private Phrase(PhraseFields fields) {
        this.fields = fields;
    }

    /**
     * Reads what was typed.
     *
     * @param begins whether the words stand at the beginning of the row; a title may have others before
     * @throws BadPhrase where it names no field or is no regular expression
     */
    static Layout.Captured read(String typed, boolean begins, PhraseFields fields) {
        var text = typed.strip();
        var phrase = new Phrase(fields);
        return text.length() > 2 && text.startsWith("/") && text.endsWith("/")
                ? phrase.expression(text.substring(1, text.length() - 1))
                : phrase.words(text, begins);
    }

    private Layout.Captured words(String text, boolean begins) {
        regex.append(begins ? "^" : "");
        var part = PARTS.matcher(text);
        while (part.find()) {
            part(part, text.substring(part.end()));
        }
        if (begins && regex.toString().endsWith(".+)")) {
            regex.append('$');
        }
        return new Layout.Captured(Pattern.compile(regex.toString()), set);
    }

    private void part(Matcher part, String rest) {
        if (part.group(1) != null) {
            regex.append(placeholder(part.group(1).strip(), rest));
        } else if (part.group(2) != null) {
            regex.append(".*?");
        } else if (part.group(3) != null) {
            regex.append("\\s*");
        } else {
            regex.append(literal(part.group(4)));
        }
    }

    private String placeholder(String name, String rest) {
        if (name.equals("#")) {
            return NUMBERING;
        }
        if (name.equals("个数") || name.equals("count")) {
            return "(?<count>\\d+)";
        }
        var parts = name.split("[:：]", 2);
        var code = fields.code(parts[0].strip());
        var group = PhraseFields.group(code);
        if (set.containsKey(group)) {
            throw new BadPhrase(t("teach.phrase.twice", parts[0]));
        }
        set.put(group, code);
        return "(?<" + group + ">" + (parts.length > 1 ? narrowed(parts[1].strip()) : open(rest)) + ")";
    }

    private static String narrowed(String kind) {
        return switch (kind) {
            case "年", "year" -> "20\\d\\d";
            case "数字", "digits" -> "\\d+";
            default -> throw new BadPhrase(t("teach.phrase.kind", kind));
        };
    }

    /** Whatever stands before the next words. */
    private static String open(String rest) {
        if (rest.isEmpty()) {
            return ".+";
        }
        var next = rest.substring(0, 1);
        return next.isBlank() || next.equals("{") || next.equals("…") ? ".+?" : "[^" + alike(next) + "]+";
    }

    private static String literal(String character) {
        var alike = alike(character);
        return alike.equals(".．、")
                ? "[.．、]\\s*"
                : alike.length() > 1 && !alike.startsWith("\\") ? "[" + alike + "]" : alike;
    }

    private static String alike(String character) {
        return ALIKE.stream()
                .filter(characters -> characters.contains(character))
                .findFirst()
                .orElse("\\^$|?*+[]{}-&".contains(character) ? "\\" + character : character);
    }

    private Layout.Captured expression(String expression) {
        try {
            var pattern = Pattern.compile(expression);
            var group = GROUP.matcher(expression);
            while (group.find()) {
                if (!group.group(1).equals("count")) {
                    set.put(group.group(1), field(group.group(1)));
                }
            }
            return new Layout.Captured(pattern, set);
        } catch (PatternSyntaxException unreadable) {
            throw new BadPhrase(t("teach.phrase.expression", expression, unreadable.getDescription()));
        }
    }

    private String field(String group) {
        return fields.ofGroup(group).orElseThrow(() -> new BadPhrase(t("teach.phrase.group", group)));
    }

    /** What a person would type for a pattern; the expression itself between slashes where words cannot say it. */
    static String write(Layout.Captured captured, boolean begins, PhraseFields fields) {
        var expression = captured.pattern().pattern();
        for (var group : captured.set().entrySet()) {
            expression = expression.replace(
                    "(?<" + group.getKey() + ">", "(?<" + PhraseFields.group(group.getValue()) + ">");
        }
        var words = PhraseWords.of(expression, fields);
        return says(words, expression, begins, fields) ? words : "/" + expression + "/";
    }

    private static boolean says(String words, String expression, boolean begins, PhraseFields fields) {
        try {
            return !words.isEmpty()
                    && read(words, begins, fields).pattern().pattern().equals(expression);
        } catch (BadPhrase notWords) {
            return false;
        }
    }
}
