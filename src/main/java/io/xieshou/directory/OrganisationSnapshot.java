package io.xieshou.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All units and groups at one moment. */
record OrganisationSnapshot(
        Tree<OrganisationTraits> tree,
        OrganisationNames rules,
        NameIndex<OrganisationTraits> names,
        Resolver<OrganisationTraits> resolver,
        NameSearch<OrganisationTraits> search,
        Groups groups)
        implements TreeSnapshot<OrganisationTraits, Organisation> {

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
    public Subject subject() {
        return Subject.ORGANISATION;
    }

    @Override
    public Organisation dated(TreeNode<OrganisationTraits> node, LocalDate on) {
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

    List<Organisation> dated(Stream<TreeNode<OrganisationTraits>> nodes, LocalDate on) {
        return nodes.map(node -> dated(node, on)).toList();
    }

    /** All units of a kind, by code. */
    List<Organisation> ofKind(OrganisationKind kind, LocalDate on) {
        return dated(
                tree.nodes()
                        .filter(node -> node.traits().kind() == kind && node.exists(on))
                        .sorted(Comparator.comparing(node -> node.on(on).code())),
                on);
    }

    /** What is not found in a district is looked for in the development zones that run its programme jointly. */
    @Override
    public List<Integer> meant(String text, int within, LocalDate on) {
        var ids = TreeSnapshot.super.meant(text, within, on);
        return ids.isEmpty()
                ? jointWith(within)
                        .map(zone -> TreeSnapshot.super.meant(text, zone, on))
                        .filter(found -> !found.isEmpty())
                        .findFirst()
                        .orElse(ids)
                : ids;
    }

    /** What a text means to somebody of a unit: one of its district, or of its city where it is of none; any, where it is of neither. */
    Resolution<Organisation> resolveNear(String text, int unit, LocalDate on) {
        var around = governing(unit, on).or(() -> city(unit, on));
        return resolve(text, around.map(TreeNode::id).orElse(null), on);
    }

    Resolution<Organisation> resolveFrom(String text, int unit, LocalDate on) {
        var near = resolveNear(text, unit, on);
        if (near.found().isPresent()) {
            return near;
        }
        var far = resolve(text, null, on);
        return far.found().filter(found -> isWhole(text, found, on)).isPresent() ? far : near;
    }

    /** Whether a text says all there is to say of a unit, so that it means no other wherever it is written. */
    private boolean isWhole(String text, Organisation unit, LocalDate on) {
        return rules.code(text).isPresent() || rules.normalised(text).equals(rules.normalised(fullName(unit.id(), on)));
    }

    private Stream<Integer> jointWith(int district) {
        return tree.nodes()
                .filter(node -> district != 0 && node.traits().jointWith() == district)
                .map(TreeNode::id);
    }

    /** The unit that governs it, or it itself. */
    Optional<TreeNode<OrganisationTraits>> governing(int id, LocalDate on) {
        return upwards(id, on).filter(node -> node.traits().kind().governs()).findFirst();
    }

    /** The nearest city's office that it is or belongs to. */
    Optional<TreeNode<OrganisationTraits>> city(int id, LocalDate on) {
        return upwards(id, on).filter(node -> node.traits().kind().isTop()).findFirst();
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
