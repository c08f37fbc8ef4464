package io.xieshou.workbook;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;

/**
 * Copies an xlsx part by part, a column put into one sheet on the way.
 *
 * @param style number the style of the column gets: that behind the last one there is
 */
record XlsxCopy(XlsxPackage zip, String sheetPart, String stylesPart, int style, XlsxColumn column) {

    void write(OutputStream out) throws IOException, XMLStreamException {
        var copy = new ZipOutputStream(out);
        for (var part : zip.all()) {
            copy.putNextEntry(new ZipEntry(part.name()));
            write(part, new Entry(copy));
        }
        copy.finish();
    }

    private void write(XlsxPackage.Part part, Entry out) throws IOException, XMLStreamException {
        try (var in = part.open()) {
            if (part.is(sheetPart)) {
                column.copySheet(in, out, style);
            } else if (part.is(stylesPart)) {
                XlsxColumn.copyStyles(in, out);
            } else {
                in.transferTo(out);
            }
        }
    }

    /** An entry of a zip, whose end is not the end of the zip. */
    private static final class Entry extends FilterOutputStream {

        private Entry(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
