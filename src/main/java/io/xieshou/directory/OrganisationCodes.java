package io.xieshou.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Codes of units and their ids while a list of them is loaded. */
final class OrganisationCodes {

    private static final String CITY = "shi";
    private static final List<String> NO_DISTRICTS = List.of(CITY, "xiezuo");

    private final OrganisationNames names = new OrganisationNames();
    private final Map<String, Integer> ids = new HashMap<>();

    void put(String code, int id) {
        ids.put(code, id);
    }

    boolean contains(String code) {
        return ids.containsKey(code);
    }

    int get(String code) {
        var id = ids.get(code);
        if (id == null) {
            throw new NoSuchElementException("There is no unit with the code %s.".formatted(code));
        }
        return id;
    }

    @Nullable
    Integer find(@Nullable String code) {
        return code == null ? null : Integer.valueOf(get(code));
    }

    /** The code says it; the districts, the development zone and the recipient side are below the city. */
    @Nullable
    Integer parent(String code) {
        return code.equals(CITY) ? null : find(names.codeAbove(code).orElse(CITY));
    }

    /** Who is meant by the code of a list: {@code *.nongye} is the unit of that name in every district. */
    List<Integer> meant(String code) {
        return code.startsWith("*")
                ? ids.entrySet().stream()
                        .filter(entry -> inADistrict(entry.getKey())
                                .filter(code.substring(1)::equals)
                                .isPresent())
                        .map(Map.Entry::getValue)
                        .toList()
                : List.of(get(code));
    }

    /** The last part of the code of a district's unit. */
    private static Optional<String> inADistrict(String code) {
        int dot = code.indexOf('.');
        return dot < 0 || NO_DISTRICTS.contains(code.substring(0, dot))
                ? Optional.empty()
                : Optional.of(code.substring(dot));
    }
}
