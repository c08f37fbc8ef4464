package io.xieshou.ledger;

import io.xieshou.language.Widths;
import io.xieshou.pack.Label;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A closed list of choices, 码表. Items hold for years: an item outside its validity is refused for new entries of that day and still shown for old ones.
 *
 * @param code as fields name it
 * @param items in the order in which people see them
 */
public record CodeList(String code, Label label, List<Item> items) {

    /**
     * One choice.
     *
     * @param aliases other words that mean it in spreadsheets
     * @param from first day it may be chosen; null: always
     * @param until last day it may be chosen; null: still
     */
    public record Item(
            String code,
            Label label,
            List<String> aliases,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        public boolean holds(LocalDate on) {
            return (from == null || !on.isBefore(from)) && (until == null || !on.isAfter(until));
        }

        boolean means(String text) {
            var said = Widths.narrow(text);
            return Stream.concat(Stream.of(code, label.zh(), label.en()), aliases.stream())
                    .anyMatch(name -> Widths.narrow(name).equalsIgnoreCase(said));
        }
    }

    public Optional<Item> find(String itemCode) {
        return items.stream().filter(item -> item.code.equals(itemCode)).findFirst();
    }

    /** The item a person means by a word: code, label in either language, or alias. */
    public Optional<Item> meaning(String text) {
        return items.stream().filter(item -> item.means(text)).findFirst();
    }

    public List<Item> inForce(LocalDate on) {
        return items.stream().filter(item -> item.holds(on)).toList();
    }
}
