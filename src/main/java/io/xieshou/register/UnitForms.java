package io.xieshou.register;

import static io.xieshou.page.Words.t;

import io.xieshou.directory.DirectoryFaults;
import io.xieshou.directory.Organisation;
import io.xieshou.directory.OrganisationEntry;
import io.xieshou.directory.OrganisationKind;
import io.xieshou.directory.Organisations;
import io.xieshou.page.Crumb;
import io.xieshou.page.FieldView;
import io.xieshou.page.FieldView.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms that change units, and what was typed into them. */
@Component
class UnitForms {

    private final Organisations organisations;
    private final UnitPages pages;
    private final Clock clock;

    UnitForms(Organisations organisations, UnitPages pages, Clock clock) {
        this.organisations = organisations;
        this.pages = pages;
        this.clock = clock;
    }

    Typed nothing() {
        return Typed.nothing(LocalDate.now(clock));
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

    ChangePage end(Organisation unit, Typed typed, Map<String, String> faults) {
        var form = new ChangeFields(typed, faults);
        return page(
                unit, "end", faults, form.unit("successor", t("register.successor.help")), form.on(), form.reason());
    }

    ChangePage alias(Organisation unit, Typed typed, Map<String, String> faults) {
        var form = new ChangeFields(typed, faults);
        return page(unit, "alias.add", faults, form.text("alias"), form.on(), form.reason());
    }

    ChangePage endAlias(Organisation unit, Typed typed, Map<String, String> faults) {
        var form = new ChangeFields(typed, faults);
        return page(unit, "alias.end", faults, form.text("alias"), form.on(), form.reason());
    }

    private ChangePage page(Organisation unit, String deed, Map<String, String> faults, FieldView... fields) {
        var crumbs = new ArrayList<>(pages.crumbs(unit));
        crumbs.add(new Crumb(unit.name(), UnitPages.url(unit)));
        var shown = ChangePage.fields(fields);
        return new ChangePage(
                t("register." + deed) + t("register.of", organisations.fullName(unit.id())),
                t("register.lead"),
                crumbs,
                shown,
                ChangePage.faults(shown, faults),
                t("register.save"));
    }

    OrganisationEntry entry(Typed typed) {
        return new OrganisationEntry(typed.text("name"), pick(typed, "parent"));
    }

    OrganisationEntry entryBelow(Organisation parent, Typed typed) {
        return new OrganisationEntry(typed.text("name"), parent.id());
    }

    /**
     * The id of what a picker names, or nothing.
     *
     * @throws DirectoryFaults when it means no unit, or several
     */
    @Nullable
    Integer pick(Typed typed, String field) {
        var picked = typed.picked(field);
        if (picked.text().isEmpty()) {
            return null;
        }
        var resolution = organisations.resolve(picked.code().orElse(picked.text()), null, typed.on());
        return resolution
                .found()
                .map(Organisation::id)
                .orElseThrow(() -> DirectoryFaults.of(field, resolution.sentence()));
    }
}
