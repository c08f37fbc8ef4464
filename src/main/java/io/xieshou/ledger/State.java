package io.xieshou.ledger;

import io.xieshou.pack.Label;
import java.util.List;

/**
 * A state an entry may be in.
 *
 * @param counts whether indicators count entries in this state unless they say otherwise
 * @param next states an entry may go to from here
 */
public record State(String code, Label label, boolean counts, List<String> next) {

    static final List<State> USUAL = List.of(
            new State("draft", new Label("草稿", "Draft"), false, List.of("recorded", "withdrawn")),
            new State("recorded", new Label("已登记", "Recorded"), true, List.of("withdrawn")),
            new State("withdrawn", new Label("已撤销", "Withdrawn"), false, List.of("recorded")));
}
