package io.xieshou.form;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Function;
import io.xieshou.directory.Place;
import io.xieshou.directory.Places;
import io.xieshou.indicator.Axis;
import io.xieshou.indicator.Indicator;
import io.xieshou.indicator.Indicators;
import io.xieshou.ledger.Entry;
import io.xieshou.ledger.EntryUse;
import io.xieshou.ledger.Ledger;
import io.xieshou.measure.Period;
import io.xieshou.page.Words;
import java.time.LocalDate;
import java.util.List;
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
        var counted = counting(ledger, entry, period);
        var column = column(form, period, entry.placeId());
        return form.rows().stream()
                .filter(row -> row.indicator() != null && counted.contains(row.indicator()))
                .flatMap(row -> column.map(label -> use(form, row, filer, period, label)).stream());
    }

    private Set<String> counting(Ledger ledger, Entry entry, Period period) {
        return indicators.counting(ledger, entry.id(), period.last()).stream()
                .map(Indicator::code)
                .collect(Collectors.toSet());
    }

    private static Use use(Form form, FormRow row, Filer filer, Period period, SheetColumn column) {
        return new Use(
                t("form.use.where", form.label().text(), row.code(), row.label().text()),
                t("form.use.detail", filer.name(), period.label(Words.language()), column.label()),
                "/forms/%s/%s/%s/cells/%s/%s".formatted(form.code(), filer.code(), period, row.code(), column.code()));
    }

    /** The column an entry of a place falls into; none where the form leaves the place out. */
    private Optional<SheetColumn> column(Form form, Period period, @Nullable Integer place) {
        var axis = forms.axis(form, period);
        if (axis.isEmpty()) {
            return Optional.of(new SheetColumn(Form.TOTAL, form.total(), false));
        }
        var columns = axis.get().columns();
        return codes(place, period.last())
                .flatMap(code ->
                        columns.stream().filter(column -> column.places().contains(code)))
                .findFirst()
                .or(() -> columns.stream().filter(Axis.Column::rest).findFirst())
                .map(column -> new SheetColumn(column.code(), column.label(), false));
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
