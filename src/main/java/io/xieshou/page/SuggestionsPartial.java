package io.xieshou.page;

import java.util.List;

/** Answers a picker while the person types: {@code return Pages.show(new SuggestionsPartial(found))}. */
public record SuggestionsPartial(List<Suggestion> suggestions) {

    /**
     * One thing that may be meant.
     *
     * @param code what is stored
     * @param label its name
     * @param hint tells it from others of the same name: the parent place, the kind of unit, the code
     */
    public record Suggestion(String code, String label, String hint) {}

    public SuggestionsPartial {
        suggestions = List.copyOf(suggestions);
    }
}
