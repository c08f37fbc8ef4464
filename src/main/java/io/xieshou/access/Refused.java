package io.xieshou.access;

/** A rule of this module stands against what was asked; {@code key} is the sentence that tells the person which. */
class Refused extends RuntimeException {

    private final String key;
    private final Object[] values;

    Refused(String key, Object... values) {
        super(key);
        this.key = key;
        this.values = values.clone();
    }

    String key() {
        return key;
    }

    Object[] values() {
        return values.clone();
    }
}
