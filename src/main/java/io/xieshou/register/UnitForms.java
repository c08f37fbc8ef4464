package io.xieshou.register;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Function;
import io.xieshou.directory.DirectoryChange;
import io.xieshou.directory.DirectoryHistory;
import io.xieshou.directory.Organisation;
import io.xieshou.directory.OrganisationEntry;
import io.xieshou.directory.OrganisationKind;
import io.xieshou.directory.Organisations;
import io.xieshou.directory.Resolution;
import io.xieshou.page.Crumb;
import io.xieshou.page.FieldView;
import io.xieshou.page.FieldView.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The forms that change units, and what was typed into them. */
@Component
class UnitForms extends ChangeForms<Organisation> {

    private final Organisations organisations;
    private final UnitPages pages;
    private final DirectoryHistory history;

    UnitForms(Organisations organisations, UnitPages pages, DirectoryHistory history, Clock clock) {
        super(clock);
        this.organisations = organisations;
        this.pages = pages;
        this.history = history;
    }

    @Override
    String subject() {
        return "unit";
    }

    @Override
    Organisation get(String code) {
        return UnitController.get(organisations, code);
    }

    @Override
    String title(Organisation unit) {
        return organisations.fullName(unit.id());
    }

    @Override
    String url(Organisation unit) {
        return UnitPages.url(unit);
    }

    @Override
    List<Crumb> crumbs(Organisation unit) {
        return pages.crumbs(unit);
    }

    @Override
    List<DirectoryChange> history(Organisation unit) {
        return history.ofOrganisation(unit.id());
    }

    @Override
    FieldView picker(ChangeFields form, String field, String help) {
        return form.unit(field, help);
    }

    @Override
    Resolution<Organisation> resolve(String text, LocalDate on) {
        return organisations.resolve(text, null, on);
    }

    /** An office changes the units of its city and leaves none to another. */
    @Override
    void permit(Actor actor, Organisation unit, Typed typed) {
        actor.require(Function.DIRECTORY_WRITE, unit.id(), null);
        Stream.of("parent", "successor")
                .map(field -> pick(typed, field))
                .filter(Objects::nonNull)
                .forEach(other -> actor.require(Function.DIRECTORY_WRITE, other, null));
    }

    /** The unit as it is, to be changed. */
    Typed asItIs(Organisation unit) {
        var typed = nothing().with("name", unit.name());
        if (unit.parentId() == null) {
            return typed;
        }
        var parent = organisations.getOrganisation(unit.parentId());
        return typed.withPicked("parent", parent.code(), organisations.fullName(parent.id()));
    }

    ChangePage revise(Organisation unit, Typed typed, Map<String, String> faults) {
        var form = new ChangeFields(typed, faults);
        return page(
                unit,
                "revise",
                faults,
                form.text("name"),
                form.unit("parent", t("register.units.parent.help")),
                form.on(),
                form.reason());
    }

    ChangePage add(Organisation parent, Typed typed, Map<String, String> faults) {
        var form = new ChangeFields(typed, faults);
        return page(
                parent,
                "units.new",
                faults,
                form.choice("kind", kinds()),
                form.required("name", t("register.units.name.help")),
                form.required("code", t("register.units.code.help", parent.code())),
                form.place("place", t("register.units.place.help")),
                form.on(),
                form.reason());
    }

    private static List<Option> kinds() {
        return Arrays.stream(OrganisationKind.values())
                .map(kind -> new Option(kind.name(), t("register.unitKind." + kind)))
                .toList();
    }

    OrganisationEntry entry(Typed typed) {
        return new OrganisationEntry(typed.text("name"), pick(typed, "parent"));
    }

    OrganisationEntry entryBelow(Organisation parent, Typed typed) {
        return new OrganisationEntry(typed.text("name"), parent.id());
    }
}
