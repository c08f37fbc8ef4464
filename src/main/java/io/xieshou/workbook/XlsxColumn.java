package io.xieshou.workbook;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;

/** Puts the {@link ErrorColumn} into the parts of an xlsx: its texts into the sheet, their red into the styles. */
final class XlsxColumn {

    private final int column;
    private final ErrorColumn content;
    private final TreeSet<Integer> pending;

    private int row;
    private int at;

    XlsxColumn(int column, ErrorColumn content) {
        this.column = column;
        this.content = content;
        this.pending = new TreeSet<>(content.messages().keySet());
        pending.add(content.headerRow());
    }

    /** Copies the sheet part. What says how far sheet and rows reach is left out, as programs work it out again. */
    void copySheet(InputStream in, OutputStream out, int style) throws XMLStreamException {
        var xml = new XmlCopy(in, out);
        while (xml.next()) {
            if (xml.starts("dimension")) {
                xml.skip();
            } else if (xml.starts("row")) {
                startRow(xml, style);
            } else if (xml.starts("c")) {
                copyCell(xml, style);
            } else {
                putBeforeEnd(xml, style);
                xml.copy();
            }
        }
    }

    /** Copies the styles part with one more style at the end. */
    static void copyStyles(InputStream in, OutputStream out) throws XMLStreamException {
        var xml = new XmlCopy(in, out);
        boolean inFonts = false;
        int fonts = 0;
        while (xml.next()) {
            inFonts = xml.starts("fonts") || inFonts && !xml.ends("fonts");
            fonts += inFonts && xml.starts("font") ? 1 : 0;
            if (xml.ends("fonts")) {
                putFont(xml);
            } else if (xml.ends("cellXfs")) {
                putFormat(xml, fonts);
            }
            xml.copyWithout(xml.starts("fonts") || xml.starts("cellXfs") ? Set.of("count") : Set.of());
        }
    }

    private void startRow(XmlCopy xml, int style) throws XMLStreamException {
        var number = Xml.attribute(xml.in(), "r");
        row = number == null ? row + 1 : Integer.parseInt(number);
        at = 0;
        putRowsBefore(xml, row, style);
        xml.copyWithout(Set.of("spans"));
    }

    private void copyCell(XmlCopy xml, int style) throws XMLStreamException {
        var address = Xml.attribute(xml.in(), "r");
        at = address == null ? at + 1 : Address.parse(address).column();
        if (at >= column) {
            putCell(xml, style);
        }
        if (at == column) {
            xml.skip();
        } else {
            xml.copy();
        }
    }

    private void putBeforeEnd(XmlCopy xml, int style) throws XMLStreamException {
        if (xml.ends("row")) {
            putCell(xml, style);
        } else if (xml.ends("sheetData")) {
            putRowsBefore(xml, Address.LAST_ROW + 1, style);
        }
    }

    private void putRowsBefore(XmlCopy xml, int next, int style) throws XMLStreamException {
        int current = row;
        while (!pending.isEmpty() && pending.first() < next) {
            row = pending.first();
            xml.putStart("row", "r", String.valueOf(row));
            putCell(xml, style);
            xml.putEnd();
        }
        row = current;
    }

    private void putCell(XmlCopy xml, int style) throws XMLStreamException {
        var text = content.text(row);
        if (text == null || !pending.remove(row)) {
            return;
        }
        xml.putStart("c", "r", new Address(row, column).toString(), "s", String.valueOf(style), "t", "inlineStr");
        xml.putStart("is");
        xml.putStart("t");
        xml.putText(text);
        xml.putEnd();
        xml.putEnd();
        xml.putEnd();
    }

    private static void putFont(XmlCopy xml) throws XMLStreamException {
        xml.putStart("font");
        xml.putStart("sz", "val", "10");
        xml.putEnd();
        xml.putStart("color", "rgb", "FFC01C28");
        xml.putEnd();
        xml.putStart("name", "val", "宋体");
        xml.putEnd();
        xml.putEnd();
    }

    private static void putFormat(XmlCopy xml, int font) throws XMLStreamException {
        xml.putStart(
                "xf",
                "numFmtId",
                "0",
                "fontId",
                String.valueOf(font),
                "fillId",
                "0",
                "borderId",
                "0",
                "xfId",
                "0",
                "applyFont",
                "1");
        xml.putEnd();
    }
}
