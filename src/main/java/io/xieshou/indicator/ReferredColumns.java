package io.xieshou.indicator;

import io.xieshou.database.SqlFragment;
import io.xieshou.expression.Columns;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.LedgerNames;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The columns of a ledger under the alias {@code e} and those of the entries it refers to, joined once each: a scan of many rows would look up a sub-select
 * for every row and every indicator that names it.
 */
final class ReferredColumns implements Columns {

    private final LedgerNames names;
    private final Map<String, Ledger> joined = new LinkedHashMap<>();

    /** @param paths every name the query may read */
    ReferredColumns(LedgerNames names, Collection<String> paths) {
        this.names = names;
        paths.forEach(path -> names.referred(path).ifPresent(ledger -> joined.put(step(path), ledger)));
    }

    @Override
    public SqlFragment column(String path) {
        var ledger = joined.get(step(path));
        return ledger == null
                ? names.column(path)
                : SqlFragment.column(
                        alias(step(path)),
                        LedgerNames.column(ledger, path.substring(step(path).length() + 1)));
    }

    SqlFragment joins() {
        var joins = SqlFragment.of("");
        for (var join : joined.entrySet()) {
            joins = joins.append(" left join ")
                    .append(SqlFragment.identifier(join.getValue().table()))
                    .append(" ")
                    .append(SqlFragment.identifier(alias(join.getKey())))
                    .append(" on ")
                    .append(SqlFragment.column(alias(join.getKey()), "id"))
                    .append(" = ")
                    .append(names.column(join.getKey()));
        }
        return joins;
    }

    private static String alias(String step) {
        return "r_" + step;
    }

    private static String step(String path) {
        return path.contains(".") ? path.substring(0, path.indexOf('.')) : "";
    }
}
