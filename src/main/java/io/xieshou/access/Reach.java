package io.xieshou.access;

/** How far over the tree of organisations a role's function goes, seen from the unit of the post. */
public enum Reach {
    /** No business data at all: the function works on something else. */
    NOTHING,
    /** The unit of the post only. */
    OWN,
    /** The unit of the post and every unit below it. */
    BELOW,
    /** Every unit of the district the post's unit belongs to; like {@link #BELOW} for a unit outside the districts. */
    DISTRICT,
    /** Like {@link #DISTRICT} for a unit in a district; every unit of its city for a unit of the city. */
    JURISDICTION,
    /** Every unit. */
    ALL
}
