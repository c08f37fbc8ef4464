package io.xieshou.pack;

import io.xieshou.measure.Measures;
import io.xieshou.measure.NameTaken;
import java.util.ArrayList;
import java.util.List;

/** The units of measure of all packs, read before everything else, because the other definitions count in them. */
final class MeasureReader {

    private final MeasureKind kind = new MeasureKind();
    private final Problems problems;

    MeasureReader(Problems problems) {
        this.problems = problems;
    }

    /** Each unit after the one it is so many of; one whose unit nobody defines is left out, and told of when it is parsed with the other definitions. */
    Measures read(List<Document> documents) {
        var measures = Measures.builtIn();
        var waiting = new ArrayList<>(documents);
        waiting.removeIf(document -> !document.kind().equals(MeasureKind.NAME));
        for (var ready = ready(waiting, measures); !ready.isEmpty(); ready = ready(waiting, measures)) {
            for (var document : ready) {
                measures = with(measures, document);
            }
            waiting.removeAll(ready);
        }
        return measures;
    }

    private static List<Document> ready(List<Document> waiting, Measures measures) {
        return waiting.stream()
                .filter(document -> MeasureKind.isKnown(node(document, measures)))
                .toList();
    }

    private Measures with(Measures measures, Document document) {
        var node = node(document, measures);
        var measure = kind.parse(node.code(MeasureKind.NAME), node, document.pack());
        try {
            return measures.with(measure, node.texts("aliases"));
        } catch (NameTaken taken) {
            problems.add(node.origin(), taken.sentence());
            return measures;
        }
    }

    /** What is wrong with the definition itself is told when it is parsed with all the others. */
    private static Node node(Document document, Measures measures) {
        return document.node(new Problems(""), measures);
    }
}
