package io.xieshou.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Path FILES = Path.of("src/main/resources/words");
    /** {@code t("a.b")} and {@code t("a.b." + state)}, the latter only a beginning; likewise {@code Sentence.of("a.b")}; and what is said of broken packs. */
    private static final Pattern USE = Pattern.compile(
            "(?<![\\w\"])(?:(?:t|Sentence\\.of)\\(\\s*(?=\")|(?=\"[a-z]+\\.broken\\.))\"([^\"]+)\"\\s*(\\+?)");

    @AfterEach
    void forgetVocabulary() {
        Words.use(Vocabulary.NONE);
    }

    @Test
    void everySentenceExistsInBothLanguages() throws IOException {
        var chinese = keys("zh");
        var english = keys("en");
        assertThat(english.keySet()).isEqualTo(chinese.keySet());
        for (var module : chinese.keySet()) {
            assertThat(english.get(module)).as(module + "_en").isEqualTo(chinese.get(module));
        }
    }

    @Test
    void keysBeginWithTheirModule() throws IOException {
        keys("zh").forEach((module, keys) -> assertThat(keys)
                .allSatisfy(key -> assertThat(key).startsWith(module + ".")));
    }

    @Test
    void bothLanguagesLeavePlacesForTheSameValues() throws IOException {
        for (var key : keys("zh").values().stream().flatMap(Collection::stream).toList()) {
            assertThat(places(Words.in(Locale.ENGLISH, key)))
                    .as(key)
                    .isEqualTo(places(Words.in(Locale.SIMPLIFIED_CHINESE, key)));
        }
    }

    @Test
    void noTemplateOrClassUsesAKeyNobodyWrote() throws IOException {
        var known = keys("zh").values().stream().flatMap(Collection::stream).toList();
        var unknown = new TreeSet<String>();
        for (var file : sources()) {
            USE.matcher(code(file))
                    .results()
                    .filter(use -> known.stream()
                            .noneMatch(matching(use.group(1), !use.group(2).isEmpty())))
                    .forEach(use -> unknown.add(file + ": " + use.group(1)));
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void aVocabularyReplacesWords() {
        Words.use((key, language) -> key.equals("page.home") ? Optional.of("回到工作台") : Optional.empty());
        assertThat(Words.in(Locale.SIMPLIFIED_CHINESE, "page.home")).isEqualTo("回到工作台");
        assertThat(Words.in(Locale.SIMPLIFIED_CHINESE, "page.undo")).isEqualTo("撤销");
    }

    @Test
    void aLanguageNobodyWroteIsAnsweredInChinese() {
        assertThat(Words.in(Locale.FRENCH, "page.undo")).isEqualTo("撤销");
    }

    private static Predicate<String> matching(String used, boolean beginning) {
        return key -> beginning ? key.startsWith(used) : key.equals(used);
    }

    private static TreeSet<String> places(String sentence) {
        var places = new TreeSet<String>();
        Pattern.compile("\\{(\\d)").matcher(sentence).results().forEach(place -> places.add(place.group(1)));
        return places;
    }

    private static List<Path> sources() throws IOException {
        try (var java = Files.walk(Path.of("src/main/java"));
                var templates = Files.walk(Path.of("src/main/jte"))) {
            return Stream.concat(java, templates).filter(Files::isRegularFile).toList();
        }
    }

    /** Without comment lines, which may show examples. */
    private static String code(Path file) throws IOException {
        return Files.readString(file).replaceAll("(?m)^\\s*(/\\*\\*|\\*|//).*$", "");
    }

    /** Keys by module. */
    private static Map<String, TreeSet<String>> keys(String language) throws IOException {
        var ending = "_" + language + ".properties";
        var keys = new TreeMap<String, TreeSet<String>>();
        try (var files = Files.list(FILES)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(ending)).toList()) {
                keys.put(file.getFileName().toString().replace(ending, ""), keys(file));
            }
        }
        return keys;
    }

    private static TreeSet<String> keys(Path file) throws IOException {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            words.load(reader);
        }
        return new TreeSet<>(words.stringPropertyNames());
    }
}
