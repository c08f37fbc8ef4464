package io.xieshou.access;

import io.xieshou.database.SqlFragment;
import org.jspecify.annotations.Nullable;

/**
 * The rows an actor may touch with one function: those whose owning unit is one of {@code units} and whose place is one of {@code places}. Every read,
 * write, export, file, statistic and drill-down goes through it.
 *
 * @param units owning organisations
 * @param places recipient places; a row without a place belongs only to a scope over all places
 */
public record Scope(Extent units, Extent places) {

    private static final Scope EVERYTHING = new Scope(Extent.all(), Extent.all());
    private static final Scope NOTHING = new Scope(Extent.of(), Extent.of());

    public static Scope everything() {
        return EVERYTHING;
    }

    public static Scope nothing() {
        return NOTHING;
    }

    public boolean isEverything() {
        return units.isAll() && places.isAll();
    }

    public boolean isNothing() {
        return units.isEmpty() || places.isEmpty();
    }

    /** Whether a row of this unit and place belongs to it. */
    public boolean covers(int unitId, @Nullable Integer placeId) {
        return units.contains(unitId) && places.contains(placeId);
    }

    /** Whether the unit, whatever the place, belongs to it. */
    public boolean coversUnit(int unitId) {
        return units.contains(unitId);
    }

    /** The condition on {@code alias.unit_id} alone, for what has no place. */
    public SqlFragment unitCondition(String alias) {
        return units.condition(SqlFragment.column(alias, "unit_id"));
    }

    /** The condition on {@code alias.unit_id} and {@code alias.place_id}; {@code true} for everything, {@code false} for nothing. */
    public SqlFragment condition(String alias) {
        if (isNothing()) {
            return SqlFragment.of("false");
        }
        if (isEverything()) {
            return SqlFragment.of("true");
        }
        var units = this.units.condition(SqlFragment.column(alias, "unit_id"));
        var places = this.places.condition(SqlFragment.column(alias, "place_id"));
        return units.append(" and ").append(places).inParentheses();
    }
}
