package io.xieshou.directory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds what somebody is still typing: a name, a part of one, a name behind those of what it belongs to, the beginning of a code. */
final class NameSearch<T> {

    private final Tree<T> tree;
    private final NameIndex<T> names;
    private final NameRules<T> rules;

    NameSearch(Tree<T> tree, NameIndex<T> names, NameRules<T> rules) {
        this.tree = tree;
        this.names = names;
        this.rules = rules;
    }

    private record Hit(int id, int rank, String code) {}

    /**
     * Ids, the best first: what begins with the text, then what holds it, each as it is usually read, then otherwise; names on their own before names behind
     * those above them; higher levels first.
     */
    List<Integer> find(String typed, int within, LocalDate on, int limit) {
        var code = typed.strip().toLowerCase(Locale.ROOT);
        var text = rules.normalised(code);
        if (text.isEmpty()) {
            return List.of();
        }
        var words = Typed.of(text);
        var above = new NamesAbove<>(tree, names, words, on);
        return nodes(within, on)
                .filter(node -> node.exists(on))
                .flatMap(node -> hit(node, rank(node, code, words, above, on), on))
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

    private static <T> Stream<Hit> hit(TreeNode<T> node, int rank, LocalDate on) {
        return rank == Typed.NONE
                ? Stream.empty()
                : Stream.of(new Hit(node.id(), rank, node.on(on).code()));
    }

    private int rank(TreeNode<T> node, String code, Typed typed, NamesAbove<T> above, LocalDate on) {
        if (node.on(on).code().startsWith(code)) {
            return 0;
        }
        int best = Typed.NONE;
        for (var name : names.names(node)) {
            best = Math.min(best, rank(typed.rank(name), 0));
        }
        for (int end : above.ends(node)) {
            for (var form : names.forms(node)) {
                best = Math.min(best, rank(typed.rank(end, form), 1));
            }
        }
        return best;
    }

    /** Of names that fit equally well, those come first that need none of the names above them. */
    private static int rank(int fit, int above) {
        return fit == Typed.NONE ? Typed.NONE : 2 * fit + above;
    }
}
