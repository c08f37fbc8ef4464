package io.xieshou.ledger;

import io.xieshou.pack.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What a new definition may not do to a ledger that exists: change a field's type, the unit its values are stored in, the code list or ledger it points to, or
 * its being the date or the place. Its label, the unit it is shown in and how long a text may be are the new year's to say.
 */
final class Evolution {

    private Evolution() {}

    static List<Problem> problems(Optional<Ledger> before, Ledger after) {
        return before.map(ledger -> ledger.fields().stream()
                        .flatMap(field -> after.find(field.code()).stream()
                                .filter(now -> !same(field, now))
                                .map(now -> problem(field, now)))
                        .toList())
                .orElse(List.of());
    }

    private static boolean same(Field before, Field after) {
        return before.column().equals(after.column()) && sameType(before.type(), after.type());
    }

    /** A text may grow longer; everything else stays. */
    private static boolean sameType(FieldType before, FieldType after) {
        if (before instanceof FieldType.Text && after instanceof FieldType.Text) {
            return true;
        }
        if (before instanceof FieldType.Number was && after instanceof FieldType.Number is) {
            return was.stored().equals(is.stored()) && was.scale() == is.scale();
        }
        if (before instanceof FieldType.InPlace && after instanceof FieldType.InPlace) {
            return true;
        }
        return before.equals(after);
    }

    private static Problem problem(Field before, Field after) {
        return new Problem(
                after.origin().file(),
                after.origin().line(),
                "Field '%s' was %s and cannot become %s.".formatted(before.code(), describe(before), describe(after)),
                "Add a new field with another code; the old one keeps its entries.");
    }

    private static String describe(Field field) {
        var type = field.type();
        if (type instanceof FieldType.Number number) {
            return "a number in %s with %d decimals".formatted(number.measure().code(), number.scale());
        }
        if (type instanceof FieldType.Code code) {
            return "a code of list '%s'".formatted(code.list());
        }
        return type.word() + (field.column().equals(field.code()) ? "" : " (" + field.column() + ")");
    }
}
