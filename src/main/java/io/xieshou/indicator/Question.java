package io.xieshou.indicator;

import io.xieshou.access.Scope;
import io.xieshou.database.SqlFragment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is asked of counted indicators.
 *
 * @param days for which days
 * @param scope whose entries: the filer's units, whatever reader asks
 * @param grouping how the figures are told apart
 */
record Question(Days days, Scope scope, Grouping grouping) {

    /**
     * The query for figures that add up, by group and over all. Rows are put together by place or unit first, so that only a few need their group.
     *
     * @param source rows under the alias {@code e}, with {@code unit_id} and {@code place_id}
     * @param sums sums over the alias {@code e}, two for each indicator
     */
    SqlFragment query(SqlFragment source, SqlFragment condition, List<SqlFragment> sums) {
        var by = SqlFragment.column("e", grouping.by());
        var named = IntStream.range(0, sums.size())
                .mapToObj(i -> sums.get(i).append(" as s" + i))
                .toList();
        var together = IntStream.range(0, sums.size())
                .mapToObj(i -> "coalesce(sum(e.s%d), 0)".formatted(i))
                .collect(Collectors.joining(", "));
        return SqlFragment.of("select e.grp, grouping(e.grp), " + together + " from (select e.*, ")
                .append(grouping.key())
                .append(" as grp from (select ")
                .append(by)
                .append(", ")
                .append(SqlFragment.join(", ", named))
                .append(" from ")
                .append(source)
                .append(" where ")
                .append(SqlFragment.and(List.of(scope.condition("e"), condition)))
                .append(" group by ")
                .append(by)
                .append(") e")
                .append(grouping.join())
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
