package io.xieshou.sample;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import java.util.zip.CRC32;

/** Chance that comes out the same every time: the same words give the same throws, on every machine. */
final class Dice {

    private final SplittableRandom random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Dice of their own for what the words name. */
    static Dice of(Object... words) {
        var sum = new CRC32();
        for (var word : words) {
            sum.update(word.toString().getBytes(StandardCharsets.UTF_8));
            sum.update('/');
        }
        return new Dice(sum.getValue());
    }

    /** Both ends included. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Picks in proportion to weights. */
    <T> T pick(List<T> from, ToIntFunction<T> weight) {
        int left = random.nextInt(from.stream().mapToInt(weight).sum());
        for (var one : from) {
            left -= weight.applyAsInt(one);
            if (left < 0) {
                return one;
            }
        }
        throw new IllegalStateException("Weights are below 0.");
    }

    LocalDate day(YearMonth month) {
        return month.atDay(between(1, month.lengthOfMonth()));
    }

    /** An amount in yuan between two in 万元, in steps of 0.1 万元. */
    BigDecimal yuan(int lowWan, int highWan) {
        return BigDecimal.valueOf(between(lowWan * 10, highWan * 10)).multiply(BigDecimal.valueOf(1000));
    }
}
