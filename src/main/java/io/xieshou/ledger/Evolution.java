package io.xieshou.ledger;

import io.xieshou.language.Sentence;
import io.xieshou.pack.Problems;

/**
 * What a new definition may not do to a ledger that exists: change a field's type, the unit its values are stored in, the code list or ledger it points to, or
 * its being the date or the place. Its label, the unit it is shown in and how long a text may be are the new year's to say.
 */
final class Evolution {

    private Evolution() {}

    static void refuse(Ledger before, Ledger after, Problems problems) {
        for (var field : before.fields()) {
            after.find(field.code())
                    .filter(now -> !same(field, now))
                    .ifPresent(now -> problems.add(
                            now.origin(), "ledger.broken.evolution", field.code(), described(field), described(now)));
        }
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

    private static Sentence described(Field field) {
        var type = field.type();
        if (type instanceof FieldType.Number number) {
            return Sentence.of("ledger.broken.a_number", number.measure().code(), number.scale());
        }
        if (type instanceof FieldType.Code code) {
            return Sentence.of("ledger.broken.a_code", code.list());
        }
        return Sentence.same(type.word() + (field.column().equals(field.code()) ? "" : " (" + field.column() + ")"));
    }
}
