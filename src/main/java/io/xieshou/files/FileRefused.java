package io.xieshou.files;

import java.util.List;

/** A file we do not keep. The sentence for the user is {@link #key} in the words of this module, with {@link #values} in its places. */
public final class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final String key;
    private final transient List<Object> values;

    FileRefused(String key, Object... values) {
        super(key + " " + List.of(values));
        this.key = key;
        this.values = List.of(values);
    }

    /** Whether it may be what it should be, if only somebody could open it. */
    boolean isUnreadable() {
        return key.equals("files.encrypted") || key.equals("files.damaged");
    }

    public String key() {
        return key;
    }

    public Object[] values() {
        return values.toArray();
    }
}
