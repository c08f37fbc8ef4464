package io.xieshou.indicator;

import io.xieshou.access.Scope;
import io.xieshou.database.SqlFragment;
import io.xieshou.measure.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * What is asked of counted indicators.
 *
 * @param scope whose entries: the filer's units, whatever reader asks
 * @param grouping how the figures are told apart
 */
record Question(Period period, Scope scope, Grouping grouping) {

    /**
     * The query for a sum and a count of entries of each indicator, by group and over all.
     *
     * @param source rows under the alias {@code e}, with {@code unit_id} and {@code place_id}
     * @param figures two columns for each indicator, over the alias {@code e}
     */
    SqlFragment query(SqlFragment source, SqlFragment condition, List<SqlFragment> figures) {
        return SqlFragment.of("select e.grp, grouping(e.grp), ")
                .append(SqlFragment.join(", ", figures))
                .append(" from (select e.*, ")
                .append(grouping.key())
                .append(" as grp from ")
                .append(source)
                .append(grouping.join())
                .append(" where ")
                .append(SqlFragment.and(List.of(scope.condition("e"), condition)))
                .append(") e group by grouping sets ((e.grp), ())");
    }

    /** Puts one row of that query into the shares. */
    static void read(ResultSet row, List<Counted> counted, Shares into) throws SQLException {
        var group = row.getInt(2) == 1 ? Shares.WHOLE : row.getString(1);
        for (int i = 0; i < counted.size(); i++) {
            into.put(counted.get(i), group, new Share(row.getBigDecimal(2 * i + 3), row.getLong(2 * i + 4)));
        }
    }
}
