package io.xieshou.expression;

import io.xieshou.measure.Measure;

/**
 * A number that is one divided by another. A rate over several groups is the sum of the dividends by the sum of the divisors, so both sides are needed.
 *
 * @param measure what the division gives, before it is counted in another measure
 */
public record Quotient(Expression dividend, Expression divisor, Measure measure) {}
