package io.xieshou.workbook;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV that Chinese Excel opens as it is: UTF-8 with its mark, lines ended by CR LF. Texts that begin like a formula are put behind an apostrophe,
 * which our reader takes off again; numbers, also negative ones, are plain and exact; dates are ISO.
 */
public final class CsvWriter implements AutoCloseable {

    private final Writer out;
    private final char separator;

    private CsvWriter(Writer out, char separator) {
        this.out = out;
        this.separator = separator;
    }

    /** The stream is flushed, not closed. */
    public static CsvWriter open(OutputStream out) {
        return open(out, ',');
    }

    static CsvWriter open(OutputStream out, char separator) {
        var writer = new CsvWriter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), separator);
        writer.write("\uFEFF");
        return writer;
    }

    /** A row of values as {@link SheetCell#value} allows them. */
    public CsvWriter row(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            write(i == 0 ? "" : String.valueOf(separator));
            write(quoted(text(values[i])));
        }
        write("\r\n");
        return this;
    }

    /** A row of texts that are already as they should stand, guarded or not. */
    void rawRow(List<String> fields) {
        write(String.join(
                String.valueOf(separator), fields.stream().map(this::quoted).toList()));
        write("\r\n");
    }

    @Override
    public void close() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof String text ? CsvText.guard(text) : value.toString();
    }

    private String quoted(String field) {
        boolean plain = field.indexOf(separator) < 0
                && field.indexOf('"') < 0
                && field.indexOf('\n') < 0
                && field.indexOf('\r') < 0
                && field.strip().length() == field.length();
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
