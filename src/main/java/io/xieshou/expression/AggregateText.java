package io.xieshou.expression;

import java.util.List;

/** How an {@link Aggregate} is written and said. */
final class AggregateText {

    private AggregateText() {}

    static String source(Aggregate aggregate) {
        var of = String.join(
                ", ", aggregate.of().stream().map(Expression::source).toList());
        var condition = aggregate.condition().map(where -> "where " + where.source());
        var inside =
                condition.map(where -> of.isEmpty() ? where : of + " " + where).orElse(of);
        return aggregate.function().word() + "(" + inside + ")";
    }

    static String words(Aggregate aggregate, Speech speech) {
        var of = aggregate.of().stream()
                .map(part -> part.root().wordsWithin(Binding.WHOLE, speech))
                .toList();
        var figure = figure(aggregate.function(), of, speech);
        return aggregate
                .condition()
                .map(where -> speech.say("{0}，只计{1}的", "{0} where {1}", figure, where.words(speech)))
                .orElse(figure);
    }

    private static String figure(Aggregate.Function function, List<String> of, Speech speech) {
        var values = speech.list(of);
        return switch (function) {
            case COUNT -> speech.say("记录数", "number of entries");
            case SUM -> speech.say("{0}之和", "sum of {0}", values);
            case DISTINCT -> speech.say("不同{0}的个数", "number of different {0}", values);
            case LATEST -> speech.say("最近一次的{0}", "latest {0}", values);
            case MIN -> speech.say("{0}的最小值", "smallest {0}", values);
            case MAX -> speech.say("{0}的最大值", "largest {0}", values);
        };
    }
}
