package io.xieshou.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** A CSV file: one sheet, all cells text. */
final class CsvWorkbook implements Workbook, Sheet {

    private final Path path;
    private final String file;
    private final Limits limits;
    private final CsvEncoding encoding;

    private CsvWorkbook(Path path, String file, Limits limits, CsvEncoding encoding) {
        this.path = path;
        this.file = file;
        this.limits = limits;
        this.encoding = encoding;
    }

    static Workbook open(Path path, String file, Limits limits) throws IOException {
        return new CsvWorkbook(path, file, limits, CsvEncoding.detect(path, file));
    }

    @Override
    public Format format() {
        return Format.CSV;
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(this);
    }

    @Override
    public String name() {
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    @Override
    public boolean isHidden() {
        return false;
    }

    @Override
    public Rows rows() {
        return rows(CsvText::restore);
    }

    /** The fields as they stand in the file. */
    CsvRows rawRows() {
        return rows(UnaryOperator.identity());
    }

    private CsvRows rows(UnaryOperator<String> meaning) {
        try {
            return CsvRows.open(path, encoding, file, meaning);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Grid grid() {
        try (var rows = rows()) {
            return Grid.of(rows, limits, file);
        }
    }

    @Override
    public void close() {}
}
