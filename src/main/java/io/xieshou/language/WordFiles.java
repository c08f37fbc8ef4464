package io.xieshou.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the word files of all modules on the class path. */
final class WordFiles {

    private WordFiles() {}

    static Map<String, String> read(String language) {
        try {
            var words = new HashMap<String, String>();
            for (var file : new PathMatchingResourcePatternResolver(WordFiles.class.getClassLoader())
                    .getResources("classpath*:words/*_" + language + ".properties")) {
                load(file).forEach((key, sentence) -> words.put((String) key, (String) sentence));
            }
            return Map.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties load(Resource file) throws IOException {
        var words = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
