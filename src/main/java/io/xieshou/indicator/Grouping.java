package io.xieshou.indicator;

import io.xieshou.database.SqlFragment;
import java.util.Arrays;
import java.util.Map;

/** How figures are told apart: not at all, by the columns of a place axis, or by groups of units. */
sealed interface Grouping {

    /** The column whose rows share a group. */
    default String by() {
        return "place_id";
    }

    /** What to join to rows of the alias {@code e} (with {@code unit_id} and {@code place_id}) so that {@link #key} can be read. */
    SqlFragment join();

    /** The group of a row. */
    SqlFragment key();

    /** Everything in one. */
    record Whole() implements Grouping {
        @Override
        public SqlFragment join() {
            return SqlFragment.of("");
        }

        @Override
        public SqlFragment key() {
            return SqlFragment.of("''::text");
        }
    }

    /**
     * By the column a row's place belongs to.
     *
     * @param mapping number of the stored mapping of places to columns
     * @param rest column of places in no other column and of rows without a place
     */
    record ByPlace(long mapping, String rest) implements Grouping {
        @Override
        public SqlFragment join() {
            return SqlFragment.of(" left join axis_places a on a.mapping = ? and a.place_id = e.place_id", mapping);
        }

        @Override
        public SqlFragment key() {
            return SqlFragment.of("coalesce(a.column_code, ?)", rest);
        }
    }

    /** By group of units; rows of other units are in none. */
    record ByUnit(Map<Integer, String> groups) implements Grouping {
        @Override
        public String by() {
            return "unit_id";
        }

        @Override
        public SqlFragment join() {
            var units = groups.keySet().toArray(Integer[]::new);
            var names = Arrays.stream(units).map(groups::get).toArray(String[]::new);
            return SqlFragment.of(
                    " join unnest(?::int[], ?::text[]) a (unit, name) on a.unit = e.unit_id", units, names);
        }

        @Override
        public SqlFragment key() {
            return SqlFragment.of("a.name");
        }
    }
}
