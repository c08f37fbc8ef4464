package io.xieshou.expression;

import io.xieshou.measure.Measures;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The scope in which an expression is read: which names there are and what they mean. A dotted path arrives whole. */
public interface Names {

    /** The name behind what was written; the result may carry another, canonical path. */
    Optional<Name> find(String written);

    /** The names there are, for the sentence that offers the nearest. */
    Collection<String> offers();

    /** The units that may stand behind a number. */
    default Measures measures() {
        return Measures.builtIn();
    }

    /** A fixed scope with the built-in units. */
    static Names of(List<Name> names) {
        return of(names, Measures.builtIn());
    }

    /** A fixed scope. */
    static Names of(List<Name> names, Measures measures) {
        var byPath = names.stream().collect(Collectors.toMap(Name::path, Function.identity()));
        return new Names() {
            @Override
            public Optional<Name> find(String written) {
                return Optional.ofNullable(byPath.get(written));
            }

            @Override
            public Collection<String> offers() {
                return byPath.keySet();
            }

            @Override
            public Measures measures() {
                return measures;
            }
        };
    }

    /** A fixed scope of fields. */
    static Names fields(Map<String, Type> types) {
        return of(types.entrySet().stream()
                .map(field -> Name.field(field.getKey(), field.getValue()))
                .toList());
    }
}
