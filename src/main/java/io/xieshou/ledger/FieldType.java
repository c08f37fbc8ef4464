package io.xieshou.ledger;

import io.xieshou.measure.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What a field holds: its column type, how text becomes a value and a value text. Values are {@link String}, {@link java.math.BigDecimal},
 * {@link java.time.LocalDate}, {@link Boolean}, {@link Integer} (place, organisation) or {@link Long} (reference).
 */
public sealed interface FieldType {

    /** The PostgreSQL type of the column. */
    String column();

    /** The word packs use for it. */
    String word();

    /** A short text, or a long one that people type in several lines. */
    record Text(int length, boolean lines) implements FieldType {
        @Override
        public String column() {
            return "text";
        }

        @Override
        public String word() {
            return lines ? "long_text" : "text";
        }
    }

    /**
     * A number with a unit of measure.
     *
     * @param measure what people type and see unless they choose another of its dimension
     * @param stored the measure in which the column holds the value: the base of the dimension (money in yuan) where it has one
     * @param scale decimals of the stored value
     * @param negative whether values below zero are accepted
     */
    record Number(Measure measure, Measure stored, int scale, boolean negative) implements FieldType {

        @Override
        public String column() {
            return "numeric(20,%d)".formatted(scale);
        }

        @Override
        public String word() {
            return "number";
        }
    }

    /** A day, or a month stored as its first day. */
    record Date(boolean month) implements FieldType {
        @Override
        public String column() {
            return "date";
        }

        @Override
        public String word() {
            return month ? "month" : "date";
        }
    }

    /** Yes or no. */
    record Flag() implements FieldType {
        @Override
        public String column() {
            return "boolean";
        }

        @Override
        public String word() {
            return "flag";
        }
    }

    /** A choice from a code list. */
    record Code(String list) implements FieldType {
        @Override
        public String column() {
            return "text";
        }

        @Override
        public String word() {
            return "code";
        }
    }

    /**
     * A place.
     *
     * @param within fields of this ledger within whose place the name is looked for; null: anywhere
     */
    record InPlace(@Nullable String within) implements FieldType {
        @Override
        public String column() {
            return "int";
        }

        @Override
        public String word() {
            return "place";
        }
    }

    /** An organisation of the directory. */
    record OfOrganisation() implements FieldType {
        @Override
        public String column() {
            return "int";
        }

        @Override
        public String word() {
            return "organisation";
        }
    }

    /** An entry of another ledger, stored by its id, typed by its title or key. */
    record Reference(String ledger) implements FieldType {
        @Override
        public String column() {
            return "bigint";
        }

        @Override
        public String word() {
            return "reference";
        }
    }

    /** An identity or telephone number: encrypted at rest, masked on screen, revealed with a right and a reason. */
    record Secret(Kind kind) implements FieldType {
        /** What the number is; decides the mask and the check digits. */
        public enum Kind {
            IDENTITY,
            PHONE
        }

        @Override
        public String column() {
            return "text";
        }

        @Override
        public String word() {
            return kind == Kind.IDENTITY ? "identity" : "phone";
        }
    }
}
