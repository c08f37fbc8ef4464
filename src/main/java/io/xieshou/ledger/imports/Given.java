package io.xieshou.ledger.imports;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A value as a program sends it. */
public sealed interface Given {

    /** As it was sent, to be named in a problem. */
    String shown();

    /** A text, a date, a code, a name; also a number written as text. */
    record Text(String shown) implements Given {}

    /**
     * A number.
     *
     * @param unit the measure it is counted in, by code or as printed; null: the field's own
     */
    record Number(BigDecimal number, @Nullable String unit) implements Given {
        @Override
        public String shown() {
            var plain = Math.abs(number.scale()) > 100 ? number.toString() : number.toPlainString();
            return unit == null ? plain : plain + " " + unit;
        }
    }

    /** Yes or no. */
    record Truth(boolean truth) implements Given {
        @Override
        public String shown() {
            return String.valueOf(truth);
        }
    }

    /** Something no field can hold: an array, an object of unknown keys. */
    record Strange(String shown) implements Given {}
}
