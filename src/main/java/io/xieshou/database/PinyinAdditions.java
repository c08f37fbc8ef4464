package io.xieshou.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Readings that place names have, from {@code pinyin-additions.csv}: a name and its syllables, e.g. {@code 宕昌,tan chang}. */
final class PinyinAdditions {

    private static final String FILE = "/database/pinyin-additions.csv";
    private static final Map<String, List<String>> WORDS = new HashMap<>();
    private static final Map<Character, List<String>> READINGS = read();

    private PinyinAdditions() {}

    static List<String> of(char character) {
        return READINGS.getOrDefault(character, List.of());
    }

    /** Puts the syllables of the words of the file where they stand in a name. */
    static void correct(String name, List<String> syllables) {
        WORDS.forEach((word, read) -> {
            int at = name.indexOf(word);
            for (int i = 0; at >= 0 && i < read.size(); i++) {
                syllables.set(at + i, read.get(i));
            }
        });
    }

    private static Map<Character, List<String>> read() {
        var readings = new HashMap<Character, List<String>>();
        var stream = Objects.requireNonNull(PinyinAdditions.class.getResourceAsStream(FILE), FILE);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines().skip(1).forEach(line -> add(line, readings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return readings;
    }

    private static void add(String line, Map<Character, List<String>> readings) {
        var name = line.substring(0, line.indexOf(','));
        var syllables = line.substring(line.indexOf(',') + 1).split(" ");
        if (name.length() != syllables.length) {
            throw new IllegalStateException("%s: '%s' has %d characters but %d syllables; write one syllable for each."
                    .formatted(FILE, name, name.length(), syllables.length));
        }
        WORDS.put(name, List.of(syllables));
        for (int i = 0; i < syllables.length; i++) {
            readings.computeIfAbsent(name.charAt(i), key -> new ArrayList<>()).add(syllables[i]);
        }
    }
}
