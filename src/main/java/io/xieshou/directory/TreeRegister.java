package io.xieshou.directory;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What may be changed of places and of organisations alike. Nothing is overwritten: a change holds from its day on, what was before stays readable for the days
 * before, and each change is kept with who made it and why.
 *
 * <p>Every method throws {@link DirectoryFaults} when the change cannot be, and then nothing was changed.
 *
 * @param <S> all of them as they are now
 */
abstract class TreeRegister<T, S extends TreeSnapshot<T, ?>> {

    private final Subject subject;
    private final JdbcClient jdbc;
    private final Supplier<S> store;
    private final DirectoryEditing editing;
    private final DirectoryHistory history;
    private final VersionTable versions;
    private final AliasTable aliases;

    TreeRegister(
            Subject subject, JdbcClient jdbc, Supplier<S> store, DirectoryEditing editing, DirectoryHistory history) {
        this.subject = subject;
        this.jdbc = jdbc;
        this.store = store;
        this.editing = editing;
        this.history = history;
        this.versions = new VersionTable(jdbc, subject);
        this.aliases = new AliasTable(jdbc, subject);
    }

    /** What stands between the full name of a parent and a name in the history. */
    abstract String separator();

    /** From a day on it is no more. What lay in it lies in its successor, and what was recorded for it counts there. */
    public final void end(int id, @Nullable Integer successorId, Change change) {
        editing.make(() -> {
            var now = store.get();
            var node = now.get(id);
            var checks = checks(now, change);
            checks.splits(node, change.on());
            checks.successor(node, successorId, change.on());
            checks.refuse();
            now.tree().children(id, change.on()).forEach(child -> moveTo(successorId, child.id(), change));
            versions.end(id, change.on());
            jdbc.sql("update %s set successor_id = ? where id = ?".formatted(subject.table()))
                    .param(successorId)
                    .param(id)
                    .update();
            var after = successorId == null ? "" : now.fullName(successorId, change.on());
            history.write(subject, id, "end", words(now, node.on(change.on()), change.on()), after, change);
        });
    }

    private void moveTo(@Nullable Integer parent, int child, Change change) {
        versions.change(child, change.on(), old -> old.below(Objects.requireNonNull(parent)), change.reason());
    }

    /** Another name, understood among its neighbours: what lies in the same parent, the units of the same district. */
    public final void addAlias(int id, String alias, Change change) {
        editing.make(() -> {
            var checks = checks(store.get(), change);
            checks.name("alias", alias);
            checks.refuse();
            aliases.add(id, alias.strip(), Validity.since(change.on()), change.reason());
            history.write(subject, id, "alias", "", alias.strip(), change);
        });
    }

    /** From a day on the other name no longer means it. */
    public final void endAlias(int id, String alias, Change change) {
        editing.make(() -> {
            checks(store.get(), change).refuse();
            aliases.end(id, alias, change.on());
            history.write(subject, id, "alias", alias, "", change);
        });
    }

    /**
     * A new one; its id.
     *
     * @param judge what may speak against it
     * @param row inserts what never changes
     */
    final int add(Version version, Change change, Function<S, TreeChecks<T>> judge, Supplier<Integer> row) {
        return editing.make(() -> {
            var now = store.get();
            judge.apply(now).refuse();
            int id = row.get();
            versions.add(id, version, change.reason());
            history.write(subject, id, "add", "", words(now, version, change.on()), change);
            return id;
        });
    }

    /** From a day on it has another name, code or parent. */
    final void revise(
            int id, UnaryOperator<Version> revised, Change change, BiFunction<S, TreeNode<T>, TreeChecks<T>> judge) {
        editing.make(() -> {
            var now = store.get();
            var node = now.get(id);
            var checks = judge.apply(now, node);
            checks.splits(node, change.on());
            checks.refuse();
            var before = node.on(change.on());
            versions.change(id, change.on(), revised, change.reason());
            var after = words(now, revised.apply(before), change.on());
            history.write(subject, id, "revise", words(now, before, change.on()), after, change);
        });
    }

    private TreeChecks<T> checks(S now, Change change) {
        var checks = new TreeChecks<>(now.tree(), now.rules());
        checks.reason(change);
        return checks;
    }

    private String words(S now, Version version, LocalDate on) {
        var parent = version.parent() == 0 ? "" : now.fullName(version.parent(), on) + separator();
        return parent + version.name() + "（" + version.code() + "）";
    }
}
