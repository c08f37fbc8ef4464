package io.xieshou.api;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.database.SqlFragment;
import io.xieshou.directory.Organisations;
import io.xieshou.directory.Places;
import io.xieshou.expression.Nearest;
import io.xieshou.ledger.EntrySearch;
import io.xieshou.ledger.Field;
import io.xieshou.ledger.FieldType;
import io.xieshou.ledger.FieldValues;
import io.xieshou.ledger.FieldValues.Setting;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.UnreadableField;
import io.xieshou.measure.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What a list of entries is narrowed by: {@code from}, {@code to}, {@code state}, {@code unit}, {@code q}, {@code updated_since} and every field by its code.
 * Places and units take what is in and below them. A name or value that means nothing is refused: an unheard filter would give everything.
 */
@Component
class EntryFilter {

    /** Parameters of an address that narrow nothing. */
    private static final Set<String> ASIDE =
            Set.of("after", "limit", "format", "lang", "part", "period", "place", "by");

    private static final List<String> STANDARD = List.of("from", "to", "state", "unit", "q", "updated_since");

    private final EntrySearch search;
    private final FieldValues values;
    private final Places places;
    private final Organisations organisations;
    private final Asked asked;

    EntryFilter(EntrySearch search, FieldValues values, Places places, Organisations organisations, Asked asked) {
        this.search = search;
        this.values = values;
        this.places = places;
        this.organisations = organisations;
        this.asked = asked;
    }

    List<SqlFragment> conditions(Actor actor, Ledger ledger, Map<String, String> parameters) {
        var conditions = new ArrayList<SqlFragment>();
        parameters.forEach((name, value) -> {
            if (ledger.find(name).isPresent() || !ASIDE.contains(name)) {
                conditions.add(condition(actor, ledger, name, value.strip()));
            }
        });
        return conditions;
    }

    private SqlFragment condition(Actor actor, Ledger ledger, String name, String value) {
        return switch (name) {
            case "from" -> SqlFragment.of("e.business_date >= ?", first(value));
            case "to" -> SqlFragment.of("e.business_date <= ?", last(value));
            case "state" -> SqlFragment.of("e.state = ?", value);
            case "unit" -> SqlFragment.of("e.unit_id = any(?)", below(value));
            case "q" -> search.matching(ledger, value);
            case "updated_since" -> SqlFragment.of("e.updated_at >= ?", moment(value));
            default -> field(actor, field(ledger, name), value);
        };
    }

    private static Field field(Ledger ledger, String name) {
        return ledger.find(name).orElseThrow(() -> {
            var known = new ArrayList<>(STANDARD);
            known.addAll(ledger.codes());
            var near = Nearest.to(name, known);
            return Asked.bad(t("api.filter", name, String.join(t("page.separator"), near.isEmpty() ? known : near)));
        });
    }

    private SqlFragment field(Actor actor, Field field, String text) {
        var column = SqlFragment.column("e", field.column());
        if (field.type() instanceof FieldType.Secret) {
            throw Asked.bad(t("api.filter.secret", field.label().text()));
        }
        if (field.type() instanceof FieldType.InPlace) {
            var place = asked.place(text).id();
            return column.append(
                    " = any(?)", places.subtree(place, asked.today()).toArray());
        }
        try {
            var value = values.read(field, text, new Setting(asked.today(), null, null).readBy(actor));
            return value == null
                    ? column.append(" is null")
                    : column.append(" = ?::" + field.type().column(), value);
        } catch (UnreadableField unreadable) {
            throw Asked.bad(unreadable.sentence());
        }
    }

    private int[] below(String unit) {
        return organisations.subtree(asked.unit(unit).id(), asked.today()).toArray();
    }

    private static LocalDate first(String text) {
        return Period.find(text).map(Period::first).orElseGet(() -> day(text));
    }

    private static LocalDate last(String text) {
        return Period.find(text).map(Period::last).orElseGet(() -> day(text));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            throw Asked.bad(t("api.day", text));
        }
    }

    private static OffsetDateTime moment(String text) {
        try {
            return Instant.parse(text).atOffset(ZoneOffset.UTC);
        } catch (DateTimeParseException none) {
            throw Asked.bad(t("api.moment", text));
        }
    }
}
