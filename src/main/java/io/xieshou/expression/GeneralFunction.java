package io.xieshou.expression;

import io.xieshou.database.SqlFragment;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Functions of values of any type. */
enum GeneralFunction implements Function {
    /** A condition that is not known counts as not met, as in {@code case when}. */
    IF("if(condition, value, otherwise)", 3, 3) {
        @Override
        public Node bind(Arguments arguments) {
            var met = arguments.binder().expect(Type.BOOL, arguments.list().get(0));
            var agreed = arguments.agreeFrom(1);
            if (!met || agreed.isBroken()) {
                return new Broken();
            }
            var nodes = arguments.nodes().subList(0, 1);
            nodes.addAll(agreed.nodes());
            return arguments.call(agreed.type(), nodes);
        }

        @Override
        public SqlFragment sql(List<SqlFragment> arguments) {
            return SqlFragment.of("(case when ")
                    .append(arguments.get(0))
                    .append(" then ")
                    .append(arguments.get(1))
                    .append(" else ")
                    .append(arguments.get(2))
                    .append(" end)");
        }

        @Override
        public @Nullable Object value(List<@Nullable Object> arguments) {
            return Boolean.TRUE.equals(arguments.get(0)) ? arguments.get(1) : arguments.get(2);
        }

        @Override
        public String words(List<String> arguments, Speech speech) {
            return speech.say("（如果 {0}，则 {1}，否则 {2}）", "(if {0} then {1}, otherwise {2})", arguments.toArray());
        }
    },

    COALESCE("coalesce(value, value if the first is empty)", 2, MANY) {
        @Override
        public Node bind(Arguments arguments) {
            var agreed = arguments.agree();
            return agreed.isBroken() ? new Broken() : arguments.call(agreed.type(), agreed.nodes());
        }

        @Override
        public SqlFragment sql(List<SqlFragment> arguments) {
            return Function.call("coalesce", arguments);
        }

        @Override
        public @Nullable Object value(List<@Nullable Object> arguments) {
            return arguments.stream().filter(Objects::nonNull).findFirst().orElse(null);
        }

        @Override
        public String words(List<String> arguments, Speech speech) {
            var others = speech.list(arguments.subList(1, arguments.size()));
            return speech.say("{0}（未填的计为 {1}）", "{0} (counted as {1} where empty)", arguments.get(0), others);
        }
    },

    MIN("min(a, b, …)", 2, MANY) {
        @Override
        public Node bind(Arguments arguments) {
            return bindOrdered(arguments);
        }

        @Override
        public SqlFragment sql(List<SqlFragment> arguments) {
            return extreme("least", "'-infinity'", arguments);
        }

        @Override
        public @Nullable Object value(List<@Nullable Object> arguments) {
            return extreme(-1, arguments);
        }

        @Override
        public String words(List<String> arguments, Speech speech) {
            return speech.say("（{0} 中的最小者）", "the smallest of ({0})", speech.list(arguments));
        }
    },

    MAX("max(a, b, …)", 2, MANY) {
        @Override
        public Node bind(Arguments arguments) {
            return bindOrdered(arguments);
        }

        @Override
        public SqlFragment sql(List<SqlFragment> arguments) {
            return extreme("greatest", "'infinity'", arguments);
        }

        @Override
        public @Nullable Object value(List<@Nullable Object> arguments) {
            return extreme(1, arguments);
        }

        @Override
        public String words(List<String> arguments, Speech speech) {
            return speech.say("（{0} 中的最大者）", "the largest of ({0})", speech.list(arguments));
        }
    };

    private final Signature signature;

    GeneralFunction(String usage, int fewest, int most) {
        this.signature = new Signature(usage, fewest, most);
    }

    @Override
    public Signature signature() {
        return signature;
    }

    private static Node bindOrdered(Arguments arguments) {
        var agreed = arguments.agree();
        if (agreed.isBroken() || !arguments.binder().expectOrdered(agreed.type(), arguments.column())) {
            return new Broken();
        }
        return arguments.call(agreed.type(), agreed.nodes());
    }

    /**
     * PostgreSQL's {@code least} passes over nulls; here one null makes the result null, for a missing rate must not become the cap of {@code min(rate, 1)}.
     * An infinity stands in for null and is turned back, so that no argument is computed twice.
     */
    private static SqlFragment extreme(String sqlFunction, String infinity, List<SqlFragment> arguments) {
        var guarded = arguments.stream()
                .map(argument -> SqlFragment.of("coalesce(").append(argument).append(", " + infinity + ")"))
                .toList();
        return SqlFragment.of("nullif(")
                .append(Function.call(sqlFunction, guarded))
                .append(", " + infinity + ")");
    }

    private static @Nullable Object extreme(int direction, List<@Nullable Object> arguments) {
        Object best = arguments.get(0);
        for (var argument : arguments) {
            if (argument == null || best == null) {
                return null;
            }
            best = Comparison.compare(argument, best) * direction > 0 ? argument : best;
        }
        return best;
    }
}
