package io.xieshou.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Dated attributes of places. Immutable. */
final class Attributes {

    private final Set<String> inherited;
    private final Map<Integer, List<Value>> values;

    Attributes(Set<String> inherited, Collection<Value> values) {
        this.inherited = Set.copyOf(inherited);
        this.values = values.stream().collect(Collectors.groupingBy(Value::placeId));
    }

    record Value(int placeId, String attribute, String value, Validity validity) {

        boolean is(String wanted, LocalDate on) {
            return attribute.equals(wanted) && validity.covers(on);
        }
    }

    boolean isInherited(String attribute) {
        return inherited.contains(attribute);
    }

    Optional<String> own(int placeId, String attribute, LocalDate on) {
        return values.getOrDefault(placeId, List.of()).stream()
                .filter(value -> value.is(attribute, on))
                .map(Value::value)
                .findFirst();
    }

    Ids having(String attribute, String wanted, LocalDate on) {
        return Ids.of(values.values().stream()
                .flatMap(List::stream)
                .filter(value -> value.is(attribute, on) && value.value.equals(wanted))
                .mapToInt(Value::placeId)
                .toArray());
    }
}
