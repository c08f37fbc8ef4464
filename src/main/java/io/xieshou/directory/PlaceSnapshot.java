package io.xieshou.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Collectors;

/** All places at one moment. */
record PlaceSnapshot(
        Tree<PlaceTraits> tree,
        PlaceNames rules,
        NameIndex<PlaceTraits> names,
        Resolver<PlaceTraits> resolver,
        NameSearch<PlaceTraits> search,
        Attributes attributes)
        implements TreeSnapshot<PlaceTraits, Place> {

    static final String COUNTS_AS_COUNTY = "counts_as_county";

    static PlaceSnapshot of(Collection<TreeNode<PlaceTraits>> nodes, Collection<Alias> aliases, Attributes attributes) {
        var tree = new Tree<>(nodes);
        var rules = new PlaceNames();
        var names = new NameIndex<>(tree, aliases, rules);
        return new PlaceSnapshot(
                tree,
                rules,
                names,
                new Resolver<>(tree, names, rules),
                new NameSearch<>(tree, names, rules),
                attributes);
    }

    @Override
    public Subject subject() {
        return Subject.PLACE;
    }

    @Override
    public Place dated(TreeNode<PlaceTraits> node, LocalDate on) {
        var version = node.on(on);
        return new Place(
                node.id(),
                version.code(),
                version.name(),
                node.traits().level(),
                node.traits().kind(),
                version.parent() == 0 ? null : version.parent(),
                version.validity());
    }

    @Override
    public String fullName(int id, LocalDate on) {
        var fromBelow = upwards(id, on).collect(Collectors.toList());
        Collections.reverse(fromBelow);
        return fromBelow.stream()
                .filter(node -> node.id() == id || node.traits().kind() != PlaceKind.PLACEHOLDER)
                .map(node -> node.on(on).name())
                .collect(Collectors.joining());
    }

    Optional<String> attribute(int id, String attribute, LocalDate on) {
        return attributes.isInherited(attribute)
                ? upwards(id, on)
                        .flatMap(place -> attributes.own(place.id(), attribute, on).stream())
                        .findFirst()
                : attributes.own(id, attribute, on);
    }

    boolean countsAsCounty(int id, LocalDate on) {
        return countsAsCounty(get(id), on);
    }

    private boolean countsAsCounty(TreeNode<PlaceTraits> node, LocalDate on) {
        return attributes
                .own(node.id(), COUNTS_AS_COUNTY, on)
                .map("yes"::equals)
                .orElse(node.traits().level() == PlaceLevel.COUNTY
                        && node.traits().kind() == PlaceKind.DIVISION);
    }

    /** The counted county the place is or lies in. */
    Optional<Place> county(int id, LocalDate on) {
        return upwards(id, on)
                .filter(node -> countsAsCounty(node, on))
                .findFirst()
                .map(county -> dated(county, on));
    }
}
