package io.xieshou.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Where the parts of an xlsx file are, found by following its relationships as the standard says (ECMA-376 part 2). */
record XlsxParts(List<SheetPart> sheets, String texts, String styles, boolean since1904) {

    private static final String WORKBOOK = "xl/workbook.xml";

    /** A worksheet; charts and dialogs are none. */
    record SheetPart(String name, boolean hidden, String path) {}

    private record Target(String kind, String path) {}

    static XlsxParts read(XlsxPackage zip) throws IOException, XMLStreamException {
        var workbook = workbook(zip);
        var targets = targets(zip, workbook);
        var sheets = new ArrayList<SheetPart>();
        boolean since1904 = false;
        try (var in = zip.get(workbook).open()) {
            var xml = Xml.open(in);
            while (Xml.nextElement(xml)) {
                switch (xml.getLocalName()) {
                    case "workbookPr" -> since1904 = Xml.isTrue(Xml.attribute(xml, "date1904"));
                    case "sheet" ->
                        add(
                                sheets,
                                Xml.attribute(xml, "name"),
                                Xml.attribute(xml, "state"),
                                targets.get(Xml.attribute(xml, "id")));
                    default -> {}
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new IOException("No worksheet.");
        }
        return new XlsxParts(sheets, path(targets, "sharedStrings"), path(targets, "styles"), since1904);
    }

    /** The workbook part of a package, or the usual place where nothing points to it. */
    static String workbook(XlsxPackage zip) throws IOException, XMLStreamException {
        for (var target : targets(zip, "").values()) {
            if (target.kind.equals("officeDocument")) {
                return target.path;
            }
        }
        return WORKBOOK;
    }

    private static void add(
            List<SheetPart> sheets, @Nullable String name, @Nullable String state, @Nullable Target target) {
        if (name != null && target != null && target.kind.equals("worksheet")) {
            sheets.add(new SheetPart(name, state != null && !state.equals("visible"), target.path));
        }
    }

    private static String path(Map<String, Target> targets, String kind) {
        return targets.values().stream()
                .filter(target -> target.kind.equals(kind))
                .map(Target::path)
                .findFirst()
                .orElse("");
    }

    private static Map<String, Target> targets(XlsxPackage zip, String source) throws IOException, XMLStreamException {
        var targets = new HashMap<String, Target>();
        int slash = source.lastIndexOf('/') + 1;
        var folder = source.substring(0, slash);
        var relations = zip.find(folder + "_rels/" + source.substring(slash) + ".rels");
        if (relations.isEmpty()) {
            return targets;
        }
        try (var in = relations.get().open()) {
            var xml = Xml.open(in);
            while (Xml.nextElement(xml)) {
                var id = Xml.attribute(xml, "Id");
                var type = Xml.attribute(xml, "Type");
                var target = Xml.attribute(xml, "Target");
                if (id != null && type != null && target != null) {
                    targets.put(id, new Target(type.substring(type.lastIndexOf('/') + 1), resolve(folder, target)));
                }
            }
        }
        return targets;
    }

    private static String resolve(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        var at = folder;
        var rest = target;
        while (rest.startsWith("../") && !at.isEmpty()) {
            at = at.substring(0, at.lastIndexOf('/', at.length() - 2) + 1);
            rest = rest.substring(3);
        }
        return at + (rest.startsWith("./") ? rest.substring(2) : rest);
    }
}
