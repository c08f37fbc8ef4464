package io.xieshou.ledger.web;

import static io.xieshou.page.Words.t;

import io.xieshou.database.SqlFragment;
import io.xieshou.directory.Organisations;
import io.xieshou.directory.Places;
import io.xieshou.ledger.EntryQuery;
import io.xieshou.ledger.EntrySearch;
import io.xieshou.ledger.Field;
import io.xieshou.ledger.FieldType;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.Ledgers;
import io.xieshou.measure.Period;
import io.xieshou.page.FieldView;
import io.xieshou.page.FieldView.Kind;
import io.xieshou.page.FieldView.Option;
import io.xieshou.page.FilterBar;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What lists can be narrowed by: words, days, state, unit, and every field with choices or places. A filter that means nothing finds nothing. */
@Component
class EntryFilters {

    private static final SqlFragment NOTHING = SqlFragment.of("false");

    private final Ledgers ledgers;
    private final EntrySearch search;
    private final Places places;
    private final Organisations organisations;
    private final Clock clock;

    EntryFilters(Ledgers ledgers, EntrySearch search, Places places, Organisations organisations, Clock clock) {
        this.ledgers = ledgers;
        this.search = search;
        this.places = places;
        this.organisations = organisations;
        this.clock = clock;
    }

    EntryQuery query(Ledger ledger, ListRequest asked) {
        var conditions = new ArrayList<SqlFragment>();
        if (!asked.search().isEmpty()) {
            conditions.add(search.matching(ledger, asked.search()));
        }
        asked.values().forEach((name, value) -> conditions.add(condition(ledger, name, value)));
        return new EntryQuery(
                conditions,
                asked.sort().isEmpty() ? null : asked.sort(),
                asked.descending(),
                asked.key(),
                EntryQuery.USUAL_SIZE);
    }

    FilterBar bar(Ledger ledger, ListRequest asked) {
        var fields = fields(ledger, asked);
        var chips = fields.stream()
                .filter(field -> asked.values().containsKey(field.code()))
                .map(field -> new FilterBar.Chip(
                        field.label(),
                        field.reading(),
                        asked.without(field.code()).url(ledger)))
                .toList();
        return new FilterBar(
                LedgerUrls.list(ledger),
                asked.search(),
                t("ledger.search.hint"),
                fields,
                chips,
                LedgerUrls.list(ledger));
    }

    private List<FieldView> fields(Ledger ledger, ListRequest asked) {
        var fields = new ArrayList<FieldView>();
        fields.add(day("from", asked));
        fields.add(day("to", asked));
        fields.add(FieldView.of(Kind.CHOICE, "state", t("ledger.state"))
                .options(ledger.states().stream()
                        .map(state -> new Option(state.code(), state.label().text()))
                        .toList())
                .value(asked.values().get("state"))
                .build());
        fields.add(pick("unit", t("ledger.unit"), "/suggest/units", asked));
        ledger.fields().stream()
                .flatMap(field -> filter(ledger, field, asked).stream())
                .forEach(fields::add);
        return fields;
    }

    private Optional<FieldView> filter(Ledger ledger, Field field, ListRequest asked) {
        if (field.type() instanceof FieldType.Code code) {
            return Optional.of(FieldView.of(
                            Kind.CHOICE, field.code(), field.label().text())
                    .options(ledgers.codes(code.list(), today()).items().stream()
                            .map(item -> new Option(item.code(), item.label().text()))
                            .toList())
                    .value(asked.values().get(field.code()))
                    .build());
        }
        if (field.type() instanceof FieldType.InPlace) {
            return Optional.of(pick(field.code(), field.label().text(), "/suggest/places", asked));
        }
        return Optional.empty();
    }

    private static FieldView day(String name, ListRequest asked) {
        return FieldView.of(Kind.DATE, name, t("ledger.filter." + name))
                .value(asked.values().get(name))
                .build();
    }

    private static FieldView pick(String name, String label, String suggestUrl, ListRequest asked) {
        return FieldView.of(Kind.PICK, name, label)
                .typed(asked.values().getOrDefault(name, ""))
                .suggestUrl(suggestUrl)
                .build();
    }

    private SqlFragment condition(Ledger ledger, String name, String value) {
        return switch (name) {
            case "from" ->
                day(value)
                        .map(day -> SqlFragment.of("e.business_date >= ?", day))
                        .orElse(NOTHING);
            case "to" ->
                day(value)
                        .map(day -> SqlFragment.of("e.business_date <= ?", day))
                        .orElse(NOTHING);
            case "state" -> SqlFragment.of("e.state = ?", value);
            case "unit" -> unit(value);
            default -> field(ledger.field(name), value);
        };
    }

    private SqlFragment field(Field field, String value) {
        var column = SqlFragment.column("e", field.column());
        if (field.type() instanceof FieldType.InPlace) {
            return places.resolve(value, null, today())
                    .found()
                    .map(place -> column.append(
                            " = any(?)", places.subtree(place.id(), today()).toArray()))
                    .orElse(NOTHING);
        }
        if (field.type() instanceof FieldType.Reference) {
            return value.matches("#?\\d{1,18}") ? column.append(" = ?", Long.valueOf(value.replace("#", ""))) : NOTHING;
        }
        return field.type() instanceof FieldType.Code ? column.append(" = ?", value) : NOTHING;
    }

    /** The unit and all below it. */
    private SqlFragment unit(String value) {
        return organisations
                .resolve(value, null, today())
                .found()
                .map(unit -> SqlFragment.of(
                        "e.unit_id = any(?)",
                        organisations.subtree(unit.id(), today()).toArray()))
                .orElse(NOTHING);
    }

    /** A day, or a month or year for its first day. */
    private static Optional<LocalDate> day(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException other) {
            return Period.find(value).map(Period::first);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
