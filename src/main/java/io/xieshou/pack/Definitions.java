package io.xieshou.pack;

import io.xieshou.measure.Measures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All definitions in force, as one immutable snapshot.
 *
 * <p>Several packs may define the same code; on a given day the one whose pack came into force last holds (layering and years, design §3). A definition
 * therefore stays in force until it is replaced.
 */
public final class Definitions {

    private static final Comparator<Definition<?>> NEWEST_FIRST = Comparator.<Definition<?>, LocalDate>comparing(
                    definition -> definition.pack().from())
            .reversed();

    private final List<PackHeader> packs;
    private final Map<Class<?>, Map<String, List<Definition<?>>>> byType;
    private final Measures measures;

    Definitions(
            List<PackHeader> packs, List<Definition<?>> definitions, Map<String, Class<?>> types, Measures measures) {
        this.packs = List.copyOf(packs);
        var byType = new LinkedHashMap<Class<?>, Map<String, List<Definition<?>>>>();
        definitions.stream().sorted(NEWEST_FIRST).forEach(definition -> byType.computeIfAbsent(
                        types.get(definition.kind()), type -> new TreeMap<>())
                .computeIfAbsent(definition.code(), code -> new ArrayList<>())
                .add(definition));
        this.byType = byType;
        this.measures = measures;
    }

    static Definitions none() {
        return new Definitions(List.of(), List.of(), Map.of(), Measures.builtIn());
    }

    /** The units of measure: the built-in ones and those of every pack, whatever the day. */
    public Measures measures() {
        return measures;
    }

    /** Every definition of a pack, by kind and code. */
    public List<Definition<?>> of(String pack) {
        return byType.values().stream()
                .flatMap(codes -> codes.values().stream())
                .flatMap(List::stream)
                .filter(definition -> definition.pack().code().equals(pack))
                .<Definition<?>>map(definition -> definition)
                .toList();
    }

    public List<PackHeader> packs() {
        return packs;
    }

    /** The definition in force on a day. */
    public <T> Optional<Definition<T>> find(Class<T> type, String code, LocalDate on) {
        return versions(type, code).stream()
                .filter(definition -> !definition.pack().from().isAfter(on))
                .findFirst();
    }

    /** The newest definition of a code, of the kind of this name; for whoever does not know the type, as the audit does not. */
    public Optional<Definition<?>> find(String kind, String code) {
        return byType.values().stream()
                .flatMap(codes -> codes.getOrDefault(code, List.of()).stream())
                .<Definition<?>>map(definition -> definition)
                .filter(definition -> definition.kind().equals(kind))
                .findFirst();
    }

    /** Every version of a definition, newest first. */
    @SuppressWarnings("unchecked")
    public <T> List<Definition<T>> versions(Class<T> type, String code) {
        var versions = byType.getOrDefault(type, Map.of()).getOrDefault(code, List.of());
        return (List<Definition<T>>) (List<?>) versions;
    }

    /** Every definition of a kind in force on a day, by code. */
    public <T> List<Definition<T>> list(Class<T> type, LocalDate on) {
        return codes(type).stream()
                .flatMap(code -> find(type, code, on).stream())
                .toList();
    }

    /** Every definition of a kind in all its versions. */
    public <T> List<Definition<T>> listAll(Class<T> type) {
        return codes(type).stream()
                .flatMap(code -> versions(type, code).stream())
                .toList();
    }

    public List<String> codes(Class<?> type) {
        return List.copyOf(byType.getOrDefault(type, Map.of()).keySet());
    }
}
