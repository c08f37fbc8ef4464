package io.xieshou.indicator;

import io.xieshou.database.SqlFragment;
import io.xieshou.expression.Aggregate;
import io.xieshou.expression.Columns;
import io.xieshou.expression.Expression;
import io.xieshou.expression.Name;
import io.xieshou.ledger.Field;
import io.xieshou.ledger.Ledger;
import io.xieshou.measure.DateWindow;
import io.xieshou.measure.Period;
import io.xieshou.measure.PeriodRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An indicator counted from the entries of one ledger.
 *
 * @param value the aggregate
 * @param number the aggregate, turned into the indicator's measure
 * @param where which entries count; null: all
 * @param date the field by which an entry falls into a period
 * @param until from its day on an entry no longer counts; null: counts for good
 * @param states codes of the states that count
 */
record Counted(
        Indicator indicator,
        PeriodNames names,
        Aggregate value,
        Expression number,
        @Nullable Expression where,
        Field date,
        @Nullable Field until,
        PeriodRule rule,
        List<String> states)
        implements Compiled {

    Ledger ledger() {
        return names.ledger().ledger();
    }

    @Override
    public Set<Counted> roots() {
        return Set.of(this);
    }

    /** Whether the figure of two groups is the sum of both and no other entry's change moves it, so that slices may keep it. */
    boolean isAdditive() {
        return value.function().isAdditive() && rule != PeriodRule.AS_OF && !looksElsewhere() && !looksAtPeriod();
    }

    /**
     * The entries that count whatever their day, over the alias {@code e}: state, condition, and that there is a value to count. Of an additive one.
     */
    SqlFragment rows() {
        return SqlFragment.and(conditions(names.ledger()));
    }

    /** The same of any, where its condition looks at the period. */
    SqlFragment rowsOfAnyDay(Period period) {
        return SqlFragment.and(conditions(names.columns(names.ledger(), period)));
    }

    /** The entries that count for the days asked. */
    SqlFragment rows(Days days) {
        return SqlFragment.and(conditions(names.columns(names.ledger(), days.period()), days));
    }

    /** What an entry that counts for the days asked must all meet, where what entries refer to may stand elsewhere in the query. */
    List<SqlFragment> conditions(Columns columns, Days days) {
        var conditions = conditions(columns);
        conditions.addAll(within(window(days)));
        return conditions;
    }

    private List<SqlFragment> conditions(Columns columns) {
        var conditions = new ArrayList<SqlFragment>();
        conditions.add(SqlFragment.column("e", "state").in(states));
        Stream.concat(Stream.ofNullable(where), value.condition().stream())
                .flatMap(condition -> condition.conjuncts().stream())
                .forEach(condition -> conditions.add(condition.sql(columns)));
        value.of()
                .forEach(
                        part -> conditions.add(part.sql(columns).inParentheses().append(" is not null")));
        return conditions;
    }

    private List<SqlFragment> within(DateWindow window) {
        var column = SqlFragment.column("e", date.column());
        var conditions = new ArrayList<SqlFragment>();
        conditions.add(column.append(" <= ?", window.to()));
        if (window.from() != null) {
            conditions.add(column.append(" >= ?", window.from()));
        }
        if (until != null) {
            var end = SqlFragment.column("e", until.column());
            conditions.add(end.append(" is null or ").append(end).append(" > ?", window.to()));
        }
        return conditions;
    }

    DateWindow window(Days days) {
        return days.window(rule);
    }

    /** The days outside which none of them counts anything. */
    static DateWindow window(Collection<Counted> counted, Days days) {
        var windows = counted.stream().map(one -> one.window(days)).toList();
        var open = windows.stream().anyMatch(window -> window.from() == null);
        var from = windows.stream()
                .map(DateWindow::from)
                .flatMap(Stream::ofNullable)
                .min(LocalDate::compareTo);
        return new DateWindow(open ? null : from.orElse(null), days.period().last());
    }

    /** What is summed in slices, for one entry. */
    SqlFragment addend() {
        return value.of().isEmpty() ? SqlFragment.of("1") : value.of().get(0).sql(names.ledger());
    }

    /** Two indicators with the same fingerprint share a slice. */
    String fingerprint() {
        return String.join(
                "|",
                ledger().code(),
                value.source(),
                where == null ? "" : where.source(),
                date.code(),
                String.join(",", states));
    }

    /** Two that give the same shares for every question have the same identity. */
    String identity() {
        return fingerprint() + "|" + rule + "|" + (until == null ? "" : until.code());
    }

    /** The ledgers a change in which may move the figure. */
    Set<String> ledgersRead() {
        var read = new LinkedHashSet<String>();
        read.add(ledger().code());
        paths().forEach(path -> names.ledger().referred(path).map(Ledger::code).ifPresent(read::add));
        return read;
    }

    private boolean looksElsewhere() {
        return paths().anyMatch(path -> names.ledger().referred(path).isPresent());
    }

    private boolean looksAtPeriod() {
        return paths().anyMatch(path -> names.day(path).isPresent());
    }

    /** Every name its condition and value read. */
    Stream<String> paths() {
        return Stream.concat(Stream.ofNullable(where).flatMap(Counted::paths), valuePaths());
    }

    /** The names its value reads. */
    Stream<String> valuePaths() {
        return Stream.concat(value.of().stream(), value.condition().stream()).flatMap(Counted::paths);
    }

    private static Stream<String> paths(Expression part) {
        return part.names().stream().map(Name::path);
    }
}
