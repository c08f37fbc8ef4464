package io.xieshou.register;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Function;
import io.xieshou.directory.DirectoryHistory;
import io.xieshou.directory.Place;
import io.xieshou.directory.Places;
import io.xieshou.page.Crumb;
import io.xieshou.page.Fact;
import io.xieshou.page.FilterBar;
import io.xieshou.page.TableView;
import io.xieshou.page.TableView.Cell;
import io.xieshou.page.TableView.Column;
import io.xieshou.page.TableView.Row;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the pages of places show. */
@Component
class PlacePages {

    private static final int MOST = 100;

    private final Places places;
    private final DirectoryHistory history;
    private final Histories histories;
    private final Clock clock;

    PlacePages(Places places, DirectoryHistory history, Histories histories, Clock clock) {
        this.places = places;
        this.history = history;
        this.histories = histories;
        this.clock = clock;
    }

    static String url(Place place) {
        return DirectoryTabs.PLACES.url + "/" + place.code();
    }

    ListPage list(String q) {
        var filters = new FilterBar(
                DirectoryTabs.PLACES.url, q, t("register.places.hint"), List.of(), List.of(), DirectoryTabs.PLACES.url);
        return new ListPage(
                DirectoryTabs.PLACES.title(),
                t("register.places.lead"),
                DirectoryTabs.PLACES.all(),
                filters,
                q.isBlank() ? children(null) : found(q));
    }

    private TableView found(String q) {
        var rows = places.search(q, null, today(), MOST).stream()
                .map(candidate -> row(candidate.value(), candidate.path()))
                .toList();
        return table(t("register.places.found"), rows, t("register.places.notFound", q));
    }

    private TableView children(@Nullable Integer id) {
        var rows = places.children(id, today()).stream()
                .map(place -> row(place, place.name()))
                .toList();
        return table(t("register.places.below"), rows, t("register.places.none"));
    }

    private static TableView table(String caption, List<Row> rows, String empty) {
        return new TableView(
                caption,
                List.of(
                        Column.text(t("register.field.name")),
                        Column.text(t("register.field.code")),
                        Column.text(t("register.field.level")),
                        Column.text(t("register.field.kind"))),
                rows,
                empty);
    }

    private static Row row(Place place, String name) {
        return new Row(
                place.code(),
                url(place),
                List.of(Cell.of(name), Cell.of(place.code()), Cell.of(level(place)), Cell.of(kind(place))));
    }

    RecordPage record(Actor actor, Place place) {
        return new RecordPage(
                place.name(),
                url(place),
                crumbs(place),
                facts(place),
                names(place),
                places.aliases(place.id(), today()),
                children(place.id()),
                histories.show(history.ofPlace(place.id()), places.attributeKinds()),
                actor.may(Function.DIRECTORY_WRITE) ? deeds(place) : List.of());
    }

    /** From the list down to the place's parent. */
    List<Crumb> crumbs(Place place) {
        var above = new ArrayList<Crumb>();
        places.ancestors(place.id(), today()).forEach(parent -> above.add(new Crumb(parent.name(), url(parent))));
        above.add(new Crumb(DirectoryTabs.PLACES.title(), DirectoryTabs.PLACES.url));
        Collections.reverse(above);
        return above;
    }

    private List<Fact> facts(Place place) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(t("register.path"), places.path(place.id())));
        facts.add(Fact.of(t("register.field.code"), place.code()));
        facts.add(Fact.of(t("register.field.level"), level(place)));
        facts.add(Fact.of(t("register.field.kind"), kind(place)));
        facts.add(Fact.of(
                t("register.county"), t(places.countsAsCounty(place.id(), today()) ? "register.yes" : "register.no")));
        for (var kind : places.attributeKinds()) {
            places.attribute(place.id(), kind.attribute(), today())
                    .ifPresent(value -> facts.add(Fact.of(kind.label(), kind.say(value))));
        }
        return facts;
    }

    private TableView names(Place place) {
        var rows = places.versions(place.id()).stream()
                .map(version -> new Row(
                        version.code(),
                        "",
                        List.of(
                                Cell.of(places.path(
                                        place.id(), version.validity().from())),
                                Cell.of(version.code()),
                                Cell.of(Histories.words(version.validity())))))
                .toList();
        return new TableView(
                t("register.names"),
                List.of(
                        Column.text(t("register.field.name")),
                        Column.text(t("register.field.code")),
                        Column.text(t("register.validity"))),
                rows,
                "");
    }

    private static List<RecordPage.Deed> deeds(Place place) {
        return List.of(
                new RecordPage.Deed(t("register.revise"), url(place) + "/revise", true),
                new RecordPage.Deed(t("register.alias.add"), url(place) + "/aliases/new", false),
                new RecordPage.Deed(t("register.attribute"), url(place) + "/attributes/new", false),
                new RecordPage.Deed(t("register.places.new"), url(place) + "/new", false),
                new RecordPage.Deed(t("register.end"), url(place) + "/end", false));
    }

    static String level(Place place) {
        return t("register.level." + place.level());
    }

    private static String kind(Place place) {
        return t("register.kind." + place.kind());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
