package io.xieshou.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All places at one moment. Immutable. */
record PlaceSnapshot(
        Tree<PlaceTraits> tree,
        PlaceNames rules,
        NameIndex<PlaceTraits> names,
        Resolver<PlaceTraits> resolver,
        NameSearch<PlaceTraits> search,
        Attributes attributes)
        implements TreeSnapshot<PlaceTraits> {

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
    public TreeNode<PlaceTraits> get(int id) {
        return tree.find(id)
                .orElseThrow(() -> new NoSuchElementException("There is no place with id %d.".formatted(id)));
    }

    Place place(TreeNode<PlaceTraits> node, LocalDate on) {
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

    List<Candidate<Place>> candidates(List<Integer> ids, LocalDate on) {
        return ids.stream()
                .map(id -> place(get(id), on))
                .map(place -> new Candidate<>(place, place.code(), fullName(place.id(), on)))
                .toList();
    }

    @Override
    public String fullName(int id, LocalDate on) {
        var fromBelow = upwards(id, on).collect(Collectors.toList());
        Collections.reverse(fromBelow);
        return fromBelow.stream()
                .map(this::get)
                .filter(node -> node.id() == id || node.traits().kind() != PlaceKind.PLACEHOLDER)
                .map(node -> node.on(on).name())
                .collect(Collectors.joining());
    }

    List<String> aliases(int id, LocalDate on) {
        return names.aliases(id)
                .filter(alias -> alias.validity().covers(on))
                .map(Alias::name)
                .distinct()
                .toList();
    }

    /** The place and what it lies in. */
    Stream<Integer> upwards(int id, LocalDate on) {
        return Stream.concat(Stream.of(get(id).id()), tree.ancestors(id, on).stream());
    }

    Optional<String> attribute(int id, String attribute, LocalDate on) {
        return attributes.isInherited(attribute)
                ? upwards(id, on)
                        .flatMap(place -> attributes.own(place, attribute, on).stream())
                        .findFirst()
                : attributes.own(id, attribute, on);
    }

    boolean countsAsCounty(int id, LocalDate on) {
        var traits = get(id).traits();
        return attributes
                .own(id, COUNTS_AS_COUNTY, on)
                .map("yes"::equals)
                .orElse(traits.level() == PlaceLevel.COUNTY && traits.kind() == PlaceKind.DIVISION);
    }
}
