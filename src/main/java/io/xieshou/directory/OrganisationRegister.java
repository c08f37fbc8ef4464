package io.xieshou.directory;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where units are entered, renamed, moved, merged and given other names. Nothing is overwritten: a change holds from its day on, what was before stays readable
 * for the days before, and each change is kept with who made it and why. The code of a unit never changes.
 *
 * <p>Every method throws {@link DirectoryFaults} when the change cannot be, and then nothing was changed.
 */
@Component
public class OrganisationRegister extends TreeRegister<OrganisationTraits, OrganisationSnapshot> {

    private final JdbcClient jdbc;

    OrganisationRegister(JdbcClient jdbc, OrganisationStore store, DirectoryEditing editing, DirectoryHistory history) {
        super(Subject.ORGANISATION, jdbc, store::read, editing, history);
        this.jdbc = jdbc;
    }

    /**
     * A new unit; its id.
     *
     * @param code its parent's code, a dot and lower-case pinyin; that of a district or of a city's office may be pinyin only
     * @param placeId where it works, if that is known
     */
    public int add(
            OrganisationKind kind, String code, OrganisationEntry entry, @Nullable Integer placeId, Change change) {
        return add(
                entry.version(code, Validity.since(change.on())),
                change,
                now -> new OrganisationChecks(now).entry(0, entry, change).code(code, kind, entry.parentId()),
                () -> jdbc.sql("insert into organisations (kind, place_id) values (?, ?) returning id")
                        .param(kind.name())
                        .param(placeId)
                        .query(Integer.class)
                        .single());
    }

    /** From a day on the unit has this name and belongs to this parent. */
    public void revise(int id, OrganisationEntry entry, Change change) {
        revise(id, old -> entry.version(old.code(), old.validity()), change, (now, node) -> new OrganisationChecks(now)
                .entry(id, entry, change));
    }

    @Override
    String separator() {
        return " · ";
    }
}
