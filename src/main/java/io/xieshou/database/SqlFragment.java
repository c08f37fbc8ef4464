package io.xieshou.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * A piece of SQL together with the values bound to its {@code ?} placeholders, in order. Immutable.
 *
 * <p>Values only ever travel as binds and identifiers only through {@link #identifier}, so no text of a user becomes SQL. An empty list of conditions
 * or values is an error, never "all rows".
 *
 * @param text the SQL, with one {@code ?} for each bind
 * @param binds the values in the order of the placeholders; {@code null} elements stand for SQL null
 */
public record SqlFragment(String text, List<Object> binds) {

    public SqlFragment {
        binds = Collections.unmodifiableList(new ArrayList<>(binds));
    }

    public static SqlFragment of(String text, Object... binds) {
        return new SqlFragment(text, List.of(binds));
    }

    /** A column, table or alias name; refuses anything but lower-case letters, digits and {@code _}, 63 at most. */
    public static SqlFragment identifier(String name) {
        if (!name.matches("[a-z_][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException(
                    "'%s' is not an SQL identifier: use 1 to 63 lower-case letters, digits or '_'.".formatted(name));
        }
        return new SqlFragment("\"" + name + "\"", List.of());
    }

    /** {@code alias.column}. */
    public static SqlFragment column(String alias, String name) {
        return identifier(alias).append(".").append(identifier(name));
    }

    public SqlFragment append(SqlFragment other) {
        var all = new ArrayList<>(binds);
        all.addAll(other.binds);
        return new SqlFragment(text + other.text, all);
    }

    public SqlFragment append(String more, Object... moreBinds) {
        return append(of(more, moreBinds));
    }

    /** The fragments one after the other; an empty list is refused. */
    public static SqlFragment join(String separator, Collection<SqlFragment> fragments) {
        if (fragments.isEmpty()) {
            throw new IllegalArgumentException("Nothing to join with '%s'.".formatted(separator));
        }
        var text = new StringBuilder();
        var binds = new ArrayList<>();
        for (var fragment : fragments) {
            text.append(text.isEmpty() ? "" : separator).append(fragment.text);
            binds.addAll(fragment.binds);
        }
        return new SqlFragment(text.toString(), binds);
    }

    /** All conditions, each in parentheses. */
    public static SqlFragment and(Collection<SqlFragment> conditions) {
        return join(" and ", conditions.stream().map(SqlFragment::inParentheses).toList());
    }

    /** {@code expression in (?, ?, …)}; an empty collection is refused. */
    public SqlFragment in(Collection<?> values) {
        var marks = values.stream().map(value -> of("?", value)).toList();
        return append(" in ").append(join(", ", marks).inParentheses());
    }

    public SqlFragment inParentheses() {
        return new SqlFragment("(" + text + ")", binds);
    }
}
