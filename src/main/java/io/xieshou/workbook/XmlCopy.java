package io.xieshou.workbook;

import com.fasterxml.aalto.stax.OutputFactoryImpl;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Copies XML as it is, event by event, and lets its user leave out or put in elements on the way. */
final class XmlCopy {

    private static final XMLOutputFactory FACTORY = new OutputFactoryImpl();

    private final XMLStreamReader in;
    private final XMLStreamWriter out;

    XmlCopy(InputStream in, OutputStream out) throws XMLStreamException {
        this.in = Xml.open(in);
        this.out = FACTORY.createXMLStreamWriter(out, "UTF-8");
        this.out.writeStartDocument("UTF-8", "1.0");
    }

    XMLStreamReader in() {
        return in;
    }

    /** Goes to the next event; false at the end of the document, when the copy is complete. */
    boolean next() throws XMLStreamException {
        if (in.next() == XMLStreamConstants.END_DOCUMENT) {
            out.writeEndDocument();
            out.close();
            return false;
        }
        return true;
    }

    boolean starts(String name) {
        return in.isStartElement() && in.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return in.isEndElement() && in.getLocalName().equals(name);
    }

    /** Copies the event at hand. */
    void copy() throws XMLStreamException {
        copyWithout(Set.of());
    }

    /** Copies the event at hand, without these attributes where it starts an element. */
    void copyWithout(Set<String> attributes) throws XMLStreamException {
        switch (in.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> start(attributes);
            case XMLStreamConstants.END_ELEMENT -> out.writeEndElement();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA ->
                out.writeCharacters(in.getText());
            default -> {} // comments and instructions mean nothing in spreadsheets
        }
    }

    /** Leaves out the element that starts here, with all that is in it. */
    void skip() throws XMLStreamException {
        Xml.skip(in);
    }

    /** Puts in the start of an element of the same vocabulary as the one at hand. Attributes come as name, value, name, value. */
    void putStart(String name, String... attributes) throws XMLStreamException {
        out.writeStartElement(orEmpty(in.getPrefix()), name, orEmpty(in.getNamespaceURI()));
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    void putText(String text) throws XMLStreamException {
        out.writeCharacters(text);
    }

    void putEnd() throws XMLStreamException {
        out.writeEndElement();
    }

    private void start(Set<String> without) throws XMLStreamException {
        out.writeStartElement(orEmpty(in.getPrefix()), in.getLocalName(), orEmpty(in.getNamespaceURI()));
        for (int i = 0; i < in.getNamespaceCount(); i++) {
            var prefix = orEmpty(in.getNamespacePrefix(i));
            if (prefix.isEmpty()) {
                out.writeDefaultNamespace(orEmpty(in.getNamespaceURI(i)));
            } else {
                out.writeNamespace(prefix, in.getNamespaceURI(i));
            }
        }
        for (int i = 0; i < in.getAttributeCount(); i++) {
            if (!without.contains(in.getAttributeLocalName(i))) {
                attribute(i);
            }
        }
    }

    private void attribute(int i) throws XMLStreamException {
        var prefix = orEmpty(in.getAttributePrefix(i));
        if (prefix.isEmpty()) {
            out.writeAttribute(in.getAttributeLocalName(i), in.getAttributeValue(i));
        } else {
            out.writeAttribute(
                    prefix, in.getAttributeNamespace(i), in.getAttributeLocalName(i), in.getAttributeValue(i));
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
