package io.xieshou.expression;

/**
 * Something an expression may call by name.
 *
 * @param path the canonical name, {@code amount} or {@code project.status}
 * @param type its type
 * @param grain whether each entry has one, or the group
 */
public record Name(String path, Type type, Grain grain) {

    /** A field of an entry. */
    public static Name field(String path, Type type) {
        return new Name(path, type, Grain.ENTRY);
    }

    /** A figure of the group. */
    public static Name total(String path, Type type) {
        return new Name(path, type, Grain.TOTAL);
    }
}
