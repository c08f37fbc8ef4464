package io.xieshou.register;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Function;
import io.xieshou.directory.DirectoryHistory;
import io.xieshou.directory.Organisation;
import io.xieshou.directory.Organisations;
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

/** Gathers what the pages of units show. */
@Component
class UnitPages {

    private static final int MOST = 100;

    private final Organisations organisations;
    private final Places places;
    private final DirectoryHistory history;
    private final Histories histories;
    private final Clock clock;

    UnitPages(Organisations organisations, Places places, DirectoryHistory history, Histories histories, Clock clock) {
        this.organisations = organisations;
        this.places = places;
        this.history = history;
        this.histories = histories;
        this.clock = clock;
    }

    static String url(Organisation unit) {
        return DirectoryTabs.UNITS.url + "/" + unit.code();
    }

    ListPage list(Actor actor, String q) {
        var filters = new FilterBar(
                DirectoryTabs.UNITS.url, q, t("register.units.hint"), List.of(), List.of(), DirectoryTabs.UNITS.url);
        return new ListPage(
                DirectoryTabs.UNITS.title(),
                t("register.units.lead"),
                DirectoryTabs.UNITS.all(),
                filters,
                q.isBlank() ? top() : found(q),
                actor.may(Function.DIRECTORY_WRITE)
                        ? List.of(new RecordPage.Deed(t("register.list"), UnitImportPage.URL, false))
                        : List.of());
    }

    private TableView found(String q) {
        var rows = organisations.search(q, null, today(), MOST).stream()
                .map(candidate -> row(candidate.value(), candidate.path()))
                .toList();
        return table(t("register.units.found"), rows, t("register.units.notFound", q));
    }

    /** The roots and what is directly below them: the city's own units, the districts, the recipient side. */
    private TableView top() {
        var rows = new ArrayList<Row>();
        for (var root : organisations.children(null, today())) {
            rows.add(row(root, root.name()));
            organisations.children(root.id(), today()).forEach(unit -> rows.add(row(unit, unit.name())));
        }
        return table(DirectoryTabs.UNITS.title(), rows, t("register.units.none"));
    }

    private TableView children(@Nullable Integer id) {
        var rows = organisations.children(id, today()).stream()
                .map(unit -> row(unit, unit.name()))
                .toList();
        return table(t("register.units.below"), rows, t("register.units.none"));
    }

    static TableView table(String caption, List<Row> rows, String empty) {
        return new TableView(
                caption,
                List.of(
                        Column.text(t("register.field.name")),
                        Column.text(t("register.field.code")),
                        Column.text(t("register.field.kind"))),
                rows,
                empty);
    }

    static Row row(Organisation unit, String name) {
        return new Row(unit.code(), url(unit), List.of(Cell.of(name), Cell.of(unit.code()), Cell.of(kind(unit))));
    }

    RecordPage record(Actor actor, Organisation unit) {
        return new RecordPage(
                organisations.fullName(unit.id()),
                url(unit),
                crumbs(unit),
                facts(unit),
                names(unit),
                organisations.aliases(unit.id(), today()),
                children(unit.id()),
                histories.show(history.ofOrganisation(unit.id()), List.of()),
                actor.may(Function.DIRECTORY_WRITE, unit.id(), null) ? deeds(unit) : List.of());
    }

    /** From the list down to the unit's parent. */
    List<Crumb> crumbs(Organisation unit) {
        var above = new ArrayList<Crumb>();
        organisations.ancestors(unit.id(), today()).forEach(parent -> above.add(new Crumb(parent.name(), url(parent))));
        above.add(new Crumb(DirectoryTabs.UNITS.title(), DirectoryTabs.UNITS.url));
        Collections.reverse(above);
        return above;
    }

    private List<Fact> facts(Organisation unit) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(t("register.field.name"), unit.name()));
        facts.add(Fact.of(t("register.field.code"), unit.code()));
        facts.add(Fact.of(t("register.field.kind"), kind(unit)));
        organisations
                .district(unit.id())
                .filter(district -> district.id() != unit.id())
                .ifPresent(district -> facts.add(
                        Fact.of(t("register.district"), district.name()).leadingTo(url(district))));
        if (unit.placeId() != null) {
            var place = places.getPlace(unit.placeId());
            facts.add(
                    Fact.of(t("register.field.place"), places.path(place.id())).leadingTo(PlacePages.url(place)));
        }
        return facts;
    }

    private TableView names(Organisation unit) {
        var rows = organisations.versions(unit.id()).stream()
                .map(version -> new Row(
                        version.code(),
                        "",
                        List.of(
                                Cell.of(organisations.fullName(
                                        unit.id(), version.validity().from())),
                                Cell.of(Histories.words(version.validity())))))
                .toList();
        return new TableView(
                t("register.names"),
                List.of(Column.text(t("register.field.name")), Column.text(t("register.validity"))),
                rows,
                "");
    }

    private static List<RecordPage.Deed> deeds(Organisation unit) {
        return List.of(
                new RecordPage.Deed(t("register.revise"), url(unit) + "/revise", true),
                new RecordPage.Deed(t("register.alias.add"), url(unit) + "/aliases/new", false),
                new RecordPage.Deed(t("register.units.new"), url(unit) + "/new", false),
                new RecordPage.Deed(t("register.end"), url(unit) + "/end", false));
    }

    static String kind(Organisation unit) {
        return t("register.unitKind." + unit.kind());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
