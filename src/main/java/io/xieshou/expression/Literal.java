package io.xieshou.expression;

import io.xieshou.database.SqlFragment;
import io.xieshou.language.Sentence;
import io.xieshou.measure.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value written in the expression. In SQL it is always bound, never text. */
sealed interface Literal extends Node {

    /** What is bound. */
    Object held();

    @Override
    default SqlFragment sql(Columns columns) {
        return SqlFragment.of("?::" + type().sqlType(), held());
    }

    @Override
    default @Nullable Object value(Values values) {
        return held();
    }

    @Override
    default Binding binding() {
        return Binding.WHOLE;
    }

    @Override
    default List<Node> children() {
        return List.of();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /**
     * A number.
     *
     * @param unitWritten whether the unit stood in the source; else it was taken from the value beside it
     */
    record OfNumber(BigDecimal held, Type.Number type, boolean unitWritten) implements Literal {

        @Override
        public String source() {
            return held.toPlainString() + (unitWritten ? " " + type.measure().code() : "");
        }

        @Override
        public String words(Speech speech) {
            return type.measure().withUnit(Figures.show(held, Math.max(0, held.scale())), speech.locale());
        }

        boolean isBare() {
            return !unitWritten;
        }
    }

    /** Free text. */
    record OfText(String held) implements Literal {

        @Override
        public Type type() {
            return Type.TEXT;
        }

        @Override
        public String source() {
            return quoted(held);
        }

        @Override
        public String words(Speech speech) {
            return speech.say("“{0}”", "“{0}”", held);
        }
    }

    /** A day. */
    record OfDate(LocalDate held) implements Literal {

        @Override
        public Type type() {
            return Type.DATE;
        }

        @Override
        public String source() {
            return held.toString();
        }

        @Override
        public String words(Speech speech) {
            return held.toString();
        }
    }

    /** {@code true} or {@code false}. */
    record OfTruth(Boolean held) implements Literal {

        @Override
        public Type type() {
            return Type.BOOL;
        }

        @Override
        public String source() {
            return held.toString();
        }

        @Override
        public String words(Speech speech) {
            return held ? speech.say("是", "yes") : speech.say("否", "no");
        }
    }

    /** A code, place or organisation, named in quotes. */
    record OfChoice(Choice choice, Type type) implements Literal {

        @Override
        public Object held() {
            return choice.value();
        }

        @Override
        public String source() {
            return quoted(choice.code());
        }

        @Override
        public String words(Speech speech) {
            return new Sentence(choice.zh(), choice.en()).in(speech.locale());
        }
    }
}
