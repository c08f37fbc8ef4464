package io.xieshou.access;

import io.xieshou.directory.OrganisationKind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What must hold before an account gets a post. */
@Component
class PostRules {

    /** Where roles that answer for a whole territory may stand; the others may stand at any unit. */
    private static final Map<Role, Set<OrganisationKind>> SEATS = new EnumMap<>(Map.of(
            Role.CITY_OFFICE, EnumSet.of(OrganisationKind.CITY_OFFICE),
            Role.DISTRICT_OFFICE,
                    EnumSet.of(
                            OrganisationKind.DISTRICT_OFFICE,
                            OrganisationKind.DISTRICT,
                            OrganisationKind.DEVELOPMENT_ZONE),
            Role.TOWNSHIP, EnumSet.of(OrganisationKind.TOWNSHIP)));

    private final Territory territory;

    PostRules(Territory territory) {
        this.territory = territory;
    }

    /**
     * Checks a post against those the account holds or waits for.
     *
     * @throws Refused naming the first rule that stands against it
     */
    void check(NewPost wanted, List<Post> others) {
        checkPlace(wanted);
        checkSeat(wanted);
        others.stream().filter(wanted::overlaps).forEach(other -> {
            checkConflict(wanted, other);
            checkTwice(wanted, other);
        });
    }

    private static void checkPlace(NewPost wanted) {
        if (wanted.role() == Role.CADRE && wanted.placeId() == null) {
            throw new Refused("access.post.place_missing");
        }
    }

    private void checkSeat(NewPost wanted) {
        var seats = SEATS.get(wanted.role());
        if (seats != null && !seats.contains(territory.unit(wanted.unitId()).kind())) {
            throw new Refused("access.post.seat", PostWords.role(wanted.role()), territory.unitName(wanted.unitId()));
        }
    }

    private static void checkConflict(NewPost wanted, Post other) {
        if (wanted.role().conflictsWith(other.role())) {
            throw new Refused("access.post.conflict", PostWords.role(wanted.role()), PostWords.role(other.role()));
        }
    }

    private static void checkTwice(NewPost wanted, Post other) {
        if (wanted.role() == other.role()
                && wanted.unitId() == other.unitId()
                && Objects.equals(wanted.placeId(), other.placeId())) {
            throw new Refused("access.post.twice");
        }
    }
}
