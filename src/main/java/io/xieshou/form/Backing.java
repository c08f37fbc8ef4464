package io.xieshou.form;

import io.xieshou.pack.Label;
import java.math.BigDecimal;

/** Where the figures of a line come from. */
public sealed interface Backing {

    /** Computed from entries. */
    record Indicated(String indicator) implements Backing {}

    /**
     * Worked out from other lines, column by column.
     *
     * @param formula over lines by name: {@code r27 + r28}
     */
    record Reckoned(String formula) implements Backing {}

    /** As each column says; typed where it says nothing. */
    record ByColumn() implements Backing {}

    /**
     * Given by the form itself: a target its document sets for every filer.
     *
     * @param value in the measure of the cell
     */
    record Given(BigDecimal value) implements Backing {}

    /**
     * Nothing ever stands there: the notice crosses the cell out.
     *
     * @param sign what is printed in it, × or －
     */
    record Closed(String sign) implements Backing {}

    /** Typed by people, by design of the form. */
    record ByHand() implements Backing {}

    /**
     * Typed by people until there is a ledger that knows.
     *
     * @param ledger which one is awaited
     */
    record Awaiting(Label ledger) implements Backing {}
}
