package io.xieshou.register;

import static io.xieshou.page.Words.t;

import io.xieshou.directory.AttributeKind;
import io.xieshou.directory.DirectoryChange;
import io.xieshou.directory.DirectoryHistory;
import io.xieshou.directory.Place;
import io.xieshou.directory.PlaceEntry;
import io.xieshou.directory.PlaceKind;
import io.xieshou.directory.PlaceLevel;
import io.xieshou.directory.Places;
import io.xieshou.directory.Resolution;
import io.xieshou.page.Crumb;
import io.xieshou.page.FieldView;
import io.xieshou.page.FieldView.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The forms that change places, and what was typed into them. */
@Component
class PlaceForms extends ChangeForms<Place> {

    private final Places places;
    private final PlacePages pages;
    private final DirectoryHistory history;

    PlaceForms(Places places, PlacePages pages, DirectoryHistory history, Clock clock) {
        super(clock);
        this.places = places;
        this.pages = pages;
        this.history = history;
    }

    @Override
    String subject() {
        return "place";
    }

    @Override
    Place get(String code) {
        return PlaceController.get(places, code);
    }

    @Override
    String title(Place place) {
        return place.name();
    }

    @Override
    String url(Place place) {
        return PlacePages.url(place);
    }

    @Override
    List<Crumb> crumbs(Place place) {
        return pages.crumbs(place);
    }

    @Override
    List<DirectoryChange> history(Place place) {
        return history.ofPlace(place.id());
    }

    @Override
    FieldView picker(ChangeFields form, String field, String help) {
        return form.place(field, help);
    }

    @Override
    Resolution<Place> resolve(String text, LocalDate on) {
        return places.resolve(text, null, on);
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
                form.text("value", valueHelp()),
                form.on(),
                form.reason());
    }

    private String valueHelp() {
        var sharing = places.attributeKinds().stream()
                .filter(kind -> !kind.values().isEmpty())
                .collect(Collectors.groupingBy(
                        AttributeKind::labels,
                        TreeMap::new,
                        Collectors.mapping(AttributeKind::label, Collectors.joining(t("page.separator")))));
        return Stream.concat(
                        sharing.entrySet().stream().map(each -> t("register.value.of", each.getValue(), each.getKey())),
                        Stream.of(t("register.value.help")))
                .collect(Collectors.joining(" "));
    }

    PlaceEntry entry(Typed typed) {
        return new PlaceEntry(typed.text("name"), typed.text("code"), pick(typed, "parent"));
    }

    PlaceEntry entryBelow(Place parent, Typed typed) {
        return new PlaceEntry(typed.text("name"), typed.text("code"), parent.id());
    }
}
