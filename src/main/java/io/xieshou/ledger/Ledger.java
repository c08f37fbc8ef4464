package io.xieshou.ledger;

import static io.xieshou.page.Words.t;

import io.xieshou.pack.Label;
import io.xieshou.page.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record type, 台账: what one entry says, who it belongs to, how it is recognised. A definition makes a real table with typed columns,
 * {@code ledger_<code>}; statistics are plain SQL over it.
 *
 * @param code as indicators, layouts and files name it
 * @param group heading under which menus list it
 * @param source documents and items that ask for it
 * @param title fields that name an entry to people, in order
 * @param date the field that dates an entry; decides which year's definitions govern it
 * @param place the field that places an entry; null where entries have no place
 * @param key fields that, within the owning unit, recognise an entry; all required, so that re-import finds what is there
 * @param states in the order people meet them; the first is where an entry begins when it is typed, {@code initial} when it is imported
 * @param checks what must hold between fields
 * @param evidence proof that entries should carry
 */
public record Ledger(
        String code,
        Label label,
        Label group,
        String source,
        List<Field> fields,
        List<String> title,
        String date,
        @Nullable String place,
        List<String> key,
        List<State> states,
        String initial,
        List<EntryCheck> checks,
        List<EvidenceWanted> evidence) {

    public Ledger {
        fields = List.copyOf(fields);
    }

    /** The name of its table. */
    public String table() {
        return "ledger_" + code;
    }

    public Optional<Field> find(String fieldCode) {
        return fields.stream().filter(field -> field.code().equals(fieldCode)).findFirst();
    }

    /** @throws NotFound where there is no such field; the sentence lists those there are */
    public Field field(String fieldCode) {
        return find(fieldCode)
                .orElseThrow(() ->
                        new NotFound(t("ledger.field.unknown", label.text(), fieldCode, String.join(", ", codes()))));
    }

    public List<String> codes() {
        return fields.stream().map(Field::code).toList();
    }

    public State state(String stateCode) {
        return states.stream()
                .filter(state -> state.code().equals(stateCode))
                .findFirst()
                .orElseThrow(() -> new NotFound(t("ledger.state.unknown", label.text(), stateCode)));
    }

    /** Codes of the states whose entries count. */
    public List<String> countingStates() {
        return states.stream().filter(State::counts).map(State::code).toList();
    }

    /** Fields stored in columns of their own or in the standard date and place columns, in the order of the definition. */
    public List<Field> keyFields() {
        return key.stream().map(this::field).toList();
    }

    Ledger withFields(List<Field> more) {
        var all = new ArrayList<>(fields);
        all.addAll(more);
        return new Ledger(code, label, group, source, all, title, date, place, key, states, initial, checks, evidence);
    }
}
