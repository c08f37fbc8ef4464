package io.xieshou.check;

import static io.xieshou.page.Words.t;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a check found.
 *
 * @param readings the figures it speaks of, in its own order
 */
public record Verdict(Check check, Outcome outcome, List<Reading> readings) {

    public Verdict {
        readings = List.copyOf(readings);
    }

    /** How it came out. */
    public enum Outcome {
        HOLDS,
        /** Some figure is missing; nobody is blamed for what is not known. */
        UNKNOWN,
        FAILS
    }

    public boolean fails() {
        return outcome == Outcome.FAILS;
    }

    /** What must hold and the figures that stand against it, in the reader's language. */
    public String sentence() {
        var figures = readings.stream().map(Reading::words).collect(Collectors.joining(t("check.comma")));
        return t("check.sentence", check.message().text(), figures);
    }
}
