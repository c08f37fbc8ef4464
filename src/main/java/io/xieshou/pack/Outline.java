package io.xieshou.pack;

import java.util.List;

/**
 * A definition as people read it.
 *
 * @param sentence what it is in one sentence, a formula in words for instance; may be empty
 * @param parts its fields, lines or items, in order
 */
public record Outline(Label label, String sentence, List<Part> parts) {

    public Outline {
        parts = List.copyOf(parts);
    }

    /**
     * A field, line or item.
     *
     * @param code as definitions name it
     * @param detail what kind it is, what stands behind it; may be empty
     */
    public record Part(String code, String label, String detail) {}
}
