package io.xieshou.directory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/** Addressees that stand for several units, and who they are. Immutable. */
final class Groups {

    /** Where a group means something that every city has for itself: 各区. */
    private static final String CITY = "city";

    private final Tree<OrganisationTraits> tree;
    private final OrganisationNames names;
    private final List<Rule> rules;

    Groups(Tree<OrganisationTraits> tree, OrganisationNames names, List<Rule> rules) {
        this.tree = tree;
        this.names = names;
        this.rules = List.copyOf(rules);
    }

    /**
     * Who belongs to a group: all of some kinds whose names end in one of some ways, or those listed.
     *
     * @param printed other words for it
     * @param within code of the only unit in which it means anything, {@code city} for all of a city, empty for any district
     */
    record Rule(
            Group group,
            List<String> printed,
            String within,
            List<OrganisationKind> kinds,
            List<String> suffixes,
            List<String> members) {

        boolean admits(TreeNode<OrganisationTraits> node, LocalDate on) {
            return members.contains(node.on(on).code())
                    || (kinds.contains(node.traits().kind())
                            && endsRightly(node.on(on).name()));
        }

        private boolean endsRightly(String name) {
            return suffixes.isEmpty() || suffixes.stream().anyMatch(name::endsWith);
        }
    }

    List<Group> all() {
        return rules.stream().map(Rule::group).toList();
    }

    Optional<Group> find(String text) {
        var wanted = names.normalised(text);
        return rules.stream()
                .filter(rule -> rule.group().code().equals(text)
                        || Stream.concat(Stream.of(rule.group().name()), rule.printed().stream())
                                .anyMatch(name -> names.normalised(name).equals(wanted)))
                .map(Rule::group)
                .findFirst();
    }

    Stream<TreeNode<OrganisationTraits>> members(String code, int within, LocalDate on) {
        var rule = rules.stream()
                .filter(known -> known.group().code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new NoSuchElementException("There is no group of units with the code %s.".formatted(code)));
        return tree.subtree(scope(rule, within, on), on).stream()
                .mapToObj(tree::find)
                .flatMap(Optional::stream)
                .filter(node -> node.exists(on) && rule.admits(node, on))
                .sorted(Comparator.comparing(node -> node.on(on).code()));
    }

    private int scope(Rule rule, int within, LocalDate on) {
        if (rule.within().equals(CITY)) {
            return city(within, on);
        }
        return tree.findByCode(rule.within()).map(TreeNode::id).orElse(within);
    }

    private int city(int within, LocalDate on) {
        return Stream.concat(Stream.of(within), tree.ancestors(within, on).stream())
                .filter(id -> tree.find(id).orElseThrow().traits().kind().isTop())
                .findFirst()
                .orElse(within);
    }
}
