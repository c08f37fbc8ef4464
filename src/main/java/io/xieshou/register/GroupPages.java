package io.xieshou.register;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.directory.Group;
import io.xieshou.directory.Organisation;
import io.xieshou.directory.OrganisationKind;
import io.xieshou.directory.Organisations;
import io.xieshou.page.FieldView;
import io.xieshou.page.FieldView.Kind;
import io.xieshou.page.FieldView.Option;
import io.xieshou.page.FilterBar;
import io.xieshou.page.NotFound;
import io.xieshou.page.TableView;
import io.xieshou.page.TableView.Cell;
import io.xieshou.page.TableView.Column;
import io.xieshou.page.TableView.Row;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers what the pages of groups show: addressees such as 各镇街 and who they are in a district. */
@Component
class GroupPages {

    private final Organisations organisations;
    private final Clock clock;

    GroupPages(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    ListPage list(Actor actor, String q, String unit) {
        var within = within(actor, unit);
        var rows = organisations.groups().stream()
                .filter(group ->
                        group.name().contains(q.strip()) || group.code().startsWith(q.strip()))
                .map(group -> row(group, within))
                .toList();
        var table = new TableView(
                DirectoryTabs.GROUPS.title(),
                List.of(
                        Column.text(t("register.field.name")),
                        Column.text(t("register.group.means")),
                        Column.figures(t("register.group.members"), t("register.group.unit"))),
                rows,
                t("register.groups.none"));
        return page(within, q, unit, DirectoryTabs.GROUPS.url, table);
    }

    private Row row(Group group, Organisation within) {
        int members = organisations.members(group.code(), within.id(), today()).size();
        return new Row(
                group.code(),
                DirectoryTabs.GROUPS.url + "/" + group.code() + "?unit=" + within.code(),
                List.of(
                        Cell.of(group.name()),
                        Cell.of(t(group.exact() ? "register.group.exact" : "register.group.inexact")),
                        Cell.of(Integer.toString(members))));
    }

    ListPage members(Actor actor, String code, String unit) {
        var within = within(actor, unit);
        var group = organisations.groups().stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound(t("register.groups.absent", code)));
        var rows = organisations.members(code, within.id(), today()).stream()
                .map(member -> UnitPages.row(member, member.name()))
                .toList();
        var table = UnitPages.table(group.name(), rows, t("register.group.empty", group.name(), within.name()));
        return new ListPage(
                t("register.group.in", within.name(), group.name()),
                t(group.exact() ? "register.group.exact" : "register.group.inexact"),
                DirectoryTabs.GROUPS.all(),
                filters(within, "", unit, DirectoryTabs.GROUPS.url + "/" + code),
                table);
    }

    private ListPage page(Organisation within, String q, String unit, String url, TableView table) {
        return new ListPage(
                DirectoryTabs.GROUPS.title(),
                t("register.groups.lead", within.name()),
                DirectoryTabs.GROUPS.all(),
                filters(within, q, unit, url),
                table);
    }

    private FilterBar filters(Organisation within, String q, String unit, String url) {
        var districts = organisations.ofKind(OrganisationKind.DISTRICT, today()).stream()
                .map(district -> new Option(district.code(), district.name()))
                .toList();
        var field = FieldView.of(Kind.CHOICE, "unit", t("register.district"))
                .options(districts)
                .value(within.code())
                .build();
        var chips = unit.isEmpty()
                ? List.<FilterBar.Chip>of()
                : List.of(new FilterBar.Chip(t("register.district"), within.name(), url));
        return new FilterBar(url, q, t("register.groups.hint"), List.of(field), chips, url);
    }

    /** The district asked for, or that of the person's own unit, or the person's city. */
    private Organisation within(Actor actor, String unit) {
        return organisations
                .findByCode(unit)
                .or(() -> organisations.district(actor.unitId()))
                .or(() -> organisations.city(actor.unitId(), today()))
                .orElseGet(() -> organisations.getOrganisation(actor.unitId()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
