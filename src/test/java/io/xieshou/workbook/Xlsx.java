package io.xieshou.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An xlsx file written part by part, for the oddities no program makes on request. */
final class Xlsx {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private final Map<String, String> parts = new LinkedHashMap<>();

    private Xlsx() {}

    /** One sheet with these rows: {@code <row r="1"><c r="A1"><v>8.3</v></c></row>}. */
    static Xlsx withRows(String rows) {
        return new Xlsx()
                .part("[Content_Types].xml", "<Types/>")
                .part(
                        "_rels/.rels",
                        relations("<Relationship Id='r1' Type='%s/officeDocument' Target='xl/workbook.xml'/>"
                                .formatted(OFFICE)))
                .part("xl/workbook.xml", workbook("<sheet name='表一' sheetId='1' r:id='r1'/>"))
                .part(
                        "xl/_rels/workbook.xml.rels",
                        relations(sheetRelation("worksheets/sheet1.xml")
                                + "<Relationship Id='r8' Type='%s/styles' Target='styles.xml'/>".formatted(OFFICE)
                                + "<Relationship Id='r9' Type='%s/sharedStrings' Target='sharedStrings.xml'/>"
                                        .formatted(OFFICE)))
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet xmlns='%s'><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows));
    }

    static String sheetRelation(String target) {
        return "<Relationship Id='r1' Type='%s/worksheet' Target='%s'/>".formatted(OFFICE, target);
    }

    static String relations(String relations) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>%s</Relationships>"
                .formatted(relations);
    }

    static String workbook(String sheets) {
        return "<workbook xmlns='%s' xmlns:r='%s'><sheets>%s</sheets></workbook>".formatted(MAIN, OFFICE, sheets);
    }

    /** Styles 0, 1, 2 … have these number format ids; patterns are {@code <numFmt numFmtId='164' formatCode='…'/>}. */
    Xlsx styles(String patterns, int... formats) {
        var styles = new StringBuilder(
                "<styleSheet xmlns='%s'><numFmts>%s</numFmts><cellStyleXfs><xf numFmtId='9'/></cellStyleXfs><cellXfs>"
                        .formatted(MAIN, patterns));
        for (int format : formats) {
            styles.append("<xf numFmtId='").append(format).append("'/>");
        }
        return part("xl/styles.xml", styles + "</cellXfs></styleSheet>");
    }

    Xlsx texts(String items) {
        return part("xl/sharedStrings.xml", "<sst xmlns='%s'>%s</sst>".formatted(MAIN, items));
    }

    Xlsx part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    Xlsx without(String name) {
        parts.remove(name);
        return this;
    }

    Path in(Path folder) throws IOException {
        var file = Files.createTempFile(folder, "made", ".xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
