package io.xieshou.directory;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who is meant by a name: everything a node of the tree is, was or will be called. Immutable. */
final class NameIndex<T> {

    private final Tree<T> tree;
    private final NameRules<T> rules;
    private final Map<String, int[]> names = new HashMap<>();
    private final Map<String, int[]> lesserForms = new HashMap<>();
    private final Map<Integer, List<Alias>> aliases = new HashMap<>();

    NameIndex(Tree<T> tree, Collection<Alias> aliases, NameRules<T> rules) {
        this.tree = tree;
        this.rules = rules;
        tree.nodes().filter(node -> rules.isNamed(node.traits())).forEach(this::addNames);
        aliases.forEach(this::add);
    }

    private void addNames(TreeNode<T> node) {
        for (var version : node.versions()) {
            add(rules.normalised(version.name()), node);
        }
    }

    private void add(Alias alias) {
        aliases.merge(alias.id(), List.of(alias), (some, one) -> Stream.concat(some.stream(), one.stream())
                .toList());
        tree.find(alias.id()).ifPresent(node -> add(rules.normalised(alias.name()), node));
    }

    private void add(String name, TreeNode<T> node) {
        put(names, name, node.id());
        rules.lesserForms(name, node.traits()).forEach(form -> put(lesserForms, form, node.id()));
    }

    private static void put(Map<String, int[]> index, String name, int id) {
        index.merge(
                name,
                new int[] {id},
                (some, one) -> Arrays.stream(some).anyMatch(known -> known == id) ? some : joined(some, id));
    }

    private static int[] joined(int[] some, int id) {
        var all = Arrays.copyOf(some, some.length + 1);
        all[some.length] = id;
        return all;
    }

    /** All that a normalised name may mean, with how good a match each is on that day. */
    Stream<Match> find(String name, LocalDate day) {
        return Stream.concat(
                ids(names, name).map(id -> new Match(id, isCalled(id, name, day) ? Match.NOW : Match.AT_OTHER_TIMES)),
                ids(lesserForms, name).map(id -> new Match(id, Match.LOOSELY)));
    }

    private static Stream<Integer> ids(Map<String, int[]> index, String name) {
        var ids = index.get(name);
        return ids == null ? Stream.empty() : Arrays.stream(ids).boxed();
    }

    private boolean isCalled(int id, String name, LocalDate day) {
        return tree.find(id)
                        .filter(node -> rules.normalised(node.on(day).name()).equals(name))
                        .isPresent()
                || aliases(id)
                        .anyMatch(alias -> alias.validity().covers(day)
                                && rules.normalised(alias.name()).equals(name));
    }

    Stream<Alias> aliases(int id) {
        return aliases.getOrDefault(id, List.of()).stream();
    }

    /** Every full name of a node and its looser forms, normalised; none for what has no name of its own. */
    Collection<String> forms(TreeNode<T> node) {
        var full = names(node);
        return Stream.concat(
                        full.stream(), full.stream().flatMap(name -> rules.lesserForms(name, node.traits()).stream()))
                .distinct()
                .toList();
    }

    /** Every full name of a node, normalised; none for what has no name of its own. */
    Collection<String> names(TreeNode<T> node) {
        if (!rules.isNamed(node.traits())) {
            return List.of();
        }
        if (node.versions().size() == 1 && !aliases.containsKey(node.id())) {
            return List.of(rules.normalised(node.versions().get(0).name()));
        }
        var versions = node.versions().stream().map(Version::name);
        return Stream.concat(versions, aliases(node.id()).map(Alias::name))
                .map(rules::normalised)
                .distinct()
                .toList();
    }
}
