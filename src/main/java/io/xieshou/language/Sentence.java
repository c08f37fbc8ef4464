package io.xieshou.language;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The same words in both languages of the product; whoever knows the reader says them in the reader's.
 *
 * <p>Sentences live in {@code words/<module>_zh.properties} and {@code _en} (UTF-8); their keys begin with the module's name. They are <em>not</em> {@code
 * MessageFormat}: apostrophes and single braces are themselves and need no doubling. {@code {0}} is the first value (numbers grouped: {@code 1,234.5});
 * {@code {0|record|records}} chooses by whether the first value is one. A value that is a sentence itself is said in the language around it.
 */
public record Sentence(String zh, String en) {

    /** Nothing said. */
    public static final Sentence NONE = same("");

    private static final Map<String, String> CHINESE = WordFiles.read("zh");
    private static final Map<String, String> ENGLISH = WordFiles.read("en");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:\\|([^|{}]*)\\|([^|{}]*))?}");

    /** By its key in the word files; a key nobody wrote stands for itself (a test refuses such keys). */
    public static Sentence of(String key, Object... values) {
        return new Sentence(CHINESE.getOrDefault(key, key), ENGLISH.getOrDefault(key, key)).with(values);
    }

    /** What is written alike in both languages: a code, a name. */
    public static Sentence same(String text) {
        return new Sentence(text, text);
    }

    /** Whether somebody wrote a sentence under this key. */
    public static boolean isWritten(String key) {
        return CHINESE.containsKey(key);
    }

    /** Every key there is a sentence for. */
    public static Set<String> keys() {
        return CHINESE.keySet();
    }

    /** In English where that is asked for, in Chinese for every other locale. */
    public String in(Locale language) {
        return isEnglish(language) ? en : zh;
    }

    public boolean isEmpty() {
        return zh.isEmpty();
    }

    /** With the values in the places left for them. */
    public Sentence with(Object... values) {
        return values.length == 0
                ? this
                : new Sentence(fill(Locale.SIMPLIFIED_CHINESE, zh, values), fill(Locale.ENGLISH, en, values));
    }

    /** A text of one language with the values in the places left for them. */
    public static String fill(Locale language, String text, Object... values) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(value(language, place, values)));
    }

    /** The Chinese words, for logs and messages of exceptions. */
    @Override
    public String toString() {
        return zh;
    }

    private static boolean isEnglish(Locale language) {
        return language.getLanguage().equals("en");
    }

    private static String value(Locale language, MatchResult place, Object... values) {
        int index = Integer.parseInt(place.group(1));
        if (index >= values.length) {
            return place.group();
        }
        return place.group(2) == null ? text(language, values[index]) : place.group(isOne(values[index]) ? 2 : 3);
    }

    private static String text(Locale language, Object value) {
        if (value instanceof Sentence sentence) {
            return sentence.in(language);
        }
        return value instanceof Number number ? grouped(number) : String.valueOf(value);
    }

    /** Exact: up to 20 decimals are kept as they are, none are added. */
    private static String grouped(Number number) {
        return new DecimalFormat("#,##0.####################", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(number);
    }

    private static boolean isOne(Object value) {
        return value instanceof Number number && new BigDecimal(number.toString()).compareTo(BigDecimal.ONE) == 0;
    }
}
