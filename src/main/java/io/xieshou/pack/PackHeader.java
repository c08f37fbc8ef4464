package io.xieshou.pack;

import java.time.LocalDate;
import java.util.List;

/**
 * What {@code pack.yaml} says of a pack.
 *
 * @param code name of the pack, {@code beijing_2020}
 * @param labels what it is called
 * @param issuer who issued the notice it encodes; empty for a pack of general use
 * @param document number and date of the notice
 * @param from first day on which its definitions are in force; they stay in force until a later pack defines the same code
 * @param version counted up with each release; a lower version never replaces a higher one
 * @param needs codes of packs that must be installed before
 * @param prefix what the codes of fields this pack adds to ledgers of other packs begin with; empty where it may not add any
 * @param vocabulary words of this pack's period or issuer that replace those of the program
 */
public record PackHeader(
        String code,
        Label labels,
        String issuer,
        String document,
        LocalDate from,
        int version,
        List<String> needs,
        String prefix,
        PackWords vocabulary) {

    static PackHeader parse(Node node) {
        var from = node.date("from");
        if (from == null) {
            node.problem(node.origin(), "pack.broken.from");
        }
        var header = new PackHeader(
                node.code("pack"),
                node.label("labels"),
                node.findText("issuer").orElse(""),
                node.findText("document").orElse(""),
                from == null ? LocalDate.EPOCH : from,
                node.integer("version", 1),
                node.texts("needs"),
                node.findText("prefix").orElse(""),
                PackWords.parse(node));
        node.refuseUnknownKeys();
        return header;
    }
}
