package io.xieshou.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/** All units and groups at one moment. Immutable. */
record OrganisationSnapshot(
        Tree<OrganisationTraits> tree,
        OrganisationNames rules,
        NameIndex<OrganisationTraits> names,
        Resolver<OrganisationTraits> resolver,
        NameSearch<OrganisationTraits> search,
        Groups groups)
        implements TreeSnapshot<OrganisationTraits> {

    static OrganisationSnapshot of(
            Collection<TreeNode<OrganisationTraits>> nodes, Collection<Alias> aliases, List<Groups.Rule> groups) {
        var tree = new Tree<>(nodes);
        var rules = new OrganisationNames();
        var names = new NameIndex<>(tree, aliases, rules);
        return new OrganisationSnapshot(
                tree,
                rules,
                names,
                new Resolver<>(tree, names, rules),
                new NameSearch<>(tree, names, rules),
                new Groups(tree, rules, groups));
    }

    @Override
    public TreeNode<OrganisationTraits> get(int id) {
        return tree.find(id)
                .orElseThrow(() -> new NoSuchElementException("There is no unit with id %d.".formatted(id)));
    }

    Organisation organisation(TreeNode<OrganisationTraits> node, LocalDate on) {
        var version = node.on(on);
        return new Organisation(
                node.id(),
                version.code(),
                version.name(),
                node.traits().kind(),
                version.parent() == 0 ? null : version.parent(),
                node.traits().placeId(),
                version.validity());
    }

    List<Organisation> organisations(Stream<TreeNode<OrganisationTraits>> nodes, LocalDate on) {
        return nodes.map(node -> organisation(node, on)).toList();
    }

    List<Candidate<Organisation>> candidates(List<Integer> ids, LocalDate on) {
        return ids.stream()
                .map(id -> organisation(get(id), on))
                .map(unit -> new Candidate<>(unit, unit.code(), fullName(unit.id(), on)))
                .toList();
    }

    List<String> aliases(int id, LocalDate on) {
        return names.aliases(id)
                .filter(alias -> alias.validity().covers(on))
                .map(Alias::name)
                .distinct()
                .toList();
    }

    /** The development zones that run the programme of this district jointly. */
    List<Integer> jointWith(int district) {
        return tree.nodes()
                .filter(node -> district != 0 && node.traits().jointWith() == district)
                .map(TreeNode::id)
                .toList();
    }

    Comparator<TreeNode<OrganisationTraits>> byCode(LocalDate on) {
        return Comparator.comparing(node -> node.on(on).code());
    }

    /** The unit that governs it, or it itself. */
    Optional<TreeNode<OrganisationTraits>> governing(int id, LocalDate on) {
        return Stream.concat(Stream.of(id), tree.ancestors(id, on).stream())
                .map(this::get)
                .filter(node -> node.traits().kind().governs())
                .findFirst();
    }

    @Override
    public String fullName(int id, LocalDate on) {
        var name = get(id).on(on).name();
        return governing(id, on)
                .filter(governing -> governing.id() != id)
                .map(governing -> joined(governing.on(on).name(), name))
                .orElse(name);
    }

    /** 通州区 and 区农业农村局 are 通州区农业农村局; 北京经济技术开发区 and 开发区财政局 are 北京经济技术开发区财政局. */
    private static String joined(String governing, String name) {
        for (var overlap : List.of("开发区", "区")) {
            if (governing.endsWith(overlap) && name.startsWith(overlap)) {
                return governing + name.substring(overlap.length());
            }
        }
        return name.startsWith(governing) ? name : governing + name;
    }
}
