package io.xieshou.directory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How far what somebody typed is used up by the names of what a node belongs to: of 门头沟区财, behind 门头沟区 and behind 门头沟. For one search. */
final class NamesAbove<T> {

    private static final Set<Integer> START = Set.of(0);

    private final Tree<T> tree;
    private final NameIndex<T> names;
    private final Typed typed;
    private final LocalDate on;

    /** The positions behind a node's own name and those above it, the beginning included: any of them may be left out. */
    private final Map<Integer, Set<Integer>> behind = new HashMap<>();

    NamesAbove(Tree<T> tree, NameIndex<T> names, Typed typed, LocalDate on) {
        this.tree = tree;
        this.names = names;
        this.typed = typed;
        this.on = on;
    }

    /** The positions behind at least one name above the node; mostly none. */
    Set<Integer> ends(TreeNode<T> node) {
        var ends = behind(node.parent(on));
        if (ends.size() == 1) {
            return Set.of();
        }
        var some = new TreeSet<>(ends);
        some.remove(0);
        return some;
    }

    private Set<Integer> behind(int id) {
        var known = behind.get(id);
        if (known == null) {
            behind.put(id, START);
            known = tree.find(id).map(this::behind).orElse(START);
            behind.put(id, known);
        }
        return known;
    }

    private Set<Integer> behind(TreeNode<T> node) {
        var above = behind(node.parent(on));
        var ends = new TreeSet<>(above);
        for (var form : names.forms(node)) {
            above.forEach(from -> ends.addAll(typed.ends(from, form)));
        }
        return ends.size() == 1 ? START : ends;
    }
}
