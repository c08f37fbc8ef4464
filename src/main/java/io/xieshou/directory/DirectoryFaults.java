package io.xieshou.directory;

import java.util.Map;
import java.util.TreeMap;

/** Why a change of the directory is not made; nothing was changed. All faults at once, each a sentence in the reader's language. */
public final class DirectoryFaults extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Map<String, String> byField;

    DirectoryFaults(Map<String, String> byField) {
        super(String.join(" ", new TreeMap<>(byField).values()));
        this.byField = Map.copyOf(byField);
    }

    /** A fault of one field. */
    public static DirectoryFaults of(String field, String sentence) {
        return new DirectoryFaults(Map.of(field, sentence));
    }

    /** Sentences by the field they belong to: {@code name code parent on successor alias value reason}. */
    public Map<String, String> byField() {
        return byField;
    }
}
