package io.xieshou.directory;

import io.xieshou.database.Pinyin;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The names most like one that nobody has: by characters changed, left out or added, where characters that sound alike count half. */
final class NearestNames<T> {

    private static final int OFFERED = 5;

    private final Tree<T> tree;
    private final NameIndex<T> names;

    NearestNames(Tree<T> tree, NameIndex<T> names) {
        this.tree = tree;
        this.names = names;
    }

    /** Where to look for which name. */
    record Scope(String name, int within) {}

    private record Offer(int id, double distance, String code) {}

    List<Integer> to(Scope wanted, LocalDate day) {
        double limit = Math.max(1, wanted.name.length() / 2.0);
        return nodes(wanted.within, day)
                .filter(node -> node.exists(day))
                .map(node -> new Offer(
                        node.id(), distance(wanted.name, node), node.on(day).code()))
                .filter(offer -> offer.distance <= limit)
                .sorted(Comparator.comparingDouble(Offer::distance)
                        .thenComparing(offer -> offer.code.length())
                        .thenComparing(Offer::code))
                .limit(OFFERED)
                .map(Offer::id)
                .toList();
    }

    private Stream<TreeNode<T>> nodes(int within, LocalDate day) {
        return within == 0
                ? tree.nodes()
                : tree.subtree(within, day).stream().mapToObj(tree::find).flatMap(node -> node.stream());
    }

    private double distance(String wanted, TreeNode<T> node) {
        return names.names(node).stream()
                .filter(name -> sharesACharacter(wanted, name))
                .mapToDouble(name -> distance(wanted, name))
                .min()
                .orElse(Double.MAX_VALUE);
    }

    /** Nine of ten names are told apart by this alone, at a tenth of the cost. */
    private static boolean sharesACharacter(String one, String other) {
        return one.chars().anyMatch(character -> other.indexOf(character) >= 0);
    }

    static double distance(String one, String other) {
        var row = new double[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            double diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                double changed = diagonal + difference(one.charAt(i - 1), other.charAt(j - 1));
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }

    private static double difference(char one, char other) {
        if (one == other) {
            return 0;
        }
        return Pinyin.soundAlike(one, other) ? 0.5 : 1;
    }
}
