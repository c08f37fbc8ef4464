package io.xieshou.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The number formats of an xlsx file, by the style number its cells carry. */
record XlsxStyles(List<CellFormat> formats) {

    static XlsxStyles read(XlsxPackage zip, String part) throws IOException, XMLStreamException {
        var found = zip.find(part);
        if (found.isEmpty()) {
            return new XlsxStyles(List.of());
        }
        try (var in = found.get().open()) {
            return read(Xml.open(in));
        }
    }

    private static XlsxStyles read(XMLStreamReader xml) throws XMLStreamException {
        var patterns = new HashMap<Integer, String>();
        var formats = new ArrayList<CellFormat>();
        while (Xml.nextElement(xml)) {
            switch (xml.getLocalName()) {
                case "numFmt" -> patterns.put(id(xml), String.valueOf(Xml.attribute(xml, "formatCode")));
                case "cellXfs" -> readFormats(xml, patterns, formats);
                default -> {}
            }
        }
        return new XlsxStyles(formats);
    }

    private static void readFormats(XMLStreamReader xml, Map<Integer, String> patterns, List<CellFormat> formats)
            throws XMLStreamException {
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals("cellXfs"))) {
            if (xml.isStartElement() && xml.getLocalName().equals("xf")) {
                int id = id(xml);
                formats.add(CellFormat.of(id, patterns.get(id)));
            }
        }
    }

    private static int id(XMLStreamReader xml) {
        var id = Xml.attribute(xml, "numFmtId");
        return id == null ? 0 : Integer.parseInt(id);
    }

    CellFormat get(int style) {
        return style < 0 || style >= formats.size() ? CellFormat.GENERAL : formats.get(style);
    }
}
