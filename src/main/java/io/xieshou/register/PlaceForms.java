package io.xieshou.register;

import static io.xieshou.page.Words.t;

import io.xieshou.directory.DirectoryFaults;
import io.xieshou.directory.Place;
import io.xieshou.directory.PlaceEntry;
import io.xieshou.directory.PlaceKind;
import io.xieshou.directory.PlaceLevel;
import io.xieshou.directory.Places;
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

/** The forms that change places, and what was typed into them. */
@Component
class PlaceForms {

    private final Places places;
    private final PlacePages pages;
    private final Clock clock;

    PlaceForms(Places places, PlacePages pages, Clock clock) {
        this.places = places;
        this.pages = pages;
        this.clock = clock;
    }

    Typed nothing() {
        return Typed.nothing(LocalDate.now(clock));
    }

    /** The place as it is, to be changed. */
    Typed asItIs(Place place) {
        var typed = nothing().with("name", place.name()).with("code", place.code());
        if (place.parentId() == null) {
            return typed;
        }
        var parent = places.getPlace(place.parentId());
        return typed.withPicked("parent", parent.code(), places.path(parent.id()));
    }

    ChangePage revise(Place place, Typed typed, Map<String, String> faults) {
        var form = new ChangeFields(typed, faults);
        return page(
                place,
                "revise",
                faults,
                form.text("name"),
                form.required("code", t("register.places.code.help")),
                form.place("parent", t("register.places.parent.help")),
                form.on(),
                form.reason());
    }

    ChangePage add(Place parent, Typed typed, Map<String, String> faults) {
        var form = new ChangeFields(typed, faults);
        return page(
                parent,
                "places.new",
                faults,
                form.choice("level", levels(parent)),
                form.choice("kind", kinds()),
                form.text("name"),
                form.required("code", t("register.places.code.help")),
                form.on(),
                form.reason());
    }

    private static List<Option> levels(Place parent) {
        return Arrays.stream(PlaceLevel.values())
                .filter(level -> level.compareTo(parent.level()) >= 0 && level != PlaceLevel.PROVINCE)
                .map(level -> new Option(level.name(), t("register.level." + level)))
                .toList();
    }

    private static List<Option> kinds() {
        return Arrays.stream(PlaceKind.values())
                .filter(kind -> kind != PlaceKind.PLACEHOLDER)
                .map(kind -> new Option(kind.name(), t("register.kind." + kind)))
                .toList();
    }

    ChangePage end(Place place, Typed typed, Map<String, String> faults) {
        var form = new ChangeFields(typed, faults);
        return page(
                place, "end", faults, form.place("successor", t("register.successor.help")), form.on(), form.reason());
    }

    ChangePage alias(Place place, Typed typed, Map<String, String> faults) {
        var form = new ChangeFields(typed, faults);
        return page(place, "alias.add", faults, form.text("alias"), form.on(), form.reason());
    }

    ChangePage endAlias(Place place, Typed typed, Map<String, String> faults) {
        var form = new ChangeFields(typed, faults);
        return page(place, "alias.end", faults, form.text("alias"), form.on(), form.reason());
    }

    ChangePage attribute(Place place, Typed typed, Map<String, String> faults) {
        var form = new ChangeFields(typed, faults);
        var kinds = places.attributeKinds().stream()
                .map(kind -> new Option(kind.attribute(), kind.label()))
                .toList();
        return page(
                place,
                "attribute",
                faults,
                form.choice("attribute", kinds),
                form.text("value", t("register.value.help")),
                form.on(),
                form.reason());
    }

    private ChangePage page(Place place, String deed, Map<String, String> faults, FieldView... fields) {
        var crumbs = new ArrayList<>(pages.crumbs(place));
        crumbs.add(new Crumb(place.name(), PlacePages.url(place)));
        var shown = ChangePage.fields(fields);
        return new ChangePage(
                t("register." + deed) + t("register.of", place.name()),
                t("register.lead"),
                crumbs,
                shown,
                ChangePage.faults(shown, faults),
                t("register.save"));
    }

    PlaceEntry entry(Typed typed) {
        return new PlaceEntry(typed.text("name"), typed.text("code"), pick(typed, "parent"));
    }

    PlaceEntry entryBelow(Place parent, Typed typed) {
        return new PlaceEntry(typed.text("name"), typed.text("code"), parent.id());
    }

    /**
     * The id of what a picker names, or nothing.
     *
     * @throws DirectoryFaults when it means no place, or several
     */
    @Nullable
    Integer pick(Typed typed, String field) {
        var picked = typed.picked(field);
        if (picked.text().isEmpty()) {
            return null;
        }
        var resolution = places.resolve(picked.code().orElse(picked.text()), null, typed.on());
        return resolution.found().map(Place::id).orElseThrow(() -> DirectoryFaults.of(field, resolution.sentence()));
    }

    /** @throws DirectoryFaults when nothing was chosen */
    static <E extends Enum<E>> E chosen(Class<E> choices, Typed typed, String field) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(typed.text(field)))
                .findFirst()
                .orElseThrow(() -> DirectoryFaults.of(field, t("register.fault.choose")));
    }
}
