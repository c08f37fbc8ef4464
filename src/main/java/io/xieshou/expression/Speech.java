package io.xieshou.expression;

import io.xieshou.language.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How an expression is said to one reader. */
record Speech(Locale locale, Labels labels) {

    String say(Sentence pattern, Object... values) {
        return pattern.with(values).in(locale);
    }

    String say(String zh, String en, Object... values) {
        return say(new Sentence(zh, en), values);
    }

    boolean isChinese() {
        return !locale.getLanguage().equals("en");
    }

    String group(String words) {
        return say("（{0}）", "({0})", words);
    }

    String either(List<String> words) {
        return words.stream().collect(Collectors.joining(say("或", " or ")));
    }

    String list(List<String> words) {
        return words.stream().collect(Collectors.joining(say("、", ", ")));
    }
}
