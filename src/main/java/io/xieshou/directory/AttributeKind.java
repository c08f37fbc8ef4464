package io.xieshou.directory;

import static io.xieshou.page.Words.language;
import static io.xieshou.page.Words.t;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An attribute places may have.
 *
 * @param inherited whether a place without a value has that of its nearest ancestor
 * @param values those it can have; none where any text is one
 */
public record AttributeKind(String attribute, boolean inherited, String chinese, String english, List<Value> values) {

    public AttributeKind {
        values = List.copyOf(values);
    }

    /** A value as it is stored, {@code neimenggu}, and as it is called, 内蒙古. */
    public record Value(String code, String chinese, String english) {

        public String label() {
            return isEnglish() ? english : chinese;
        }

        private boolean isCalled(String text) {
            return List.of(code, chinese, english).contains(text.strip());
        }
    }

    public String label() {
        return isEnglish() ? english : chinese;
    }

    /** What a stored value is called in the reader's language; free text is called as it is. */
    public String say(String value) {
        return find(value).map(Value::label).orElse(value);
    }

    /** What the values are called, for whoever has to choose one. */
    public String labels() {
        return values.stream().map(Value::label).collect(Collectors.joining(t("directory.comma")));
    }

    /** The value of this code or name. */
    Optional<Value> find(String text) {
        return values.stream().filter(value -> value.isCalled(text)).findFirst();
    }

    private static boolean isEnglish() {
        return language().equals(Locale.ENGLISH);
    }
}
