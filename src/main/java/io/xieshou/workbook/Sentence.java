package io.xieshou.workbook;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * A sentence for the user, by its key in {@code words/workbook_zh.properties} and {@code _en} with the values it names. Pages may render it through their
 * own words by {@link #key} and {@link #values}; the command line and logs use {@link #in}.
 */
public record Sentence(String key, List<String> values) {

    private static final Properties CHINESE = read("zh");
    private static final Properties ENGLISH = read("en");

    static Sentence of(String key, Object... values) {
        return new Sentence(key, List.of(values).stream().map(String::valueOf).toList());
    }

    public Sentence {
        values = List.copyOf(values);
    }

    /** In English when asked for, else in Chinese. */
    public String in(Locale language) {
        var words = language.getLanguage().equals("en") ? ENGLISH : CHINESE;
        var text = words.getProperty(key, key);
        for (int i = 0; i < values.size(); i++) {
            text = text.replace("{" + i + "}", values.get(i));
        }
        return text;
    }

    /** The Chinese sentence. */
    @Override
    public String toString() {
        return in(Locale.SIMPLIFIED_CHINESE);
    }

    private static Properties read(String language) {
        var words = new Properties();
        var resource = "/words/workbook_" + language + ".properties";
        try (var in = Sentence.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing.");
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
