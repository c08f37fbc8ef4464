package io.xieshou.directory;

import static io.xieshou.page.Words.language;

import java.util.Locale;

/**
 * An attribute places may have.
 *
 * @param inherited whether a place without a value has that of its nearest ancestor
 */
public record AttributeKind(String attribute, boolean inherited, String chinese, String english) {

    public String label() {
        return language().equals(Locale.ENGLISH) ? english : chinese;
    }
}
