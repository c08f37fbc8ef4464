package io.xieshou.directory;

import static io.xieshou.page.Words.t;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may speak against a change of places or of units alike. Faults are collected; {@link #refuse} tells them all. */
class TreeChecks<T> {

    static final int LONGEST_NAME = 60;

    private final Tree<T> tree;
    private final NameRules<T> rules;
    private final Map<String, String> faults = new HashMap<>();

    TreeChecks(Tree<T> tree, NameRules<T> rules) {
        this.tree = tree;
        this.rules = rules;
    }

    final void unless(boolean fine, String field, String key, Object... values) {
        if (!fine) {
            faults.putIfAbsent(field, t("directory.fault." + key, values));
        }
    }

    /** @throws DirectoryFaults when anything speaks against it */
    final void refuse() {
        if (!faults.isEmpty()) {
            throw new DirectoryFaults(faults);
        }
    }

    final void reason(Change change) {
        unless(!change.reason().isBlank(), "reason", "reason");
    }

    final void name(String field, String name) {
        unless(!name.isBlank(), field, "blank");
        unless(name.length() <= LONGEST_NAME, field, "long", LONGEST_NAME);
    }

    /** A name its neighbours do not have: in one parent, two things of the same name could not be told apart. */
    final void free(int id, String name, int parent, LocalDate on) {
        var wanted = rules.normalised(name);
        unless(
                tree.children(parent, on).stream()
                        .noneMatch(other -> other.id() != id
                                && rules.normalised(other.on(on).name()).equals(wanted)),
                "name",
                "taken",
                name);
    }

    final void freeCode(int id, String code) {
        unless(tree.findByCode(code).filter(other -> other.id() != id).isEmpty(), "code", "codeTaken", code);
    }

    /** The parent exists on the day and does not lie in the thing itself. */
    final void parent(int id, @Nullable Integer parent, LocalDate on) {
        if (parent == null) {
            return;
        }
        unless(tree.find(parent).filter(node -> node.exists(on)).isPresent(), "parent", "absent", on);
        unless(id == 0 || !tree.isWithin(parent, id, on), "parent", "circle");
    }

    /** The day lies in the last version: what was entered for later days is not silently lost. */
    final void splits(TreeNode<T> node, LocalDate on) {
        unless(node.exists(on), "on", "notThen", on);
        var last = node.versions().get(node.versions().size() - 1);
        unless(
                !on.isBefore(last.validity().from()),
                "on",
                "changedLater",
                last.validity().from());
    }

    final void successor(TreeNode<T> node, @Nullable Integer successor, LocalDate on) {
        unless(on.isAfter(node.versions().get(0).validity().from()), "on", "notThen", on);
        var below = tree.children(node.id(), on).size();
        unless(below == 0 || successor != null, "successor", "below", below);
        if (successor != null) {
            unless(tree.find(successor).filter(other -> other.exists(on)).isPresent(), "successor", "absent", on);
            unless(!tree.isWithin(successor, node.id(), on), "successor", "circle");
        }
    }
}
