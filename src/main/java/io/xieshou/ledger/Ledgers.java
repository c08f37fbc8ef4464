package io.xieshou.ledger;

import io.xieshou.measure.Measures;
import io.xieshou.pack.DefinitionsChanged;
import io.xieshou.pack.Packs;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** The ledgers and code lists in force. */
@Service
public class Ledgers {

    private final Packs packs;
    private volatile @Nullable LedgerHistory history;

    Ledgers(Packs packs) {
        this.packs = packs;
    }

    /** Every ledger with all the fields any year's definition gives it, by heading and code. */
    public List<Ledger> list() {
        return history().all();
    }

    public Optional<Ledger> find(String code) {
        return history().find(code);
    }

    /** @throws UnknownLedger where there is none; the sentence names those there are */
    public Ledger get(String code) {
        return find(code).orElseThrow(() -> new UnknownLedger(code, list()));
    }

    /** The ledger as it governs entries of a day: required fields and choices hold per year. */
    public Ledger on(String code, LocalDate day) {
        get(code);
        return history().on(code, day).orElseThrow();
    }

    /** The choices of a code list on a day; of its newest version where none was in force yet. */
    public CodeList codes(String list, LocalDate day) {
        var definitions = packs.current();
        return definitions
                .find(CodeList.class, list, day)
                .or(() -> definitions.versions(CodeList.class, list).stream().findFirst())
                .orElseThrow(() -> new IllegalArgumentException("There is no code list '%s'.".formatted(list)))
                .body();
    }

    /** The units of measure people may write. */
    public Measures measures() {
        return packs.current().measures();
    }

    @EventListener
    void forget(DefinitionsChanged change) {
        history = LedgerHistory.of(change.definitions());
    }

    private LedgerHistory history() {
        var definitions = packs.current();
        var known = history;
        return known == null ? LedgerHistory.of(definitions) : known;
    }
}
