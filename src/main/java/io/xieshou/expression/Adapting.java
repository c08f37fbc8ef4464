package io.xieshou.expression;

import io.xieshou.language.Sentence;
import org.jspecify.annotations.Nullable;

/** Fits one value beside another, or says why it does not fit. */
record Adapting(Binder binder, Type leader) {

    @Nullable
    Node adapt(Bound part) {
        if (part.node() instanceof Literal.OfText text && !leader.sameKind(Type.TEXT)) {
            return choice(text.held(), part.column());
        }
        if (!part.type().sameKind(leader)) {
            binder.problem(
                    part.column(),
                    Sentences.DIFFERENT_KINDS.with(leader.words(), part.type().words()));
            return null;
        }
        return leader instanceof Type.Number number ? number(number, part) : part.node();
    }

    private @Nullable Node choice(String written, int column) {
        if (leader.sameKind(Type.DATE) || leader instanceof Type.Number) {
            binder.problem(
                    column, leader instanceof Type.Number ? Sentences.NUMBER_IN_QUOTES : Sentences.DATE_IN_QUOTES);
            return null;
        }
        var choice = leader.choices().find(written).orElse(null);
        if (choice == null) {
            binder.problem(column, unknown(written));
            return null;
        }
        return new Literal.OfChoice(choice, leader);
    }

    private Sentence unknown(String written) {
        var offers = leader.choices().offers();
        return offers.isEmpty()
                ? Sentences.NOT_NAMED_HERE.with(leader.words(), written)
                : Sentences.UNKNOWN_CHOICE.with(leader.words(), written, Nearest.offer(written, offers));
    }

    private @Nullable Node number(Type.Number number, Bound part) {
        if (part.node() instanceof Literal.OfNumber literal && literal.isBare()) {
            return new Literal.OfNumber(literal.held(), Type.number(number.measure()), false);
        }
        var other = (Type.Number) part.type();
        if (!other.measure().sameDimension(number.measure())) {
            binder.problem(part.column(), unitsDiffer(number, other));
            return null;
        }
        if (!other.accumulation().agreesWith(number.accumulation())) {
            binder.problem(
                    part.column(),
                    Sentences.DIFFERENT_ACCUMULATION.with(
                            number.accumulation().words(), other.accumulation().words()));
            return null;
        }
        return part.node();
    }

    private static Sentence unitsDiffer(Type.Number one, Type.Number other) {
        var named = other.measure().isPlain() ? one : other;
        return Sentences.DIFFERENT_UNITS.with(Sentences.unit(one), Sentences.unit(other), Sentences.unit(named));
    }
}
