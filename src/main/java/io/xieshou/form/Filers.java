package io.xieshou.form;

import io.xieshou.access.Actor;
import io.xieshou.access.Extent;
import io.xieshou.access.Function;
import io.xieshou.access.Scope;
import io.xieshou.directory.Organisation;
import io.xieshou.directory.Organisations;
import io.xieshou.measure.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The organisations that owe a form, on the last day of its period. */
@Component
class Filers {

    private final Organisations organisations;

    Filers(Organisations organisations) {
        this.organisations = organisations;
    }

    /** The filer of that code, or the roll-up of the filers below a unit of that code; empty where the unit has nothing to do with the form. */
    Optional<Filer> find(Form form, String code, Period period) {
        return organisations.findByCode(code).flatMap(found -> of(form, found.id(), period));
    }

    Optional<Filer> of(Form form, int id, Period period) {
        var unit = organisations.getOrganisation(id, period.last());
        if (owes(form, unit, period)) {
            return Optional.of(filer(unit, period));
        }
        var members = below(id, period)
                .filter(member -> owes(form, organisations.getOrganisation(member, period.last()), period))
                .boxed()
                .toList();
        return members.isEmpty() ? Optional.empty() : Optional.of(rollUp(unit, members, period));
    }

    /** The filers whose sheets the actor may read, by code. */
    List<Filer> list(Form form, Actor actor, Period period) {
        var readable = actor.scope(Function.FORM_READ);
        return organisations.ofKind(form.filers().kind(), period.last()).stream()
                .filter(unit -> owes(form, unit, period) && readable.coversUnit(unit.id()))
                .map(unit -> filer(unit, period))
                .toList();
    }

    /** The filer a unit belongs to: itself or the nearest above it. */
    Optional<Filer> over(Form form, int unit, Period period) {
        return IntStream.concat(
                        IntStream.of(unit),
                        organisations.ancestors(unit, period.last()).stream().mapToInt(Organisation::id))
                .mapToObj(id -> organisations.getOrganisation(id, period.last()))
                .filter(above -> owes(form, above, period))
                .findFirst()
                .map(found -> filer(found, period));
    }

    private Filer filer(Organisation unit, Period period) {
        return new Filer(unit.id(), unit.code(), unit.name(), units(below(unit.id(), period)), List.of());
    }

    private Filer rollUp(Organisation unit, List<Integer> members, Period period) {
        var units = members.stream().mapToInt(Integer::intValue).flatMap(member -> below(member, period));
        return new Filer(unit.id(), unit.code(), unit.name(), units(units), members);
    }

    private static Scope units(IntStream ids) {
        return new Scope(Extent.of(ids.toArray()), Extent.all());
    }

    private IntStream below(int id, Period period) {
        return organisations.subtree(id, period.last()).stream();
    }

    private boolean owes(Form form, Organisation unit, Period period) {
        var owing = form.filers();
        return unit.kind() == owing.kind()
                && (owing.below().isEmpty()
                        || organisations.ancestors(unit.id(), period.last()).stream()
                                .anyMatch(above -> above.code().equals(owing.below())));
    }
}
