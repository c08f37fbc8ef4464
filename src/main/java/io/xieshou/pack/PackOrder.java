package io.xieshou.pack;

import io.xieshou.expression.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts packs behind those they need, so that what a pack builds on is there before it. */
final class PackOrder {

    private final PackReader reader;
    private final Map<String, PackFiles> packs;
    private final Problems problems;
    private final Map<String, PackFiles> ordered = new LinkedHashMap<>();

    /** Who needs the pack looked at, from the first that was asked for. */
    private final List<String> path = new ArrayList<>();

    private PackOrder(PackReader reader, Map<String, PackFiles> packs, Problems problems) {
        this.reader = reader;
        this.packs = packs;
        this.problems = problems;
    }

    /** All packs by code; one that is needed and absent, and packs that need each other, are problems. */
    static Map<String, PackFiles> of(Map<String, PackFiles> packs, PackReader reader, Problems problems) {
        var order = new PackOrder(reader, packs, problems);
        packs.keySet().forEach(order::place);
        return order.ordered;
    }

    private void place(String code) {
        var files = packs.get(code);
        if (files == null || ordered.containsKey(code)) {
            return;
        }
        var origin = new Origin(code, PackFiles.HEADER, 0);
        if (path.contains(code)) {
            problems.add(origin, "pack.broken.circle", String.join(", ", path));
            return;
        }
        path.add(code);
        needs(code, files).forEach(needed -> {
            if (!packs.containsKey(needed)) {
                problems.add(origin, "pack.broken.needs", needed, Nearest.offer(needed, packs.keySet()));
            }
            place(needed);
        });
        path.remove(code);
        ordered.put(code, files);
    }

    /** What is wrong with the header is told when the pack itself is read. */
    private List<String> needs(String code, PackFiles files) {
        var header = reader.header(code, files, new Problems(""));
        return header == null ? List.of() : header.needs();
    }
}
