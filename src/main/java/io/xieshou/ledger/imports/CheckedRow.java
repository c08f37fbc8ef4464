package io.xieshou.ledger.imports;

import io.xieshou.measure.Measure;
import io.xieshou.measure.Measures;
import io.xieshou.workbook.Cell;
import io.xieshou.workbook.Figure;
import io.xieshou.workbook.UnreadableValue;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a row says to a check.
 *
 * @param place of the first cell that is read
 * @param values texts and figures by name; a name without one is not known
 */
record CheckedRow(String sheet, String place, Map<String, Object> values) {

    static CheckedRow of(Line line, List<Reader> readers) {
        var values = new HashMap<String, Object>();
        var place = line.origin();
        boolean isPlaced = false;
        for (var reader : readers) {
            var value = reader.value(line);
            if (value != null) {
                values.put(reader.read.name(), value);
                var cell = line.cell(reader.read.column());
                if (!isPlaced && cell.isPresent()) {
                    place = CellReader.place(cell.get(), line.sheet());
                    isPlaced = true;
                }
            }
        }
        return new CheckedRow(line.sheet(), place, values);
    }

    boolean says(List<String> names) {
        return values.keySet().containsAll(names);
    }

    List<Object> values(List<String> names) {
        return names.stream().map(values::get).toList();
    }

    /** Reads one name. */
    record Reader(TableCheck.Read read, Measures measures) {

        @Nullable
        Object value(Line line) {
            if (read.column().isEmpty()) {
                var given = line.given().get(read.field());
                return given == null ? null : text(given);
            }
            return line.cell(read.column()).map(cell -> of(cell, line)).orElse(null);
        }

        private @Nullable Object of(Cell cell, Line line) {
            var measure = read.measure();
            if (measure == null || read.pattern() != null) {
                return text(cell.text());
            }
            var printed = line.findUnit(
                            read.column(), word -> measures.find(word).filter(measure::sameDimension))
                    .orElse(measure);
            var figure = figure(() -> Figure.of(cell), printed);
            return figure == null ? null : printed.convert(figure, measure);
        }

        private @Nullable Object text(String written) {
            var text = written.strip();
            if (read.pattern() != null) {
                var matcher = read.pattern().matcher(text);
                if (!matcher.find()) {
                    return null;
                }
                text = matcher.group(matcher.groupCount() == 0 ? 0 : 1);
            }
            var meant = read.texts().getOrDefault(text, text);
            var measure = read.measure();
            return measure == null ? meant : figure(() -> Figure.parse(meant), measure);
        }

        /** Words in place of a figure are no figure; a unit printed behind it wins. */
        private @Nullable BigDecimal figure(Supplier<Figure> reading, Measure measure) {
            try {
                var figure = reading.get();
                return figure.unit().isEmpty()
                        ? figure.number()
                        : measures.find(figure.unit())
                                .filter(measure::sameDimension)
                                .map(printed -> printed.convert(figure.number(), measure))
                                .orElse(null);
            } catch (UnreadableValue words) {
                return null;
            }
        }
    }
}
