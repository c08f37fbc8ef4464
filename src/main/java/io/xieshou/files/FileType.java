package io.xieshou.files;

import java.util.Arrays;
import java.util.Optional;

/**
 * The types of files we keep: what offices prove things with. Left out on purpose: SVG and HTML, which can run scripts in a reader's browser; archives and
 * programs, which nobody can look into; office files with macros.
 */
public enum FileType {
    PDF("application/pdf"),
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp"),
    GIF("image/gif"),
    HEIC("image/heic"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    XLS("application/vnd.ms-excel"),
    DOC("application/msword"),
    PPT("application/vnd.ms-powerpoint"),
    OFD("application/ofd"),
    CSV("text/csv"),
    TXT("text/plain"),
    MP4("video/mp4"),
    MOV("video/quicktime"),
    /** Encrypted or damaged; kept only for whoever tells its owner so, see {@link FileStore#storeAnyhow}. */
    UNREADABLE("application/octet-stream");

    private final String mediaType;

    FileType(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** True where browsers show it by themselves, safely. */
    public boolean isPreviewable() {
        return switch (this) {
            case PDF, JPEG, PNG, WEBP, GIF -> true;
            default -> false;
        };
    }

    public boolean isSpreadsheet() {
        return this == XLSX || this == XLS || this == CSV;
    }

    static Optional<FileType> find(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }
}
