package io.xieshou.expression;

import io.xieshou.language.Sentence;
import io.xieshou.measure.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What kind of value an expression has. In PostgreSQL and in Java: numbers are {@code numeric} and {@link BigDecimal}, texts and codes {@code text} and
 * {@link String}, dates {@code date} and {@link LocalDate}, conditions {@code boolean} and {@link Boolean}, places and organisations {@code integer} and
 * {@link Integer}, references {@code bigint} and {@link Long}. Any of them may be null: not known.
 */
public sealed interface Type {

    Type TEXT = Simple.TEXT;
    Type DATE = Simple.DATE;
    Type BOOL = Simple.BOOL;
    Number NUMBER = number(Measure.NUMBER);

    static Number number(Measure measure) {
        return new Number(measure, Accumulation.ANY);
    }

    static Number number(Measure measure, Accumulation accumulation) {
        return new Number(measure, accumulation);
    }

    /** Equal for values that may stand beside each other, units of measure aside: {@code number}, {@code code funding_level}. */
    String kind();

    /** The PostgreSQL type a bound value is cast to. */
    String sqlType();

    /** "a number of 万元", "a date": what the sentences call it. */
    Sentence words();

    /** The value as this type's Java class, whatever class a driver or a caller gave; {@code null} stays {@code null}. */
    default @Nullable Object read(@Nullable Object value) {
        return value;
    }

    /** What may be named in quotes beside such a value. */
    default Choices choices() {
        return Choices.none();
    }

    default boolean sameKind(Type other) {
        return kind().equals(other.kind());
    }

    /** Whether {@code <} means something. Texts are not ordered, because PostgreSQL and Java would order Chinese differently. */
    default boolean isOrdered() {
        return false;
    }

    /** A number, counted in a measure. */
    record Number(Measure measure, Accumulation accumulation) implements Type {

        @Override
        public String kind() {
            return "number";
        }

        @Override
        public String sqlType() {
            return "numeric";
        }

        @Override
        public Sentence words() {
            return measure.zh().isEmpty()
                    ? new Sentence("无单位的数", "a number without unit")
                    : new Sentence("以“%s”计的数".formatted(measure.zh()), "a number of " + measure.en());
        }

        @Override
        public @Nullable Object read(@Nullable Object value) {
            return value == null || value instanceof BigDecimal ? value : new BigDecimal(value.toString());
        }

        @Override
        public boolean isOrdered() {
            return true;
        }

        Number in(Measure other) {
            return new Number(other, accumulation);
        }
    }

    /** The types that need nothing more said about them. */
    enum Simple implements Type {
        TEXT("text", "文字", "a text"),
        DATE("date", "日期", "a date"),
        BOOL("boolean", "是非条件", "a condition");

        private final String sqlType;
        private final Sentence words;

        Simple(String sqlType, String zh, String en) {
            this.sqlType = sqlType;
            this.words = new Sentence(zh, en);
        }

        @Override
        public String kind() {
            return sqlType;
        }

        @Override
        public String sqlType() {
            return sqlType;
        }

        @Override
        public Sentence words() {
            return words;
        }

        @Override
        public @Nullable Object read(@Nullable Object value) {
            return value instanceof java.sql.Date date ? date.toLocalDate() : value;
        }

        @Override
        public boolean isOrdered() {
            return this == DATE;
        }
    }

    /** An item of a code list. */
    record Code(String list, Choices choices) implements Type {

        @Override
        public String kind() {
            return "code " + list;
        }

        @Override
        public String sqlType() {
            return "text";
        }

        @Override
        public Sentence words() {
            return new Sentence("代码表 %s 的代码".formatted(list), "a code of list " + list);
        }
    }

    /** A place, by id; named by code or name. */
    record Place(Choices choices) implements Type {

        @Override
        public String kind() {
            return "place";
        }

        @Override
        public String sqlType() {
            return "integer";
        }

        @Override
        public Sentence words() {
            return new Sentence("地区", "a place");
        }

        @Override
        public @Nullable Object read(@Nullable Object value) {
            return value instanceof java.lang.Number id ? Integer.valueOf(id.intValue()) : value;
        }
    }

    /** An organisation, by id; named by code or name. */
    record Organisation(Choices choices) implements Type {

        @Override
        public String kind() {
            return "organisation";
        }

        @Override
        public String sqlType() {
            return "integer";
        }

        @Override
        public Sentence words() {
            return new Sentence("单位", "an organisation");
        }

        @Override
        public @Nullable Object read(@Nullable Object value) {
            return value instanceof java.lang.Number id ? Integer.valueOf(id.intValue()) : value;
        }
    }

    /** An entry of a ledger, by id. */
    record Reference(String ledger) implements Type {

        @Override
        public String kind() {
            return "reference " + ledger;
        }

        @Override
        public String sqlType() {
            return "bigint";
        }

        @Override
        public Sentence words() {
            return new Sentence("台账 %s 的记录".formatted(ledger), "an entry of ledger " + ledger);
        }

        @Override
        public @Nullable Object read(@Nullable Object value) {
            return value instanceof java.lang.Number id ? Long.valueOf(id.longValue()) : value;
        }
    }
}
