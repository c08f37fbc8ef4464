package io.xieshou.sample;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A page of text as PDF. It names the Chinese font that every PDF reader brings, so none is carried along. */
final class SamplePdf {

    private static final String FONT =
            "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[5 0 R]>>";
    private static final String FONT_BELOW =
            "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>"
                    + "/FontDescriptor 6 0 R>>";
    private static final String DESCRIPTOR =
            "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120"
                    + "/CapHeight 880/StemV 93>>";

    private SamplePdf() {}

    /** The first line is the heading. */
    static byte[] page(List<String> lines) {
        var content = content(lines);
        return file(List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>>>/Contents 7 0 R>>",
                FONT,
                FONT_BELOW,
                DESCRIPTOR,
                "<</Length %d>>\nstream\n%s\nendstream".formatted(content.length(), content)));
    }

    private static String content(List<String> lines) {
        var content = new StringBuilder("BT /F1 20 Tf 72 760 Td ");
        for (int i = 0; i < lines.size(); i++) {
            content.append("<").append(hex(lines.get(i))).append("> Tj ");
            content.append(i == 0 ? "/F1 12 Tf 0 -40 Td " : "0 -22 Td ");
        }
        return content.append("ET").toString();
    }

    private static String hex(String text) {
        var hex = new StringBuilder();
        text.chars().forEach(character -> hex.append("%04X".formatted(character)));
        return hex.toString();
    }

    /** Objects numbered from 1, then the table of where each begins. */
    private static byte[] file(List<String> objects) {
        var out = new ByteArrayOutputStream();
        var offsets = new ArrayList<Integer>();
        write(out, "%PDF-1.4\n");
        for (int i = 0; i < objects.size(); i++) {
            offsets.add(out.size());
            write(out, "%d 0 obj\n%s\nendobj\n".formatted(i + 1, objects.get(i)));
        }
        var table = out.size();
        write(out, "xref\n0 %d\n0000000000 65535 f \n".formatted(objects.size() + 1));
        offsets.forEach(offset -> write(out, "%010d 00000 n \n".formatted(offset)));
        write(out, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n".formatted(objects.size() + 1, table));
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
