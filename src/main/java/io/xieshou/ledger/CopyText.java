package io.xieshou.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes rows in the text format of PostgreSQL's {@code COPY}: tab between values, {@code \N} for null, backslash before what would be mistaken. */
final class CopyText {

    private final OutputStream out;
    private final StringBuilder line = new StringBuilder(512);
    private boolean first = true;

    CopyText(OutputStream out) {
        this.out = out;
    }

    CopyText value(@Nullable Object value) {
        if (!first) {
            line.append('\t');
        }
        first = false;
        if (value == null) {
            line.append("\\N");
        } else if (value instanceof String text) {
            escape(text);
        } else if (value instanceof java.math.BigDecimal number) {
            line.append(number.toPlainString());
        } else {
            line.append(value);
        }
        return this;
    }

    void endRow() throws IOException {
        line.append('\n');
        out.write(line.toString().getBytes(StandardCharsets.UTF_8));
        line.setLength(0);
        first = true;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            switch (character) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case 0 -> line.append(' '); // PostgreSQL stores no NUL
                default -> line.append(character);
            }
        }
    }
}
