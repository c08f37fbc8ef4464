package io.xieshou.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All places or all organisations at one moment. Immutable: whoever asks several questions asks one snapshot, so that the answers fit each other.
 *
 * @param <T> what does not change of a node
 * @param <D> what a node is on a day
 */
interface TreeSnapshot<T, D extends Listed> {

    Subject subject();

    Tree<T> tree();

    NameRules<T> rules();

    NameIndex<T> names();

    Resolver<T> resolver();

    NameSearch<T> search();

    /** The node as it was on a day; before it existed as it began, after it ended as it last was. */
    D dated(TreeNode<T> node, LocalDate on);

    /** The name with what it lies in, as people tell it from others. */
    String fullName(int id, LocalDate on);

    /** @throws NoSuchElementException when there is none of this id */
    default TreeNode<T> get(int id) {
        return tree().find(id)
                .orElseThrow(() -> new NoSuchElementException("There is no %s with id %d.".formatted(subject(), id)));
    }

    default D get(int id, LocalDate on) {
        return dated(get(id), on);
    }

    default Optional<D> find(int id, LocalDate on) {
        return tree().find(id).map(node -> dated(node, on));
    }

    /** By a code it has or had. */
    default Optional<D> findByCode(String code, LocalDate on) {
        return rules().code(code).flatMap(tree()::findByCode).map(node -> dated(node, on));
    }

    /** What the node was through time, oldest first. */
    default List<D> versions(int id) {
        var node = get(id);
        return node.versions().stream()
                .map(version -> dated(node, version.validity().from()))
                .toList();
    }

    /** The nodes directly below, by code; of {@code null} the roots. */
    default List<D> children(@Nullable Integer id, LocalDate on) {
        return tree().children(orAny(id), on).stream()
                .map(node -> dated(node, on))
                .toList();
    }

    /** What the node lies in, nearest first. */
    default List<D> ancestors(int id, LocalDate on) {
        return tree().ancestors(id, on).stream().map(above -> get(above, on)).toList();
    }

    /** The node and what it lies in. */
    default Stream<TreeNode<T>> upwards(int id, LocalDate on) {
        return Stream.concat(Stream.of(id), tree().ancestors(id, on).stream()).map(this::get);
    }

    /** Other names in force on that day. */
    default List<String> aliases(int id, LocalDate on) {
        return names().aliases(id)
                .filter(alias -> alias.validity().covers(on))
                .map(Alias::name)
                .distinct()
                .toList();
    }

    /** Who is meant by a text inside one node, 0 for anywhere: one id when found, several when ambiguous, none when unknown. */
    default List<Integer> meant(String text, int within, LocalDate on) {
        return resolver().resolve(text, within, on);
    }

    /** What a text means, told as people need it: with those to choose from where it is not one. */
    default Resolution<D> resolve(String text, @Nullable Integer within, LocalDate on) {
        var ids = meant(text, orAny(within), on);
        return switch (ids.size()) {
            case 0 ->
                new Resolution.Unknown<>(
                        text, subject().words(), () -> candidates(resolver().nearest(text, orAny(within), on), on));
            case 1 -> new Resolution.Found<>(get(ids.get(0), on));
            default -> new Resolution.Ambiguous<>(text, subject().words(), candidates(ids, on));
        };
    }

    /** What is offered for something half typed, best first. */
    default List<Candidate<D>> search(String typed, @Nullable Integer within, LocalDate on, int limit) {
        return candidates(search().find(typed, orAny(within), on, limit), on);
    }

    private static int orAny(@Nullable Integer id) {
        return id == null ? 0 : id;
    }

    private List<Candidate<D>> candidates(List<Integer> ids, LocalDate on) {
        return ids.stream()
                .map(id -> get(id, on))
                .map(listed -> new Candidate<>(listed, listed.code(), fullName(listed.id(), on)))
                .toList();
    }
}
