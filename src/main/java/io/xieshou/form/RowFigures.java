package io.xieshou.form;

import io.xieshou.indicator.Figure;
import io.xieshou.indicator.Indicator;
import io.xieshou.measure.Measure;
import java.util.Map;
import java.util.Objects;

/**
 * What entries give for the lines of a form, counted in the lines' measures.
 *
 * @param figures of the cells that count, each in the measure of its indicator
 */
record RowFigures(Map<CellKey, Figure> figures, Map<String, Indicator> indicators) {

    /** The figure of a line, as the column shows it; none where no indicator stands behind it. */
    Figure get(FormRow row, String column) {
        var code = row.indicator();
        if (code == null) {
            return Figure.NONE;
        }
        var figure = figures.getOrDefault(new CellKey(row.code(), column), Figure.NONE);
        return in(
                row.measure(),
                figure,
                Objects.requireNonNull(indicators.get(code)).measure());
    }

    /** Whether typed figures can be put into figures of this line: not where it takes the latest, the smallest or the largest. */
    boolean combines(FormRow row) {
        var code = row.indicator();
        var counting = code == null
                ? null
                : Objects.requireNonNull(indicators.get(code)).counting();
        return counting == null || !counting.value().strip().matches("(latest|min|max)\\b.*");
    }

    private static Figure in(Measure wanted, Figure figure, Measure measure) {
        var value = figure.value();
        return value == null ? figure : new Figure(measure.convert(value, wanted), figure.entries(), figure.fraction());
    }
}
