package io.xieshou.expression;

import io.xieshou.database.SqlFragment;
import io.xieshou.language.Sentence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions of dates; null in, null out. */
enum DateFunction implements Function {
    YEAR("year(date)", 1, "{0} 的年份", "the year of {0}") {
        @Override
        public SqlFragment sql(List<SqlFragment> dates) {
            return extract("year", dates.get(0));
        }

        @Override
        long apply(LocalDate date, LocalDate same) {
            return date.getYear();
        }
    },

    QUARTER("quarter(date)", 1, "{0} 的季度", "the quarter of {0}") {
        @Override
        public SqlFragment sql(List<SqlFragment> dates) {
            return extract("quarter", dates.get(0));
        }

        @Override
        long apply(LocalDate date, LocalDate same) {
            return date.get(IsoFields.QUARTER_OF_YEAR);
        }
    },

    MONTH("month(date)", 1, "{0} 的月份", "the month of {0}") {
        @Override
        public SqlFragment sql(List<SqlFragment> dates) {
            return extract("month", dates.get(0));
        }

        @Override
        long apply(LocalDate date, LocalDate same) {
            return date.getMonthValue();
        }
    },

    /** From the first date to the second; the first day itself is not counted. */
    DAYS("days(from, to)", 2, "{0} 至 {1} 的天数", "the days from {0} to {1}") {
        @Override
        public SqlFragment sql(List<SqlFragment> dates) {
            return dates.get(1)
                    .append(" - ")
                    .append(dates.get(0))
                    .inParentheses()
                    .append("::numeric");
        }

        @Override
        long apply(LocalDate from, LocalDate to) {
            return ChronoUnit.DAYS.between(from, to);
        }
    },

    /** Whole months from the first date to the second (满几个月). */
    MONTHS("months(from, to)", 2, "{0} 至 {1} 的整月数", "the whole months from {0} to {1}") {
        @Override
        public Node bind(Arguments arguments) {
            return arguments.contain(this) ? arguments.refused(Sentences.NESTED_MONTHS) : super.bind(arguments);
        }

        /** Both dates stand twice in the SQL, therefore calls are not nested: each level would double the text. */
        @Override
        public SqlFragment sql(List<SqlFragment> dates) {
            var age = SqlFragment.of("age(")
                    .append(dates.get(1))
                    .append(", ")
                    .append(dates.get(0))
                    .append(")");
            return extract("year", age)
                    .append(" * 12 + ")
                    .append(extract("month", age))
                    .inParentheses();
        }

        @Override
        long apply(LocalDate from, LocalDate to) {
            return ChronoUnit.MONTHS.between(from, to);
        }
    };

    private final Signature signature;
    private final Sentence words;

    DateFunction(String usage, int dates, String zh, String en) {
        this.signature = new Signature(usage, dates, dates);
        this.words = new Sentence(zh, en);
    }

    abstract long apply(LocalDate first, LocalDate last);

    @Override
    public Node bind(Arguments arguments) {
        return arguments.areAll(Type.DATE) ? arguments.call(Type.NUMBER) : new Broken();
    }

    @Override
    public @Nullable Object value(List<@Nullable Object> arguments) {
        var first = (LocalDate) arguments.get(0);
        var last = (LocalDate) arguments.get(arguments.size() - 1);
        return first == null || last == null ? null : BigDecimal.valueOf(apply(first, last));
    }

    @Override
    public String words(List<String> arguments, Speech speech) {
        return speech.say(words, arguments.toArray());
    }

    @Override
    public Signature signature() {
        return signature;
    }

    private static SqlFragment extract(String part, SqlFragment from) {
        return SqlFragment.of("extract(" + part + " from ").append(from).append(")");
    }
}
