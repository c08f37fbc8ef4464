package io.xieshou.directory;

import static io.xieshou.directory.DirectoryHistory.Subject.PLACE;

import java.time.LocalDate;
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
public class PlaceRegister {

    private final JdbcClient jdbc;
    private final PlaceStore store;
    private final DirectoryEditing editing;
    private final DirectoryHistory history;
    private final VersionTable versions;
    private final AliasTable aliases;
    private final AttributeTable attributes;

    PlaceRegister(JdbcClient jdbc, PlaceStore store, DirectoryEditing editing, DirectoryHistory history) {
        this.jdbc = jdbc;
        this.store = store;
        this.editing = editing;
        this.history = history;
        this.versions = VersionTable.ofPlaces(jdbc);
        this.aliases = AliasTable.ofPlaces(jdbc);
        this.attributes = new AttributeTable(jdbc);
    }

    /** A new place, e.g. a development zone the standard lacks, or a village; its id. */
    public int add(PlaceLevel level, PlaceKind kind, PlaceEntry entry, Change change) {
        return editing.make(() -> {
            var now = store.read();
            var checks = new PlaceChecks(now);
            checks.entry(0, new PlaceTraits(level, kind), entry, change);
            checks.refuse();
            int id = jdbc.sql("insert into places (level, kind) values (?, ?) returning id")
                    .params(level.digits(), kind.name())
                    .query(Integer.class)
                    .single();
            var version = entry.version(Validity.since(change.on()));
            versions.add(id, version, change.reason());
            history.write(PLACE, id, "add", "", words(now, version, change.on()), change);
            return id;
        });
    }

    /** From a day on the place has this name, code and parent: a rename, a county that becomes a district, a township that moves. */
    public void revise(int id, PlaceEntry entry, Change change) {
        editing.make(() -> {
            var now = store.read();
            var node = now.get(id);
            var checks = new PlaceChecks(now);
            checks.splits(node, change.on());
            checks.entry(id, node.traits(), entry, change);
            checks.refuse();
            versions.change(id, change.on(), old -> entry.version(old.validity()), change.reason());
            var before = words(now, node.on(change.on()), change.on());
            var after = words(now, entry.version(Validity.ALWAYS), change.on());
            history.write(PLACE, id, "revise", before, after, change);
        });
    }

    /** From a day on the place is no more. What lay in it lies in its successor, and what was recorded for it counts there. */
    public void end(int id, @Nullable Integer successorId, Change change) {
        editing.make(() -> {
            var now = store.read();
            var node = now.get(id);
            var checks = new PlaceChecks(now);
            checks.reason(change);
            checks.splits(node, change.on());
            checks.successor(node, successorId, change.on());
            checks.refuse();
            now.tree().children(id, change.on()).forEach(child -> moveTo(successorId, child.id(), change));
            versions.end(id, change.on());
            jdbc.sql("update places set successor_id = ? where id = ?")
                    .param(successorId)
                    .param(id)
                    .update();
            var after = successorId == null ? "" : now.path(successorId, change.on());
            history.write(PLACE, id, "end", words(now, node.on(change.on()), change.on()), after, change);
        });
    }

    private void moveTo(@Nullable Integer parent, int child, Change change) {
        versions.change(child, change.on(), old -> old.below(Objects.requireNonNull(parent)), change.reason());
    }

    /** Another name, understood among what lies in the same parent. */
    public void addAlias(int id, String alias, Change change) {
        editing.make(() -> {
            var checks = new PlaceChecks(store.read());
            checks.reason(change);
            checks.name("alias", alias);
            checks.refuse();
            aliases.add(id, alias.strip(), Validity.since(change.on()), change.reason());
            history.write(PLACE, id, "alias", "", alias.strip(), change);
        });
    }

    /** From a day on the other name no longer means this place. */
    public void endAlias(int id, String alias, Change change) {
        editing.make(() -> {
            var checks = new PlaceChecks(store.read());
            checks.reason(change);
            checks.refuse();
            aliases.end(id, alias, change.on());
            history.write(PLACE, id, "alias", alias, "", change);
        });
    }

    /** From a day on the attribute has this value; {@code null} for none. */
    public void setAttribute(int id, String attribute, @Nullable String value, Change change) {
        editing.make(() -> {
            var now = store.read();
            var checks = new PlaceChecks(now);
            checks.reason(change);
            checks.unless(now.attributes().isKnown(attribute), "attribute", "attribute", attribute);
            checks.refuse();
            var before = now.attributes().own(id, attribute, change.on());
            attributes.set(id, attribute, value, change);
            history.write(PLACE, id, attribute, before.orElse(""), Objects.requireNonNullElse(value, ""), change);
        });
    }

    private static String words(PlaceSnapshot now, Version version, LocalDate on) {
        var parent = version.parent() == 0 ? "" : now.path(version.parent(), on);
        return parent + version.name() + "（" + version.code() + "）";
    }
}
