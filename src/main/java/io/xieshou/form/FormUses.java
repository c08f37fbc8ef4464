package io.xieshou.form;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Function;
import io.xieshou.directory.Place;
import io.xieshou.directory.Places;
import io.xieshou.indicator.Axis;
import io.xieshou.indicator.Days;
import io.xieshou.indicator.Indicator;
import io.xieshou.indicator.Indicators;
import io.xieshou.indicator.Slot;
import io.xieshou.ledger.Entry;
import io.xieshou.ledger.EntryUse;
import io.xieshou.ledger.Ledger;
import io.xieshou.measure.Period;
import io.xieshou.measure.PeriodRule;
import io.xieshou.page.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells an entry which cells of which forms it feeds, in the period of its day; later periods that count since January include it as well. */
@Component
class FormUses implements EntryUse {

    private final Forms forms;
    private final Filers filers;
    private final Indicators indicators;
    private final Places places;

    FormUses(Forms forms, Filers filers, Indicators indicators, Places places) {
        this.forms = forms;
        this.filers = filers;
        this.indicators = indicators;
        this.places = places;
    }

    @Override
    public List<Use> uses(Actor actor, Ledger ledger, Entry entry) {
        if (!actor.may(Function.FORM_READ)) {
            return List.of();
        }
        var readable = actor.scope(Function.FORM_READ);
        return forms.list(monthEnd(entry.date())).stream()
                .flatMap(form -> {
                    var period = Period.of(form.period(), entry.date());
                    return filers
                            .over(form, entry.unitId(), period)
                            .filter(filer -> readable.coversUnit(filer.id()))
                            .stream()
                            .flatMap(filer -> uses(form, filer, period, ledger, entry));
                })
                .toList();
    }

    private Stream<Use> uses(Form form, Filer filer, Period period, Ledger ledger, Entry entry) {
        var columns = forms.columns(form, period).stream()
                .filter(column -> column.kind() instanceof ColumnKind.Counted counted
                        && !column.total()
                        && counted.days().window(PeriodRule.YEAR_TO_DATE).contains(entry.date()))
                .toList();
        var counted = counting(form, columns, ledger, entry);
        return form.rows().stream().flatMap(row -> columns.stream()
                .filter(column -> Stream.ofNullable(row.in(column).indicator())
                        .anyMatch(counted.getOrDefault(Asked.of(row, column), Set.of())::contains))
                .filter(column -> takesIn(slot(row, column), period, entry.placeId()))
                .map(column -> use(form, row, filer, period, column)));
    }

    /** What decides whether a cell counts an entry that lies in its days. */
    private record Asked(Days days, String where) {

        static Asked of(FormRow row, SheetColumn column) {
            return new Asked(
                    ((ColumnKind.Counted) column.kind()).days(),
                    slot(row, column).where());
        }
    }

    /** The indicators that count the entry. */
    private Map<Asked, Set<String>> counting(Form form, List<SheetColumn> columns, Ledger ledger, Entry entry) {
        var codes = form.indicators(columns);
        return form.rows().stream()
                .flatMap(row -> columns.stream().map(column -> Asked.of(row, column)))
                .distinct()
                .collect(Collectors.toMap(
                        asked -> asked,
                        asked -> indicators.counting(ledger, entry.id(), codes, asked.days, asked.where).stream()
                                .map(Indicator::code)
                                .collect(Collectors.toSet())));
    }

    private static Slot slot(FormRow row, SheetColumn column) {
        return row.narrowed(((ColumnKind.Counted) column.kind()).slot());
    }

    private static Use use(Form form, FormRow row, Filer filer, Period period, SheetColumn column) {
        return new Use(
                t(
                        "form.use.where",
                        form.label().text(),
                        row.spoken(),
                        row.label().text()),
                t("form.use.detail", filer.name(), period.label(Words.language()), column.name()),
                "/forms/%s/%s/%s/cells/%s/%s".formatted(form.code(), filer.code(), period, row.code(), column.code()));
    }

    /** Whether what lies at a place is counted. */
    private boolean takesIn(Slot slot, Period period, @Nullable Integer place) {
        return slot.axis() == null || column(slot.axis(), period, place).equals(Optional.ofNullable(slot.column()));
    }

    /** The column of the axis into which a place falls; none where it leaves the place out. */
    private Optional<String> column(Axis axis, Period period, @Nullable Integer place) {
        return codes(place, period.last())
                .flatMap(code ->
                        axis.columns().stream().filter(column -> column.places().contains(code)))
                .findFirst()
                .or(() -> axis.columns().stream().filter(Axis.Column::rest).findFirst())
                .map(Axis.Column::code);
    }

    /** Code of the place and of all it lies in, nearest first. */
    private Stream<String> codes(@Nullable Integer place, LocalDate on) {
        return place == null
                ? Stream.empty()
                : Stream.concat(Stream.of(places.getPlace(place, on)), places.ancestors(place, on).stream())
                        .map(Place::code);
    }

    private static LocalDate monthEnd(LocalDate day) {
        return day.withDayOfMonth(day.lengthOfMonth());
    }
}
