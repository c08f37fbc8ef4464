package io.xieshou.directory;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the units of a list work. What is written as 永丰镇 lies where its superior does, before it lies anywhere else. */
final class ListedPlaces {

    /** Those that work far from their superiors. */
    private static final Set<OrganisationKind> AWAY = EnumSet.of(
            OrganisationKind.FRONT_HEADQUARTERS,
            OrganisationKind.CADRE_TEAM,
            OrganisationKind.RECIPIENT_AREA,
            OrganisationKind.RECIPIENT_SIDE,
            OrganisationKind.RECIPIENT_UNIT);

    private final OrganisationSnapshot now;
    private final Places places;
    private final List<UnitLine> lines;
    private final Superiors superiors;
    private final LocalDate today;
    private final Map<Integer, Resolution<Place>> found = new HashMap<>();

    ListedPlaces(OrganisationSnapshot now, Places places, List<UnitLine> lines, Superiors superiors, LocalDate today) {
        this.now = now;
        this.places = places;
        this.lines = lines;
        this.superiors = superiors;
        this.today = today;
    }

    /** What a line says; empty where it says nothing. To be asked only of lines that belong to each other in no ring. */
    Optional<Resolution<Place>> of(int line) {
        if (lines.get(line).place().isEmpty()) {
            return Optional.empty();
        }
        var known = found.get(line);
        if (known == null) {
            known = resolve(lines.get(line));
            var around = around(superiors.of(line), lines.get(line).kind());
            known = around == null ? known : near(lines.get(line).place(), around, known);
            found.put(line, known);
        }
        return Optional.of(known);
    }

    private Resolution<Place> resolve(UnitLine line) {
        return places.resolve(line.place(), null, today);
    }

    private Resolution<Place> near(String text, int around, Resolution<Place> anywhere) {
        var near = places.resolve(text, around, today);
        boolean isMeant = near.found().isPresent() || near instanceof Resolution.Ambiguous;
        boolean isNowhere =
                anywhere instanceof Resolution.Unknown && !near.candidates().isEmpty();
        return isMeant || isNowhere ? near : anywhere;
    }

    /** The place of the nearest superior that has one. */
    private @Nullable Integer around(Superior superior, @Nullable OrganisationKind kind) {
        if (kind != null && AWAY.contains(kind)) {
            return null;
        }
        if (superior.isNew()) {
            var own = of(superior.line()).flatMap(Resolution::found).map(Place::id);
            return own.orElseGet(() -> around(superiors.of(superior.line()), null));
        }
        return superior.id() == 0
                ? null
                : now.upwards(superior.id(), today)
                        .map(node -> node.traits().placeId())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}
