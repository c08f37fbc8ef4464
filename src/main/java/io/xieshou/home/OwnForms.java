package io.xieshou.home;

import static io.xieshou.page.Words.language;
import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Function;
import io.xieshou.directory.Organisation;
import io.xieshou.directory.Organisations;
import io.xieshou.form.Cell;
import io.xieshou.form.CellKey;
import io.xieshou.form.Filling;
import io.xieshou.form.FormSheets;
import io.xieshou.form.Forms;
import io.xieshou.form.Sheet;
import io.xieshou.measure.Figures;
import io.xieshou.measure.Period;
import io.xieshou.page.Badge;
import io.xieshou.page.Badge.Tone;
import io.xieshou.page.Figure;
import io.xieshou.page.Line;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The forms owed now by the unit's district, or added up for the unit where it stands above the districts. */
@Component
class OwnForms {

    /** Figures beyond these are no longer taken in at a glance. */
    private static final int FIGURES = 4;

    private final Forms forms;
    private final FormSheets sheets;
    private final Organisations organisations;

    OwnForms(Forms forms, FormSheets sheets, Organisations organisations) {
        this.forms = forms;
        this.sheets = sheets;
        this.organisations = organisations;
    }

    /** Each form for its last period that is over; of the forms of an actor without unit none. */
    List<Sheet> list(Actor actor, LocalDate today) {
        return list(actor, today, kind -> Period.of(kind, today).previous());
    }

    /** The latest period in which something happened that a form counts, where no form's last period holds anything; empty otherwise. */
    Optional<Period> latest(List<Sheet> current) {
        var found = current.stream().map(sheets::latest).toList();
        return found.stream().allMatch(Optional::isPresent)
                ? found.stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
                : Optional.empty();
    }

    /** Each form for its period that holds a day. */
    List<Sheet> holding(Actor actor, LocalDate day) {
        return list(actor, day, kind -> Period.of(kind, day));
    }

    private List<Sheet> list(Actor actor, LocalDate on, java.util.function.Function<Period.Kind, Period> choice) {
        return filer(actor, on).stream()
                .flatMap(filer -> forms.list(on).stream()
                        .flatMap(form ->
                                sheets.find(actor, form.code(), filer.code(), choice.apply(form.period())).stream()))
                .toList();
    }

    private Optional<Organisation> filer(Actor actor, LocalDate today) {
        return organisations
                .findOrganisation(actor.unitId())
                .map(unit -> organisations.district(unit.id(), today).orElse(unit))
                .filter(unit -> actor.may(Function.FORM_READ)
                        && actor.scope(Function.FORM_READ).coversUnit(unit.id()));
    }

    /** The sheets that wait for the actor's word. */
    List<Line> waiting(Actor actor, List<Sheet> all, LocalDate today) {
        return all.stream()
                .filter(sheet -> Filling.may(actor, sheet) && !sheet.progress().isComplete())
                .map(sheet -> line(sheet, today))
                .toList();
    }

    private static Line line(Sheet sheet, LocalDate today) {
        var progress = sheet.progress();
        var due = sheet.form().due().of(sheet.period());
        return new Line(
                t("home.form.missing", title(sheet), progress.missing(), progress.blank()),
                t("home.form.details", due, conflicts(sheet), progress.failing()),
                badge(ChronoUnit.DAYS.between(today, due)),
                url(sheet),
                t("home.form.fill"));
    }

    private static Badge badge(long days) {
        return days < 0
                ? new Badge(Tone.OVERDUE, t("home.form.overdue", -days))
                : new Badge(Tone.ATTENTION, t("home.form.left", days));
    }

    /** Cells in which the typed figure is not what the entries give. */
    private static long conflicts(Sheet sheet) {
        return sheet.lines().stream()
                .flatMap(line -> sheet.parts(line).stream())
                .filter(cell -> cell instanceof Cell.Manual manual && differs(manual))
                .count();
    }

    private static boolean differs(Cell.Manual cell) {
        var difference = cell.difference();
        return difference != null && difference.signum() != 0;
    }

    /** Figures behind which entries stand, each of another part of its form; each opens to its entries. */
    List<Figure> figures(List<Sheet> all) {
        return all.stream().flatMap(OwnForms::figures).limit(FIGURES).toList();
    }

    /** The first line of each group; where the groups are few, further lines of other names. */
    private static Stream<Figure> figures(Sheet sheet) {
        var backed = backed(sheet);
        var first = distinct(backed, key -> sheet.row(key).group().text());
        var chosen = new LinkedHashSet<>(first);
        chosen.addAll(distinct(backed, key -> sheet.row(key).label().text()));
        return distinct(chosen, key -> sheet.row(key).label().text()).stream()
                .limit(FIGURES)
                .sorted(Comparator.comparing(backed::indexOf))
                .map(key -> figure(sheet, key));
    }

    /** The headline cells behind which entries stand, in the order of the lines. */
    private static List<CellKey> backed(Sheet sheet) {
        return sheet.lines().stream()
                .flatMap(line ->
                        sheet.headline().map(column -> new CellKey(line.row().code(), column.code())).stream())
                .filter(key -> sheet.cell(key).entries() > 0 && sheet.cell(key).value() != null)
                .toList();
    }

    /** The first cell of each name. */
    private static Collection<CellKey> distinct(
            Collection<CellKey> cells, java.util.function.Function<CellKey, String> name) {
        return cells.stream()
                .collect(Collectors.toMap(name, cell -> cell, (first, next) -> first, LinkedHashMap::new))
                .values();
    }

    private static Figure figure(Sheet sheet, CellKey key) {
        var row = sheet.row(key);
        var measure = row.measure();
        return new Figure(
                row.label().text(),
                Figures.showAligned(Objects.requireNonNull(sheet.cell(key).value()), measure.decimals()),
                measure.label(language()),
                sheet.period().label(language()),
                url(sheet) + "/cells/" + key.row() + "/" + key.column());
    }

    static String title(Sheet sheet) {
        return sheet.period().label(language()) + " " + sheet.form().label().text();
    }

    static String url(Sheet sheet) {
        return "/forms/%s/%s/%s".formatted(sheet.form().code(), sheet.filer().code(), sheet.period());
    }
}
