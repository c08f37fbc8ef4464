package io.xieshou.directory;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where places are entered, renamed, moved, merged and given other names and attributes. Nothing is overwritten: a change holds from its day on, what was before
 * stays readable for the days before, and each change is kept with who made it and why.
 *
 * <p>Every method throws {@link DirectoryFaults} when the change cannot be, and then nothing was changed.
 */
@Component
public class PlaceRegister extends TreeRegister<PlaceTraits, PlaceSnapshot> {

    private final JdbcClient jdbc;
    private final PlaceStore store;
    private final DirectoryEditing editing;
    private final DirectoryHistory history;
    private final AttributeTable attributes;

    PlaceRegister(JdbcClient jdbc, PlaceStore store, DirectoryEditing editing, DirectoryHistory history) {
        super(Subject.PLACE, jdbc, store::read, editing, history);
        this.jdbc = jdbc;
        this.store = store;
        this.editing = editing;
        this.history = history;
        this.attributes = new AttributeTable(jdbc);
    }

    /** A new place, e.g. a development zone the standard lacks, or a village; its id. */
    public int add(PlaceLevel level, PlaceKind kind, PlaceEntry entry, Change change) {
        return add(
                entry.version(Validity.since(change.on())),
                change,
                now -> new PlaceChecks(now).entry(0, new PlaceTraits(level, kind), entry, change),
                () -> jdbc.sql("insert into places (level, kind) values (?, ?) returning id")
                        .params(level.digits(), kind.name())
                        .query(Integer.class)
                        .single());
    }

    /** From a day on the place has this name, code and parent: a rename, a county that becomes a district, a township that moves. */
    public void revise(int id, PlaceEntry entry, Change change) {
        revise(id, old -> entry.version(old.validity()), change, (now, node) -> new PlaceChecks(now)
                .entry(id, node.traits(), entry, change));
    }

    /** From a day on the attribute has this value, given by its code or its name; {@code null} for none. */
    public void setAttribute(int id, String attribute, @Nullable String value, Change change) {
        editing.make(() -> {
            var now = store.read();
            new PlaceChecks(now).attribute(attribute, value, change).refuse();
            var before = now.attributes().own(id, attribute, change.on());
            var after = now.attributes().stored(attribute, value);
            attributes.set(id, attribute, after, change);
            history.write(
                    Subject.PLACE, id, attribute, before.orElse(""), Objects.requireNonNullElse(after, ""), change);
        });
    }

    @Override
    String separator() {
        return "";
    }
}
