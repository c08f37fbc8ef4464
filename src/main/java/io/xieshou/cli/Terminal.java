package io.xieshou.cli;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What the environment says of who reads the output of a command. */
final class Terminal {

    private Terminal() {}

    /** English where {@code LC_ALL}, {@code LC_MESSAGES} or {@code LANG}, the first of them that is set, asks for it; else Chinese. */
    static Locale language(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .filter(value -> value.startsWith("en"))
                .map(english -> Locale.ENGLISH)
                .orElse(Locale.SIMPLIFIED_CHINESE);
    }
}
