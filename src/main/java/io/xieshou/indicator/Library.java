package io.xieshou.indicator;

import io.xieshou.pack.Definition;
import io.xieshou.pack.Definitions;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a set of definitions wants kept as slices. */
final class Library {

    private Library() {}

    /** Every additive counted indicator in all its versions, one for each fingerprint. */
    static Map<String, Counted> additive(Definitions definitions) {
        var additive = new LinkedHashMap<String, Counted>();
        for (var definition : definitions.listAll(Indicator.class)) {
            if (definition.body().counting() != null
                    && compile(definitions, definition) instanceof Counted counted
                    && counted.isAdditive()) {
                additive.putIfAbsent(counted.fingerprint(), counted);
            }
        }
        return additive;
    }

    private static Compiled compile(Definitions definitions, Definition<Indicator> definition) {
        return new Compiler(definitions, definition.pack().from()).compile(definition.body());
    }
}
