package io.xieshou.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds out who is meant by a text: a code, a name, an alias, a name without its suffix, or a path of them with or without separators (内蒙古赤峰市翁旗).
 *
 * <p>What lies outside the parent asked for is never meant. Among the rest the best sort of match wins: a name in force, then a name of another time, then a
 * shorter form; two of the same sort are ambiguous.
 */
final class Resolver<T> {

    /** The shortest part of a path: 横县, 翁旗. */
    private static final int SHORTEST = 2;

    private final Tree<T> tree;
    private final NameIndex<T> names;
    private final NameRules<T> rules;
    private final NearestNames<T> nearest;

    Resolver(Tree<T> tree, NameIndex<T> names, NameRules<T> rules) {
        this.tree = tree;
        this.names = names;
        this.rules = rules;
        this.nearest = new NearestNames<>(tree, names);
    }

    /**
     * @param within id of the node it must lie in, or be; 0 for anywhere
     * @return one id when found, several when ambiguous, none when unknown
     */
    List<Integer> resolve(String text, int within, LocalDate day) {
        var code = rules.code(text);
        if (code.isPresent()) {
            return tree.findByCode(code.get()).map(TreeNode::id).filter(id -> isMeant(id, within, day)).stream()
                    .toList();
        }
        var matches = matches(rules.normalised(text), 0, day).stream()
                .filter(match -> isMeant(match.id(), within, day))
                .toList();
        return withoutOvershadowed(best(matches), day);
    }

    private List<Integer> withoutOvershadowed(List<Integer> ids, LocalDate day) {
        return ids.size() < 2
                ? ids
                : ids.stream()
                        .filter(id -> ids.stream().noneMatch(other -> overshadows(other, id, day)))
                        .toList();
    }

    private boolean overshadows(int one, int other, LocalDate day) {
        return isBelow(other, one, day)
                && tree.find(one)
                        .flatMap(upper ->
                                tree.find(other).filter(lower -> rules.overshadows(upper.traits(), lower.traits())))
                        .isPresent();
    }

    private boolean isMeant(int id, int within, LocalDate day) {
        return tree.find(id).filter(node -> node.exists(day)).isPresent()
                && (within == 0 || tree.isWithin(id, within, day));
    }

    private static List<Integer> best(List<Match> matches) {
        int rank = matches.stream().mapToInt(Match::rank).min().orElse(Match.LOOSELY);
        return matches.stream()
                .filter(match -> match.rank() == rank)
                .map(Match::id)
                .distinct()
                .toList();
    }

    private List<Match> matches(String name, int within, LocalDate day) {
        var direct = names.find(name, day)
                .filter(match -> within == 0 || isBelow(match.id(), within, day))
                .toList();
        return direct.isEmpty() ? paths(name, within, day) : direct;
    }

    private boolean isBelow(int id, int within, LocalDate day) {
        return id != within && tree.isWithin(id, within, day);
    }

    private List<Match> paths(String name, int within, LocalDate day) {
        var matches = new ArrayList<Match>();
        for (int end = SHORTEST; end <= name.length() - SHORTEST; end++) {
            var rest = name.substring(end);
            names.find(name.substring(0, end), day)
                    .filter(parent -> within == 0 || isBelow(parent.id(), within, day))
                    .forEach(parent ->
                            matches(rest, parent.id(), day).forEach(match -> matches.add(match.notBetterThan(parent))));
        }
        return matches;
    }

    /** Those to offer when nothing is meant: the successor of what has ended, what contains an unknown code, the most similar names. */
    List<Integer> nearest(String text, int within, LocalDate day) {
        var code = rules.code(text);
        if (code.isPresent()) {
            return nearestOfCode(code.get(), day).stream().toList();
        }
        var name = rules.normalised(text);
        var ended = matches(name, 0, day).stream()
                .filter(match -> within == 0 || tree.isWithin(match.id(), within, day))
                .sorted(Comparator.comparingInt(Match::rank))
                .map(match -> successor(match.id(), day))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return ended.isEmpty() ? nearest.to(scope(name, within, day), day) : ended;
    }

    private Optional<Integer> nearestOfCode(String code, LocalDate day) {
        var known = tree.findByCode(code);
        return known.isPresent()
                ? successor(known.get().id(), day)
                : rules.codeAbove(code).flatMap(above -> nearestOfCode(above, day));
    }

    private Optional<Integer> successor(int id, LocalDate day) {
        return tree.find(id).flatMap(node -> {
            if (node.exists(day)) {
                return Optional.of(id);
            }
            return node.successor() == 0 ? Optional.empty() : successor(node.successor(), day);
        });
    }

    /** A path is right up to some point: look for the rest of the name below the last part that is known. */
    private NearestNames.Scope scope(String name, int within, LocalDate day) {
        for (int end = name.length() - SHORTEST; end >= SHORTEST; end--) {
            var parents = best(matches(name.substring(0, end), 0, day).stream()
                    .filter(match -> isMeant(match.id(), within, day))
                    .toList());
            if (parents.size() == 1) {
                return new NearestNames.Scope(name.substring(end), parents.get(0));
            }
        }
        return new NearestNames.Scope(name, within);
    }
}
