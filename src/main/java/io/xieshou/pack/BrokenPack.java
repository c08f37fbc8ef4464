package io.xieshou.pack;

import io.xieshou.page.Words;
import java.util.List;
import java.util.stream.Collectors;

/** A pack that was refused whole; the definitions in force stay as they were. Its message is for the reader at hand. */
public class BrokenPack extends RuntimeException {

    private final transient List<Problem> problems;

    BrokenPack(List<Problem> problems) {
        super(problems.stream().map(problem -> problem.in(Words.language())).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
