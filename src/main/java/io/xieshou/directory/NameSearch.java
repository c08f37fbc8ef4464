package io.xieshou.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds what somebody is still typing. */
final class NameSearch<T> {

    private static final int NONE = Integer.MAX_VALUE;

    private final Tree<T> tree;
    private final NameIndex<T> names;

    NameSearch(Tree<T> tree, NameIndex<T> names) {
        this.tree = tree;
        this.names = names;
    }

    private record Hit(int id, int rank, String code) {}

    /** Ids, the best first: what begins with the text, then what holds it; higher levels first. */
    List<Integer> find(String typed, int within, LocalDate on, int limit) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return List.of();
        }
        var letters = TypedPinyin.isLetters(text);
        return nodes(within, on)
                .flatMap(node -> hit(node, text, letters, on))
                .sorted(Comparator.comparingInt(Hit::rank)
                        .thenComparingInt(hit -> hit.code.length())
                        .thenComparing(Hit::code))
                .limit(limit)
                .map(Hit::id)
                .toList();
    }

    private Stream<TreeNode<T>> nodes(int within, LocalDate on) {
        return within == 0
                ? tree.nodes()
                : tree.subtree(within, on).stream().mapToObj(tree::find).flatMap(node -> node.stream());
    }

    private Stream<Hit> hit(TreeNode<T> node, String text, boolean letters, LocalDate on) {
        int rank = node.on(on).code().startsWith(text) ? 0 : rank(names.names(node), text, letters);
        return rank == NONE || !node.exists(on)
                ? Stream.empty()
                : Stream.of(new Hit(node.id(), rank, node.on(on).code()));
    }

    /** 0 when a name begins with the text, 1 when one holds it. */
    private static int rank(Collection<String> names, String text, boolean letters) {
        int rank = NONE;
        for (var name : names) {
            int at = letters ? TypedPinyin.find(text, name) : name.indexOf(text);
            if (at >= 0) {
                rank = Math.min(rank, Math.min(at, 1));
            }
        }
        return rank;
    }
}
