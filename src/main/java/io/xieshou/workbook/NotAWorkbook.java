package io.xieshou.workbook;

import io.xieshou.language.Sentence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Recognises what is often uploaded in place of a spreadsheet and says how to make one of it. */
final class NotAWorkbook {

    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final Map<String, String> BEGINNINGS = Map.of(
            "%PDF", "workbook.isPdf",
            "\u0089PNG", "workbook.isImage",
            "\u00FF\u00D8\u00FF", "workbook.isImage",
            "GIF8", "workbook.isImage",
            "Rar!", "workbook.isArchive",
            "7z\u00BC\u00AF", "workbook.isArchive",
            "{\\rtf", "workbook.isWord");

    private NotAWorkbook() {}

    static boolean isZip(byte[] head) {
        return beginsWith(head, ZIP);
    }

    static boolean isOle(byte[] head) {
        return beginsWith(head, OLE);
    }

    /** Refuses what begins like another kind of file; text is let through. */
    static void refuse(byte[] head, String file) {
        var raw = new String(head, StandardCharsets.ISO_8859_1);
        for (var beginning : BEGINNINGS.entrySet()) {
            if (raw.startsWith(beginning.getKey())) {
                throw refused(beginning.getValue(), file);
            }
        }
        refuseMarkup(raw.replace("\u00EF\u00BB\u00BF", "").strip().toLowerCase(Locale.ROOT), file);
    }

    private static void refuseMarkup(String markup, String file) {
        if (!markup.startsWith("<")) {
            return;
        }
        if (markup.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            throw refused("workbook.isXml2003", file);
        }
        throw refused(markup.startsWith("<?xml") ? "workbook.isUnknown" : "workbook.isHtml", file);
    }

    /** Refuses packages that hold another kind of document. */
    static void refuse(XlsxPackage zip, String file) throws IOException, XMLStreamException {
        var workbook = XlsxParts.workbook(zip);
        if (workbook.endsWith(".bin")) {
            throw refused("workbook.isXlsb", file);
        }
        if (zip.has("content.xml") && zip.has("mimetype")) {
            throw refused("workbook.isOpenDocument", file);
        }
        if (zip.hasFolder("word/")) {
            throw refused("workbook.isWord", file);
        }
        if (zip.hasFolder("ppt/")) {
            throw refused("workbook.isSlides", file);
        }
        if (!zip.has(workbook)) {
            throw refused("workbook.isArchive", file);
        }
    }

    static UnreadableWorkbook refused(String key, String file) {
        return new UnreadableWorkbook(Sentence.of(key, file));
    }

    private static boolean beginsWith(byte[] head, byte[] magic) {
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }
}
