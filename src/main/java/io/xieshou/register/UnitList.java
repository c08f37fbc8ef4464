package io.xieshou.register;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Function;
import io.xieshou.directory.Organisation;
import io.xieshou.directory.Organisations;
import io.xieshou.directory.Places;
import io.xieshou.directory.Validity;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The units there are today as rows of a list that can be given back. */
@Component
class UnitList {

    private final Organisations organisations;
    private final Places places;
    private final Clock clock;

    UnitList(Organisations organisations, Places places, Clock clock) {
        this.organisations = organisations;
        this.places = places;
        this.clock = clock;
    }

    /** Those the actor may change, each after what it belongs to. */
    List<List<String>> rows(Actor actor) {
        var scope = actor.scope(Function.DIRECTORY_WRITE);
        return below(null)
                .filter(unit -> scope.coversUnit(unit.id()))
                .map(this::row)
                .toList();
    }

    private Stream<Organisation> below(@Nullable Integer id) {
        return organisations.children(id, today()).stream()
                .flatMap(unit -> Stream.concat(Stream.of(unit), below(unit.id())));
    }

    private List<String> row(Organisation unit) {
        return List.of(
                unit.code(),
                unit.name(),
                String.join(t("directory.comma"), organisations.aliases(unit.id(), today())),
                UnitPages.kind(unit),
                Optional.ofNullable(unit.parentId())
                        .map(parent -> organisations.getOrganisation(parent).code())
                        .orElse(""),
                Optional.ofNullable(unit.placeId())
                        .map(place -> places.getPlace(place).code())
                        .orElse(""),
                unit.validity().from().equals(Validity.BEGINNING)
                        ? ""
                        : unit.validity().from().toString(),
                Optional.ofNullable(unit.validity().until())
                        .map(until -> until.minusDays(1).toString())
                        .orElse(""));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
