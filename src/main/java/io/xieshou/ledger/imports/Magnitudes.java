package io.xieshou.ledger.imports;

import static io.xieshou.page.Words.t;

import io.xieshou.ledger.Field;
import io.xieshou.ledger.FieldType;
import io.xieshou.measure.Figures;
import io.xieshou.measure.Measure;
import io.xieshou.measure.Measures;
import io.xieshou.page.Words;
import io.xieshou.workbook.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds numbers that are some 10,000 times off, as 元 in a column of 万元 are: held against what is usual in the ledger or, where that says too little, in the
 * rest of the file, and against what is possible at all. Only fields whose unit has a neighbour 10,000 times as large. Keeps the extremes of a file and a
 * sample of the rest, however long it is.
 */
final class Magnitudes {

    private static final int SAMPLE = 5_000;
    private static final int EXTREMES = 50;
    private static final int ENOUGH = 20;
    private static final int ENOUGH_IN_FILE = 5;
    private static final BigDecimal TEN_THOUSAND = new BigDecimal(10_000);
    /** A tenth of the error looked for: what is usual varies itself. */
    private static final BigDecimal TOO_MANY = new BigDecimal(1_000);
    /** No single amount of an assistance programme comes near 10 billion yuan, no count near 10 million. */
    private static final BigDecimal MOST_MONEY = new BigDecimal("1e10");

    private static final BigDecimal MOST_COUNTED = new BigDecimal("1e7");

    /** By code: to hash a whole definition for each value takes more time than all the rest. */
    private final Map<String, Column> columns = new LinkedHashMap<>();

    /** @param value of the cell, in the stored unit */
    void see(Field field, BigDecimal value, Cell cell, String sheet) {
        if (value.signum() != 0) {
            columns.computeIfAbsent(field.code(), unseen -> new Column(field)).see(new Seen(value.abs(), cell, sheet));
        }
    }

    /**
     * The numbers to be looked at again, in sentences.
     *
     * @param usual values of a field in the ledger
     */
    List<String> findings(Function<Field, List<BigDecimal>> usual) {
        return columns.values().stream()
                .flatMap(column -> column.findings(usual))
                .toList();
    }

    /** The unit 10,000 times that in which the field is kept: 万元 for 元. */
    private static Optional<Measure> larger(Field field) {
        return field.type() instanceof FieldType.Number number
                ? Measures.builtIn().list().stream()
                        .filter(measure -> measure.sameDimension(number.measure()))
                        .filter(measure -> measure.factor()
                                        .compareTo(number.stored().factor().multiply(TEN_THOUSAND))
                                == 0)
                        .findFirst()
                : Optional.empty();
    }

    private record Seen(BigDecimal value, Cell cell, String sheet) {

        String place() {
            return CellReader.place(cell, sheet);
        }
    }

    /** The numbers of one field. */
    private static final class Column {

        private final Field field;
        private final @Nullable Measure larger;
        private final List<BigDecimal> sample = new ArrayList<>();
        private final PriorityQueue<Seen> largest = new PriorityQueue<>(Comparator.comparing(Seen::value));
        private final PriorityQueue<Seen> smallest =
                new PriorityQueue<>(Comparator.comparing(Seen::value).reversed());

        Column(Field field) {
            this.field = field;
            this.larger = larger(field).orElse(null);
        }

        void see(Seen seen) {
            if (larger != null) {
                if (sample.size() < SAMPLE) {
                    sample.add(seen.value);
                }
                keep(largest, seen);
                keep(smallest, seen);
            }
        }

        private static void keep(PriorityQueue<Seen> extremes, Seen seen) {
            extremes.add(seen);
            if (extremes.size() > EXTREMES) {
                extremes.poll();
            }
        }

        Stream<String> findings(Function<Field, List<BigDecimal>> usual) {
            return larger == null || !(field.type() instanceof FieldType.Number type)
                    ? Stream.empty()
                    : findings(type, larger.label(Words.language()), usual.apply(field));
        }

        private Stream<String> findings(FieldType.Number type, String largerUnit, List<BigDecimal> usual) {
            var known = usual.size() >= ENOUGH ? usual : sample;
            if (known.size() < ENOUGH_IN_FILE) {
                return largest.stream()
                        .filter(seen -> isBeyond(type, seen))
                        .map(seen -> beyond(type, largerUnit, seen));
            }
            var middle = median(known);
            var large = largest.stream()
                    .filter(seen -> seen.value.compareTo(middle.multiply(TOO_MANY)) >= 0)
                    .map(seen -> off("imports.scale.large", type, largerUnit, seen, middle));
            var small = smallest.stream()
                    .filter(seen -> seen.value.multiply(TOO_MANY).compareTo(middle) <= 0)
                    .map(seen -> off("imports.scale.small", type, largerUnit, seen, middle));
            return Stream.concat(large, small);
        }

        private static boolean isBeyond(FieldType.Number type, Seen seen) {
            return seen.value.compareTo(most(type)) > 0;
        }

        private static BigDecimal most(FieldType.Number type) {
            return type.measure().dimension().equals("money") ? MOST_MONEY : MOST_COUNTED;
        }

        private static BigDecimal median(List<BigDecimal> values) {
            var sorted = values.stream().map(BigDecimal::abs).sorted().toList();
            return sorted.get(sorted.size() / 2);
        }

        private String beyond(FieldType.Number type, String largerUnit, Seen seen) {
            return t(
                    "imports.scale.beyond",
                    seen.place(),
                    field.label(),
                    show(type, seen.value),
                    show(type, most(type)),
                    type.stored().label(Words.language()),
                    largerUnit);
        }

        private String off(String key, FieldType.Number type, String largerUnit, Seen seen, BigDecimal middle) {
            var times = seen.value.max(middle).divide(seen.value.min(middle), 0, RoundingMode.HALF_UP);
            return t(
                    key,
                    seen.place(),
                    field.label(),
                    show(type, seen.value),
                    show(type, middle),
                    times,
                    type.stored().label(Words.language()),
                    largerUnit);
        }

        private static String show(FieldType.Number type, BigDecimal value) {
            var shown = type.stored().convert(value, type.measure());
            var decimals = Math.max(
                    type.measure().decimals(),
                    Math.min(shown.stripTrailingZeros().scale(), 6));
            return type.measure().withUnit(Figures.show(shown, decimals), Words.language());
        }
    }
}
