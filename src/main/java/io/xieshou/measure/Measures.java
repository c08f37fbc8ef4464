package io.xieshou.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The units of measure known here: the built-in ones and those a pack adds. Immutable. */
public final class Measures {

    private static final Measures BUILT_IN = new Measures(BuiltInMeasures.LIST, BuiltInMeasures.ALIASES);

    private final Map<String, Measure> byCode = new LinkedHashMap<>();
    private final Map<String, Measure> byName = new LinkedHashMap<>();
    private final Map<String, String> aliases;

    private Measures(Collection<Measure> measures, Map<String, String> aliases) {
        this.aliases = aliases;
        measures.forEach(this::add);
        aliases.forEach((alias, code) -> byName.put(alias, getByCode(code)));
    }

    public static Measures builtIn() {
        return BUILT_IN;
    }

    /**
     * These and more.
     *
     * @throws NameTaken where a code or a Chinese label already means something else
     */
    public Measures with(Collection<Measure> more) {
        var all = new ArrayList<>(byCode.values());
        all.addAll(more);
        return new Measures(all, aliases);
    }

    /**
     * These and one more with other words for it.
     *
     * @throws NameTaken where a word already means something else
     */
    public Measures with(Measure measure, Collection<String> words) {
        var more = with(List.of(measure));
        var all = new LinkedHashMap<>(aliases);
        for (var word : words) {
            more.find(word).filter(other -> !other.equals(measure)).ifPresent(other -> {
                throw new NameTaken(word, other);
            });
            all.put(word, measure.code());
        }
        return new Measures(more.byCode.values(), all);
    }

    /** In which measure values of this one are kept: the base of its dimension, itself where the dimension has no base. */
    public Measure stored(Measure measure) {
        return byCode.values().stream()
                .filter(base -> base.sameDimension(measure) && base.factor().compareTo(BigDecimal.ONE) == 0)
                .findFirst()
                .orElse(measure);
    }

    /** By code or by Chinese label: {@code wan_yuan}, 万元. */
    public Optional<Measure> find(String codeOrLabel) {
        return Optional.ofNullable(byName.get(codeOrLabel.strip()));
    }

    /** By code or by Chinese label; an unknown one is an error. */
    public Measure get(String codeOrLabel) {
        return find(codeOrLabel)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no measure '%s'. Known are: %s.".formatted(codeOrLabel, String.join(", ", names()))));
    }

    public List<Measure> list() {
        return List.copyOf(byCode.values());
    }

    /** Every code and label under which a measure is found. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    private Measure getByCode(String code) {
        var measure = byCode.get(code);
        if (measure == null) {
            throw new IllegalArgumentException("There is no measure with code '%s'.".formatted(code));
        }
        return measure;
    }

    private void add(Measure measure) {
        claim(measure.code(), measure);
        if (!measure.zh().isEmpty()) {
            claim(measure.zh(), measure);
        }
        byCode.put(measure.code(), measure);
    }

    private void claim(String name, Measure measure) {
        var other = byName.putIfAbsent(name, measure);
        if (other != null && !other.equals(measure)) {
            throw new NameTaken(name, other);
        }
    }

    /** The factor as packs write it, e.g. {@code "10000"}. */
    static Measure measure(String code, String zh, String en, String dimension, String factor, int decimals) {
        return new Measure(code, zh, en, dimension, new BigDecimal(factor), decimals);
    }
}
