package io.xieshou.ledger;

import java.util.List;
import java.util.stream.Collectors;

/** An entry that was not saved, with every reason; nothing of it is stored. */
public class EntryRefused extends RuntimeException {

    private final transient List<FieldProblem> problems;

    public EntryRefused(List<FieldProblem> problems) {
        super(problems.stream().map(FieldProblem::sentence).collect(Collectors.joining(" ")));
        this.problems = List.copyOf(problems);
    }

    /** All reasons in one text. */
    public String sentence() {
        return problems.stream().map(FieldProblem::sentence).collect(Collectors.joining(" "));
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
