package io.xieshou.indicator;

import io.xieshou.expression.Expression;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** An indicator composed of others by a formula. */
record Composed(Indicator indicator, Expression formula, Map<String, Compiled> parts) implements Compiled {

    @Override
    public Set<Counted> roots() {
        var roots = new LinkedHashSet<Counted>();
        parts.values().forEach(part -> roots.addAll(part.roots()));
        return roots;
    }
}
