package io.xieshou.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** What a page gives its reader to keep as a file. */
public enum Download {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    XLS("application/vnd.ms-excel"),
    CSV("text/csv;charset=UTF-8"),
    JSON("application/json"),
    ZIP("application/zip");

    private final String mediaType;

    Download(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** How names of such files end: {@code xlsx}. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Where the file is to be written. The browser keeps it under its name; nothing on the way keeps it at all, for it may hold what only this reader may see.
     *
     * @param name without the ending
     */
    public OutputStream begin(HttpServletResponse response, String name) throws IOException {
        response.setContentType(mediaType);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "." + ending(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        return response.getOutputStream();
    }
}
