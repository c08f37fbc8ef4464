package io.xieshou.workbook;

import io.xieshou.language.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Opens spreadsheets: xlsx (by Excel, WPS, LibreOffice and programs), xls (97 and later) and csv (UTF-8, GB18030 or UTF-16; comma, semicolon or tab).
 *
 * <p>What a file is, its content says, never its name. Whatever cannot be read is one {@link UnreadableWorkbook} with the sentence for the user.
 */
public final class Workbooks {

    private static final int HEAD = 4096;

    private Workbooks() {}

    /**
     * Opens the file under the usual limits. To be closed.
     *
     * @param originalName the name the user knows the file by; only for sentences and as the sheet name of a CSV
     * @throws UnreadableWorkbook where it is no spreadsheet, encrypted, damaged, empty or larger than allowed
     */
    public static Workbook open(Path path, String originalName) {
        return open(path, originalName, Limits.USUAL);
    }

    /** As {@link #open(Path, String)} under other limits. */
    public static Workbook open(Path path, String originalName, Limits limits) {
        try {
            return open(path, originalName, limits, head(path, originalName, limits));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Workbook open(Path path, String file, Limits limits, byte[] head) throws IOException {
        if (NotAWorkbook.isZip(head)) {
            return XlsxWorkbook.open(path, file, limits);
        }
        if (NotAWorkbook.isOle(head)) {
            return XlsWorkbook.open(path, file, limits);
        }
        NotAWorkbook.refuse(head, file);
        return CsvWorkbook.open(path, file, limits);
    }

    private static byte[] head(Path path, String file, Limits limits) throws IOException {
        long size = Files.size(path);
        if (size == 0) {
            throw new UnreadableWorkbook(Sentence.of("workbook.empty", file));
        }
        if (size > limits.fileBytes()) {
            throw new UnreadableWorkbook(Sentence.of("workbook.large", file, size >> 20, limits.fileBytes() >> 20));
        }
        try (var in = Files.newInputStream(path)) {
            return in.readNBytes(HEAD);
        }
    }
}
