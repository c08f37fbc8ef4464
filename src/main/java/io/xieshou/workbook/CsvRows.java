package io.xieshou.workbook;

import io.xieshou.language.Sentence;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Streams the records of a CSV file (RFC 4180, leniently). A record is numbered as the row Excel would show it in: blank lines count, line ends inside
 * quotes do not.
 */
final class CsvRows extends Rows {

    private static final int LONGEST_FIELD = 100_000;
    private static final int END = -1;

    private final String file;
    private final long size;
    private final Counting in;
    private final Reader reader;
    private final UnaryOperator<String> meaning;
    private final char separator;
    private final StringBuilder field = new StringBuilder();
    private int ahead;
    private int row;

    private CsvRows(String file, long size, Counting in, Reader reader, UnaryOperator<String> meaning)
            throws IOException {
        this.file = file;
        this.size = size;
        this.in = in;
        this.reader = reader;
        this.meaning = meaning;
        this.separator = CsvSeparator.detect(reader);
        this.ahead = reader.read();
    }

    static CsvRows open(Path path, CsvEncoding encoding, String file, UnaryOperator<String> meaning)
            throws IOException {
        var in = new Counting(Files.newInputStream(path));
        return new CsvRows(file, Files.size(path), in, new BufferedReader(encoding.reader(in), 1 << 16), meaning);
    }

    @Override
    public double share() {
        return Math.min(1.0, (double) in.count / size);
    }

    @Override
    List<Area> merged() {
        return List.of();
    }

    @Override
    @Nullable
    Row read() {
        try {
            return ahead == END ? null : readRecord();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    char separator() {
        return separator;
    }

    private Row readRecord() throws IOException {
        if (++row > Address.LAST_ROW) {
            throw new UnreadableWorkbook(Sentence.of("workbook.manyRows", file));
        }
        var cells = new ArrayList<Cell>();
        boolean more = true;
        while (more) {
            var text = readField(cells.size() + 1);
            cells.add(Cell.text(row, cells.size() + 1, meaning.apply(text)));
            more = ahead == separator && cells.size() < Address.LAST_COLUMN;
            if (more) {
                advance();
            }
        }
        skipLineEnd();
        return new Row(row, cells.toArray(Cell[]::new));
    }

    private String readField(int column) throws IOException {
        field.setLength(0);
        if (ahead == '"') {
            readQuoted(column);
        }
        while (ahead != separator && ahead != '\n' && ahead != '\r' && ahead != END) {
            append(column);
        }
        return field.toString();
    }

    private void readQuoted(int column) throws IOException {
        advance();
        while (ahead != END) {
            if (ahead == '"') {
                advance();
                if (ahead != '"') {
                    return;
                }
            }
            append(column);
        }
        throw unclosed(column);
    }

    private void append(int column) throws IOException {
        if (field.length() >= LONGEST_FIELD) {
            throw unclosed(column);
        }
        field.append((char) ahead);
        advance();
    }

    private UnreadableWorkbook unclosed(int column) {
        return new UnreadableWorkbook(Sentence.of("workbook.quote", file, new Address(row, column)));
    }

    private void skipLineEnd() throws IOException {
        if (ahead == '\r') {
            advance();
        }
        if (ahead == '\n') {
            advance();
        }
    }

    private void advance() throws IOException {
        ahead = reader.read();
    }

    private static final class Counting extends FilterInputStream {

        private long count;

        private Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
