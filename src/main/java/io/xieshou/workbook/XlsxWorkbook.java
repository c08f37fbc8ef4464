package io.xieshou.workbook;

import com.fasterxml.aalto.UncheckedStreamException;
import io.xieshou.language.Sentence;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * An xlsx file by whatever program. We read it ourselves rather than through a library: rows, merged areas and types of formula results come out of one
 * pass, every count and size is bounded while it is read, and document properties, which some programs write wrongly, are never looked at.
 */
final class XlsxWorkbook implements Workbook {

    private final String file;
    private final Limits limits;
    private final XlsxPackage zip;
    private final XlsxParts parts;
    private final XlsxStyles styles;
    private @Nullable SharedTexts texts;

    private XlsxWorkbook(String file, Limits limits, XlsxPackage zip) throws IOException, XMLStreamException {
        this.file = file;
        this.limits = limits;
        this.zip = zip;
        this.parts = XlsxParts.read(zip);
        this.styles = XlsxStyles.read(zip, parts.styles());
    }

    static Workbook open(Path path, String file, Limits limits) {
        XlsxPackage zip = null;
        try {
            zip = new XlsxPackage(path, file, limits);
            NotAWorkbook.refuse(zip, file);
            return new XlsxWorkbook(file, limits, zip);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            close(zip);
            throw e instanceof UnreadableWorkbook known ? known : damaged(file, e);
        }
    }

    @Override
    public Format format() {
        return Format.XLSX;
    }

    @Override
    public List<Sheet> sheets() {
        return parts.sheets().stream().<Sheet>map(XlsxSheet::new).toList();
    }

    @Override
    public void close() {
        close(zip);
    }

    XlsxStyles styles() {
        return styles;
    }

    boolean since1904() {
        return parts.since1904();
    }

    /** Read when the first cell asks: who only wants the sheet names need not wait. */
    SharedTexts texts() {
        if (texts == null) {
            texts = reading(() -> SharedTexts.read(zip, parts.texts(), limits, file));
        }
        return texts;
    }

    /** Copies the file with the column put into this sheet. */
    void copy(Sheet sheet, XlsxColumn column, OutputStream out) {
        var target = ((XlsxSheet) sheet).part.path();
        reading(() -> {
            new XlsxCopy(zip, target, parts.styles(), styles.formats().size(), column).write(out);
            return true;
        });
    }

    /** Whatever a damaged file makes a reader stumble over becomes one sentence. */
    <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException
                | XMLStreamException
                | UncheckedStreamException
                | IllegalArgumentException
                | DateTimeException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NoSuchElementException e) {
            throw damaged(e);
        }
    }

    UnreadableWorkbook damaged(Exception cause) {
        return damaged(file, cause);
    }

    private static UnreadableWorkbook damaged(String file, Exception cause) {
        return new UnreadableWorkbook(Sentence.of("workbook.damaged", file), cause);
    }

    private static void close(@Nullable XlsxPackage zip) {
        try {
            if (zip != null) {
                zip.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A step of reading that may stumble. */
    interface Reading<T> {
        T read() throws IOException, XMLStreamException;
    }

    private final class XlsxSheet implements Sheet {

        private final XlsxParts.SheetPart part;

        private XlsxSheet(XlsxParts.SheetPart part) {
            this.part = part;
        }

        @Override
        public String name() {
            return part.name();
        }

        @Override
        public boolean isHidden() {
            return part.hidden();
        }

        @Override
        public Rows rows() {
            return reading(
                    () -> new XlsxRows(XlsxWorkbook.this, zip.get(part.path()).open()));
        }

        @Override
        public Grid grid() {
            try (var rows = rows()) {
                return Grid.of(rows, limits, file);
            }
        }
    }
}
