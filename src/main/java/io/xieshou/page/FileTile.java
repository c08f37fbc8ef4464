package io.xieshou.page;

import org.jspecify.annotations.Nullable;

/**
 * A file as a tile.
 *
 * @param detail size, day, who: 1.2 MB · 2020-09-10 · 张示例
 * @param href the file itself
 * @param previewUrl a small picture of it, or empty
 * @param kind decides the icon when there is no picture
 */
public record FileTile(
        String name,
        String detail,
        String href,
        String previewUrl,
        Kind kind,
        @Nullable Badge badge) {

    /** What sort of file. */
    public enum Kind {
        IMAGE,
        PDF,
        OTHER;

        String icon() {
            return this == IMAGE ? "image" : "file";
        }
    }
}
