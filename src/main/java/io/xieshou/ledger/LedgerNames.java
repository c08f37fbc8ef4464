package io.xieshou.ledger;

import io.xieshou.database.SqlFragment;
import io.xieshou.expression.Choice;
import io.xieshou.expression.Choices;
import io.xieshou.expression.Columns;
import io.xieshou.expression.Name;
import io.xieshou.expression.Names;
import io.xieshou.expression.Type;
import io.xieshou.measure.Measures;
import io.xieshou.pack.Definitions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What expressions over a ledger may name: its fields, {@code state}, {@code unit}, and one step through a reference, {@code project.level}.
 *
 * <p>As {@link Columns} it gives the SQL of a path over the alias {@code e}; a step through a reference is a sub-select by primary key.
 */
public final class LedgerNames implements Names, Columns {

    private final Ledger ledger;
    private final Function<String, Optional<Ledger>> ledgers;
    private final Function<String, Choices> codes;
    private final Measures measures;

    private LedgerNames(
            Ledger ledger,
            Function<String, Optional<Ledger>> ledgers,
            Function<String, Choices> codes,
            Measures measures) {
        this.ledger = ledger;
        this.ledgers = ledgers;
        this.codes = codes;
        this.measures = measures;
    }

    /** Over definitions that need not be in force yet. */
    public static LedgerNames of(Ledger ledger, Definitions definitions) {
        var history = LedgerHistory.of(definitions);
        return new LedgerNames(
                history.find(ledger.code()).orElse(ledger),
                history::find,
                list -> choices(definitions, list),
                definitions.measures());
    }

    public Ledger ledger() {
        return ledger;
    }

    @Override
    public Optional<Name> find(String path) {
        var dot = path.indexOf('.');
        if (dot < 0) {
            return type(ledger, path).map(type -> Name.field(path, type));
        }
        return target(path.substring(0, dot))
                .flatMap(target -> type(target, path.substring(dot + 1)))
                .map(type -> Name.field(path, type));
    }

    @Override
    public Measures measures() {
        return measures;
    }

    @Override
    public Collection<String> offers() {
        var offers = new ArrayList<>(ledger.codes());
        offers.add("state");
        offers.add("unit");
        ledger.codes().forEach(field -> target(field)
                .ifPresent(target -> target.codes().forEach(code -> offers.add(field + "." + code))));
        return offers;
    }

    @Override
    public SqlFragment column(String path) {
        var dot = path.indexOf('.');
        if (dot < 0) {
            return SqlFragment.column("e", column(ledger, path));
        }
        var field = ledger.field(path.substring(0, dot));
        var target = target(field.code()).orElseThrow();
        return SqlFragment.of("(select r.")
                .append(SqlFragment.identifier(column(target, path.substring(dot + 1))))
                .append(" from ")
                .append(SqlFragment.identifier(target.table()))
                .append(" r where r.id = ")
                .append(SqlFragment.column("e", field.column()))
                .append(")");
    }

    /** What people call a path: 项目的资金级别. */
    public String label(String path) {
        var dot = path.indexOf('.');
        if (dot < 0) {
            return ledger.find(path).map(field -> field.label().text()).orElse(path);
        }
        var step = ledger.field(path.substring(0, dot));
        var rest = path.substring(dot + 1);
        return target(step.code())
                .flatMap(target -> target.find(rest))
                .map(field -> step.label().text() + "·" + field.label().text())
                .orElse(path);
    }

    /** The ledger a path steps into; empty for a field of the ledger itself. */
    public Optional<Ledger> referred(String path) {
        var dot = path.indexOf('.');
        return dot < 0 ? Optional.empty() : target(path.substring(0, dot));
    }

    private Optional<Ledger> target(String field) {
        return ledger.find(field)
                .map(Field::type)
                .filter(FieldType.Reference.class::isInstance)
                .flatMap(type -> ledgers.apply(((FieldType.Reference) type).ledger()));
    }

    /** The column of a field, {@code state} or {@code unit}. */
    public static String column(Ledger of, String path) {
        return switch (path) {
            case "state" -> "state";
            case "unit" -> "unit_id";
            default -> of.field(path).column();
        };
    }

    private Optional<Type> type(Ledger of, String path) {
        return switch (path) {
            case "state" -> Optional.of(new Type.Code("state of " + of.code(), states(of)));
            case "unit" -> Optional.of(new Type.Organisation(Choices.none()));
            default -> of.find(path).map(field -> type(field.type()));
        };
    }

    private Type type(FieldType type) {
        if (type instanceof FieldType.Number number) {
            return Type.number(number.stored());
        }
        if (type instanceof FieldType.Date) {
            return Type.DATE;
        }
        if (type instanceof FieldType.Flag) {
            return Type.BOOL;
        }
        if (type instanceof FieldType.Code code) {
            return new Type.Code(code.list(), codes.apply(code.list()));
        }
        if (type instanceof FieldType.InPlace) {
            return new Type.Place(Choices.none());
        }
        if (type instanceof FieldType.OfOrganisation) {
            return new Type.Organisation(Choices.none());
        }
        return type instanceof FieldType.Reference reference ? new Type.Reference(reference.ledger()) : Type.TEXT;
    }

    private static Choices states(Ledger ledger) {
        return Choices.of(ledger.states().stream()
                .map(state -> new Choice(
                        state.code(),
                        state.code(),
                        state.label().zh(),
                        state.label().en()))
                .toList());
    }

    /** Every item any version of a code list has. */
    private static Choices choices(Definitions definitions, String list) {
        var items = new LinkedHashMap<String, Choice>();
        definitions.versions(CodeList.class, list).stream()
                .flatMap(version -> version.body().items().stream())
                .forEach(item -> items.putIfAbsent(
                        item.code(),
                        new Choice(
                                item.code(),
                                item.code(),
                                item.label().zh(),
                                item.label().en())));
        return Choices.of(List.copyOf(items.values()));
    }
}
