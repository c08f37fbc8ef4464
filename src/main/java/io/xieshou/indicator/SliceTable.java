package io.xieshou.indicator;

import io.xieshou.database.SqlFragment;
import io.xieshou.ledger.Ledger;
import java.util.List;

/**
 * The names of a ledger's slices: a wide table with a line for each unit, place and month and two columns for each measure, and beside it the same for what
 * writers appended since. Reading adds both. Place 0 stands for no place.
 */
record SliceTable(Ledger ledger) {

    SqlFragment folded() {
        return SqlFragment.identifier("slices_" + ledger.code());
    }

    SqlFragment appended() {
        return SqlFragment.identifier("slices_" + ledger.code() + "_new");
    }

    List<String> creation() {
        return List.of(
                "create table if not exists %s (unit_id int not null, place_id int not null, month date not null, primary key (unit_id, place_id, month))"
                        .formatted(folded().text()),
                "create table if not exists %s (unit_id int not null, place_id int not null, month date not null)"
                        .formatted(appended().text()));
    }

    /** Adds the columns of a measure to both tables. */
    List<String> columns(SliceMeasure measure) {
        return List.of(
                "alter table %s add column %s numeric not null default 0, add column %s bigint not null default 0"
                        .formatted(
                                folded().text(),
                                measure.sum().text(),
                                measure.count().text()),
                "alter table %s add column %s numeric not null default 0, add column %s bigint not null default 0"
                        .formatted(
                                appended().text(),
                                measure.sum().text(),
                                measure.count().text()));
    }

    /** The month an entry falls into by a date column. */
    static SqlFragment month(Counted counted) {
        return SqlFragment.of("date_trunc('month', ")
                .append(SqlFragment.column("e", counted.date().column()))
                .append(")::date");
    }
}
