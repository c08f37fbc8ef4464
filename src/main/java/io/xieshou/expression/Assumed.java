package io.xieshou.expression;

import java.util.Optional;

/**
 * {@code coalesce(x, false)}: a yes or no, and what an empty one counts as.
 *
 * @param whenEmpty what it counts as
 */
record Assumed(Node of, boolean whenEmpty) {

    /** How labels begin that say what was done; without it, what was not: 已列入 and 未列入. */
    private static final String DONE = "已";

    static Optional<Assumed> of(Call call) {
        return call.function() == GeneralFunction.COALESCE
                        && call.arguments().size() == 2
                        && call.arguments().get(1) instanceof Literal.OfTruth otherwise
                ? Optional.of(new Assumed(call.arguments().get(0), otherwise.held()))
                : Optional.empty();
    }

    /** An empty one that counts as no need not be spoken of: only a yes is a yes. */
    String words(Speech speech) {
        return whenEmpty ? speech.say("{0}为是或未填", "{0} is yes or empty", label(speech)) : of.words(speech);
    }

    String denied(Speech speech) {
        if (whenEmpty) {
            return of.denied(speech);
        }
        var label = label(speech);
        return speech.isChinese() && label.startsWith(DONE)
                ? "未" + label.substring(DONE.length())
                : speech.say("{0}为否或未填", "{0} is no or empty", label);
    }

    private String label(Speech speech) {
        return of.wordsWithin(Binding.WHOLE, speech);
    }
}
