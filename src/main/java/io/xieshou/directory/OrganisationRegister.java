package io.xieshou.directory;

import static io.xieshou.directory.DirectoryHistory.Subject.ORGANISATION;

import java.time.LocalDate;
import java.util.Objects;
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
public class OrganisationRegister {

    private final JdbcClient jdbc;
    private final OrganisationStore store;
    private final DirectoryEditing editing;
    private final DirectoryHistory history;
    private final VersionTable versions;
    private final AliasTable aliases;

    OrganisationRegister(JdbcClient jdbc, OrganisationStore store, DirectoryEditing editing, DirectoryHistory history) {
        this.jdbc = jdbc;
        this.store = store;
        this.editing = editing;
        this.history = history;
        this.versions = VersionTable.ofOrganisations(jdbc);
        this.aliases = AliasTable.ofOrganisations(jdbc);
    }

    /**
     * A new unit; its id.
     *
     * @param code its parent's code, a dot and lower-case pinyin; that of a district or of anything directly below the city only pinyin
     * @param placeId where it works, if that is known
     */
    public int add(
            OrganisationKind kind, String code, OrganisationEntry entry, @Nullable Integer placeId, Change change) {
        return editing.make(() -> {
            var now = store.read();
            var checks = new OrganisationChecks(now);
            checks.entry(0, entry, change);
            checks.code(code, kind, entry.parentId());
            checks.refuse();
            int id = jdbc.sql("insert into organisations (kind, place_id) values (?, ?) returning id")
                    .param(kind.name())
                    .param(placeId)
                    .query(Integer.class)
                    .single();
            var version = entry.version(code, Validity.since(change.on()));
            versions.add(id, version, change.reason());
            history.write(ORGANISATION, id, "add", "", words(now, version, change.on()), change);
            return id;
        });
    }

    /** From a day on the unit has this name and belongs to this parent. */
    public void revise(int id, OrganisationEntry entry, Change change) {
        editing.make(() -> {
            var now = store.read();
            var node = now.get(id);
            var checks = new OrganisationChecks(now);
            checks.splits(node, change.on());
            checks.entry(id, entry, change);
            checks.refuse();
            var before = node.on(change.on());
            versions.change(id, change.on(), old -> entry.version(old.code(), old.validity()), change.reason());
            var after = words(now, entry.version(before.code(), before.validity()), change.on());
            history.write(ORGANISATION, id, "revise", words(now, before, change.on()), after, change);
        });
    }

    /** From a day on the unit is no more. What belonged to it belongs to its successor, and what it recorded counts there. */
    public void end(int id, @Nullable Integer successorId, Change change) {
        editing.make(() -> {
            var now = store.read();
            var node = now.get(id);
            var checks = new OrganisationChecks(now);
            checks.reason(change);
            checks.splits(node, change.on());
            checks.successor(node, successorId, change.on());
            checks.refuse();
            now.tree().children(id, change.on()).forEach(child -> moveTo(successorId, child.id(), change));
            versions.end(id, change.on());
            jdbc.sql("update organisations set successor_id = ? where id = ?")
                    .param(successorId)
                    .param(id)
                    .update();
            var after = successorId == null ? "" : now.fullName(successorId, change.on());
            history.write(ORGANISATION, id, "end", words(now, node.on(change.on()), change.on()), after, change);
        });
    }

    private void moveTo(@Nullable Integer parent, int child, Change change) {
        versions.change(child, change.on(), old -> old.below(Objects.requireNonNull(parent)), change.reason());
    }

    /** Another name, understood among the units of the same district. */
    public void addAlias(int id, String alias, Change change) {
        editing.make(() -> {
            var checks = new OrganisationChecks(store.read());
            checks.reason(change);
            checks.name("alias", alias);
            checks.refuse();
            aliases.add(id, alias.strip(), Validity.since(change.on()), change.reason());
            history.write(ORGANISATION, id, "alias", "", alias.strip(), change);
        });
    }

    /** From a day on the other name no longer means this unit. */
    public void endAlias(int id, String alias, Change change) {
        editing.make(() -> {
            var checks = new OrganisationChecks(store.read());
            checks.reason(change);
            checks.refuse();
            aliases.end(id, alias, change.on());
            history.write(ORGANISATION, id, "alias", alias, "", change);
        });
    }

    private static String words(OrganisationSnapshot now, Version version, LocalDate on) {
        var parent = version.parent() == 0 ? "" : now.fullName(version.parent(), on) + " · ";
        return parent + version.name() + "（" + version.code() + "）";
    }
}
