package io.xieshou.indicator;

import io.xieshou.measure.Measure;

/**
 * What an indicator divides by what.
 *
 * @param numerator in words, in the reader's language
 * @param denominator in words
 */
public record Rate(String numerator, Measure numeratorMeasure, String denominator, Measure denominatorMeasure) {}
