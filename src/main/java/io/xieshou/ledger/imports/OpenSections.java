package io.xieshou.ledger.imports;

import io.xieshou.workbook.Cell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The sections a reader stands in, outermost first: what they give the items under them, and the total each prints over those. */
final class OpenSections {

    private final List<Layout.Section> known;
    private final List<Open> open = new ArrayList<>();
    private int footed; // of the innermost open ones, how many have their total below

    OpenSections(List<Layout.Section> known) {
        this.known = known;
    }

    /** The section whose heading a row is, by what it says first. */
    Optional<Heading> find(String text) {
        for (var section : known) {
            var matcher = section.heading().pattern().matcher(text);
            if (matcher.find()) {
                return Optional.of(new Heading(
                        section.level(), text, Captures.values(matcher, section.heading()), Captures.count(matcher)));
            }
        }
        return Optional.empty();
    }

    /** @param nextLine number of the item that will be its first */
    void open(Heading heading, String sheet, int row, int nextLine, Map<String, Cell> cells) {
        open.add(new Open(heading, sheet, row, nextLine, cells));
        footed = 0;
    }

    /** Ends the sections of a level and deeper; each becomes a printed total over the items it had. */
    List<PrintedTotal> close(int level, int nextLine) {
        var totals = new ArrayList<PrintedTotal>();
        for (int i = open.size() - 1; i >= 0 && open.get(i).heading.level >= level; i--) {
            totals.add(open.remove(i).total(nextLine - 1));
        }
        return totals;
    }

    /**
     * A row below its items prints their total: of the innermost section first, the next such row of the one around it.
     *
     * @return number of the first item it covers; empty where no section is open that has not been totalled so
     */
    OptionalInt foot() {
        if (footed >= open.size()) {
            return OptionalInt.empty();
        }
        footed++;
        return OptionalInt.of(open.get(open.size() - footed).firstLine);
    }

    /** What the open sections say of the items under them, the innermost last. */
    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        open.forEach(section -> values.putAll(section.heading.values));
        return values;
    }

    /** @param count how many items it claims; -1 where it claims nothing */
    record Heading(int level, String text, Map<String, String> values, int count) {}

    private record Open(Heading heading, String sheet, int row, int firstLine, Map<String, Cell> cells) {

        PrintedTotal total(int lastLine) {
            return new PrintedTotal(heading.text, sheet, row, firstLine, lastLine, heading.count, cells);
        }
    }
}
