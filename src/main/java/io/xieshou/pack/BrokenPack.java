package io.xieshou.pack;

import java.util.List;
import java.util.stream.Collectors;

/** A pack that was refused whole; the definitions in force stay as they were. */
public class BrokenPack extends RuntimeException {

    private final transient List<Problem> problems;

    public BrokenPack(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
