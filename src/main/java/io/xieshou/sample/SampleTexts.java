package io.xieshou.sample;

import java.util.Map;

/** Fills the {@code {braces}} of a template. */
final class SampleTexts {

    private SampleTexts() {}

    static String fill(String template, Map<String, String> words) {
        var filled = template;
        for (var word : words.entrySet()) {
            filled = filled.replace("{" + word.getKey() + "}", word.getValue());
        }
        return filled;
    }
}
