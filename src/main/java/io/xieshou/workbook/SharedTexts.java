package io.xieshou.workbook;

import io.xieshou.language.Sentence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** The texts of an xlsx file that its cells refer to by number; the only part of it kept in memory whole. */
record SharedTexts(List<String> texts) {

    static SharedTexts read(XlsxPackage zip, String part, Limits limits, String file)
            throws IOException, XMLStreamException {
        var found = zip.find(part);
        return found.isEmpty() ? new SharedTexts(List.of()) : read(found.get(), limits, file);
    }

    private static SharedTexts read(XlsxPackage.Part part, Limits limits, String file)
            throws IOException, XMLStreamException {
        var texts = new ArrayList<String>();
        try (var in = part.open()) {
            var xml = Xml.open(in);
            while (Xml.nextElement(xml)) {
                if (xml.getLocalName().equals("si")) {
                    texts.add(Xml.richText(xml));
                }
                if (in.count() > limits.sharedTextBytes()) {
                    throw new UnreadableWorkbook(Sentence.of("workbook.manyTexts", file));
                }
            }
        }
        return new SharedTexts(texts);
    }

    String get(int index) throws XMLStreamException {
        if (index < 0 || index >= texts.size()) {
            throw new XMLStreamException("Shared text %d of %d.".formatted(index, texts.size()));
        }
        return texts.get(index);
    }
}
