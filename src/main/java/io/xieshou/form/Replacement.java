package io.xieshou.form;

import io.xieshou.indicator.Figure;

/**
 * A figure typed in place of one that entries give.
 *
 * @param instead what entries give there, in the line's measure
 */
record Replacement(Typed typed, Figure instead) {}
