package io.xieshou.ledger;

/** Somebody else changed the entry since this editor opened it. Both versions are there to be seen; nothing was saved. */
public class EntryConflict extends RuntimeException {

    private final transient Entry stored;
    private final transient EntryDraft offered;

    EntryConflict(Entry stored, EntryDraft offered) {
        super("Entry %d was changed by %s meanwhile.".formatted(stored.id(), stored.updatedBy()));
        this.stored = stored;
        this.offered = offered;
    }

    public Entry stored() {
        return stored;
    }

    public EntryDraft offered() {
        return offered;
    }
}
