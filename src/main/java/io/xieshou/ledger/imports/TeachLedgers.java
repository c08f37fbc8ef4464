package io.xieshou.ledger.imports;

import io.xieshou.ledger.Field;
import io.xieshou.ledger.FieldType;
import io.xieshou.ledger.Ledger;
import io.xieshou.measure.Measures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The ledgers a taught layout may fill.
 *
 * @param main the one the rows go to
 * @param others those whose entries refer to it and may take a part of each row
 * @param measures the units figures may have
 */
record TeachLedgers(Ledger main, List<Ledger> others, Measures measures) {

    static TeachLedgers of(Ledger main, List<Ledger> all, Measures measures) {
        var others = all.stream()
                .filter(ledger -> !ledger.code().equals(main.code()))
                .filter(ledger -> reference(ledger, main).isPresent())
                .toList();
        return new TeachLedgers(main, others, measures);
    }

    /** The field of a part's ledger that refers to the entry of the first. */
    Optional<Field> reference(Ledger part) {
        return reference(part, main);
    }

    private static Optional<Field> reference(Ledger part, Ledger main) {
        return part.fields().stream()
                .filter(field -> field.type() instanceof FieldType.Reference reference
                        && reference.ledger().equals(main.code()))
                .findFirst();
    }

    /** The ledgers the form fills: the first, then its parts. */
    List<Ledger> filled(TeachForm form) {
        return Stream.concat(Stream.of(main), others.stream().filter(ledger -> form.parts()
                        .containsKey(ledger.code())))
                .toList();
    }

    /** The fields of a filled ledger that people fill. */
    List<Field> fields(Ledger ledger) {
        var parent = ledger == main ? Optional.<Field>empty() : reference(ledger);
        return ledger.fields().stream()
                .filter(field -> parent.isEmpty() || !parent.get().code().equals(field.code()))
                .toList();
    }

    /** The field behind {@code ledger.field}, if the form fills that ledger. */
    Optional<Field> find(TeachForm form, String to) {
        return filled(form).stream()
                .filter(ledger -> to.startsWith(ledger.code() + "."))
                .findFirst()
                .flatMap(ledger -> ledger.find(to.substring(ledger.code().length() + 1)));
    }

    PhraseFields phraseFields(TeachForm form) {
        var fields = new ArrayList<Field>();
        filled(form).forEach(ledger -> fields.addAll(fields(ledger)));
        return new PhraseFields(fields);
    }
}
