package io.xieshou.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data is.
 *
 * @param data the data folder
 * @param db address of an external PostgreSQL; ours in the data folder if absent
 * @param guest whether to connect to the server of another process if that owns the data folder, as commands do
 * @param console where progress is shown
 */
@ConfigurationProperties("xieshou")
record DatabaseProperties(
        Path data,
        @Nullable String db,
        @DefaultValue("false") boolean guest,
        @DefaultValue("none") Terminal console) {

    /** The streams of the terminal; commands keep {@code OUT} for their result. */
    enum Terminal {
        NONE,
        OUT,
        ERR
    }
}
