package io.xieshou.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A tree whose branches change with time. Immutable; ids are small numbers. */
final class Tree<T> {

    private static final int[] NONE = {};

    private final Map<Integer, TreeNode<T>> nodes = new HashMap<>();
    private final Map<String, Integer> byCode = new HashMap<>();

    /** Whoever was, is or will be below a node; which of them on a given day is asked of the child. */
    private final Map<Integer, int[]> everBelow = new HashMap<>();

    Tree(Collection<TreeNode<T>> nodes) {
        nodes.forEach(this::add);
    }

    private void add(TreeNode<T> node) {
        nodes.put(node.id(), node);
        node.versions().forEach(version -> byCode.put(version.code(), node.id()));
        node.everBelow().forEach(parent -> everBelow.merge(parent, new int[] {node.id()}, Tree::joined));
    }

    private static int[] joined(int[] some, int[] one) {
        var all = Arrays.copyOf(some, some.length + 1);
        all[some.length] = one[0];
        return all;
    }

    Stream<TreeNode<T>> nodes() {
        return nodes.values().stream();
    }

    int size() {
        return nodes.size();
    }

    Optional<TreeNode<T>> find(int id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /** By a code it has or had. */
    Optional<TreeNode<T>> findByCode(String code) {
        return Optional.ofNullable(byCode.get(code)).map(nodes::get);
    }

    /** From the parent up to the root. */
    List<Integer> ancestors(int id, LocalDate day) {
        var ancestors = new ArrayList<Integer>();
        for (int parent = parent(id, day); parent != 0 && !ancestors.contains(parent); parent = parent(parent, day)) {
            ancestors.add(parent);
        }
        return ancestors;
    }

    boolean isWithin(int id, int ancestor, LocalDate day) {
        int steps = 0;
        for (int at = id; at != 0 && steps <= nodes.size(); at = parent(at, day), steps++) {
            if (at == ancestor) {
                return true;
            }
        }
        return false;
    }

    /** Those whose parent it is and which exist on that day, by code; 0 stands above the roots. */
    List<TreeNode<T>> children(int id, LocalDate day) {
        return below(id, day)
                .mapToObj(nodes::get)
                .filter(node -> node.exists(day))
                .sorted(Comparator.comparing(node -> node.on(day).code()))
                .toList();
    }

    /** The node and all below it, those included that ended and were taken over by one of them. */
    Ids subtree(int id, LocalDate day) {
        var ids = IntStream.builder();
        collect(id, day, ids::add);
        return Ids.of(ids.build().toArray());
    }

    private void collect(int id, LocalDate day, IntConsumer to) {
        to.accept(id);
        below(id, day).forEach(child -> collect(child, day, to));
    }

    private IntStream below(int id, LocalDate day) {
        return Arrays.stream(everBelow.getOrDefault(id, NONE)).filter(child -> parent(child, day) == id);
    }

    private int parent(int id, LocalDate day) {
        var node = nodes.get(id);
        return node == null ? 0 : node.parent(day);
    }
}
