package io.xieshou.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reading the XML of spreadsheet parts: no document types, no entities of its own, no text beyond what a cell can hold. */
final class Xml {

    private static final int LONGEST_TEXT = 1 << 20;
    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    static XMLStreamReader open(InputStream in) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(in);
    }

    /** Goes on to the next element that starts, whatever its depth; false at the end of the part. */
    static boolean nextElement(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /** The attribute by its local name, whatever its namespace: strict and transitional files differ in it. */
    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    static boolean isTrue(@Nullable String attribute) {
        return "1".equals(attribute) || "true".equals(attribute);
    }

    /** The text of the element just started; ends on its end. Elements inside are passed over. */
    static String text(XMLStreamReader xml) throws XMLStreamException {
        var whole = "";
        StringBuilder more = null;
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                skip(xml);
            } else if (xml.hasText() && event != XMLStreamConstants.COMMENT) {
                if (whole.isEmpty()) {
                    whole = xml.getText();
                } else {
                    more = grow(more == null ? new StringBuilder(whole) : more, xml.getText());
                }
            }
        }
        return more == null ? whole : more.toString();
    }

    /** The text of a string item with its runs put together, without the readings printed above it (rPh); ends on its end. */
    static String richText(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "t" -> grow(text, text(xml));
                    case "rPh" -> skip(xml);
                    default -> depth++;
                }
            }
        }
        return unescape(text.toString());
    }

    /** Passes over the element just started, with all that is in it. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    /** Characters XML cannot hold are written {@code _x000D_} (ECMA-376 part 1, 22.9.2.19); line ends become one kind. */
    static String unescape(String text) {
        var decoded = text;
        for (int at = text.indexOf("_x"); at >= 0; at = decoded.indexOf("_x", at + 1)) {
            if (at + 7 <= decoded.length() && decoded.substring(at, at + 7).matches("_x[0-9A-Fa-f]{4}_")) {
                char c = (char) Integer.parseInt(decoded.substring(at + 2, at + 6), 16);
                decoded = decoded.substring(0, at) + c + decoded.substring(at + 7);
            }
        }
        return decoded.indexOf('\r') < 0
                ? decoded
                : decoded.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static StringBuilder grow(StringBuilder text, String more) throws XMLStreamException {
        if (text.length() + more.length() > LONGEST_TEXT) {
            throw new XMLStreamException("A text has more than " + LONGEST_TEXT + " characters.");
        }
        return text.append(more);
    }

    private static XMLInputFactory factory() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
