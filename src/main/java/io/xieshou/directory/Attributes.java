package io.xieshou.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Dated attributes of places. Immutable. */
final class Attributes {

    private final List<AttributeKind> kinds;
    private final Map<Integer, List<Value>> values;

    Attributes(List<AttributeKind> kinds, Collection<Value> values) {
        this.kinds = List.copyOf(kinds);
        this.values = values.stream().collect(Collectors.groupingBy(Value::placeId));
    }

    record Value(int placeId, String attribute, String value, Validity validity) {

        boolean is(String wanted, LocalDate on) {
            return attribute.equals(wanted) && validity.covers(on);
        }
    }

    List<AttributeKind> kinds() {
        return kinds;
    }

    Optional<AttributeKind> findKind(String attribute) {
        return kinds.stream().filter(kind -> kind.attribute().equals(attribute)).findFirst();
    }

    boolean isInherited(String attribute) {
        return findKind(attribute).filter(AttributeKind::inherited).isPresent();
    }

    /** The value as it is kept: by its code where it is one of a list. */
    @Nullable
    String stored(String attribute, @Nullable String value) {
        return value == null
                ? null
                : findKind(attribute)
                        .flatMap(kind -> kind.find(value))
                        .map(AttributeKind.Value::code)
                        .orElse(value);
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
