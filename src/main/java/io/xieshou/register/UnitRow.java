package io.xieshou.register;

import io.xieshou.directory.UnitLine;
import io.xieshou.directory.UnitVerdict;
import java.util.List;

/**
 * One row of a list of units, understood.
 *
 * @param number as on screen
 * @param problems sentences, each with the address of its cell; empty when all is well
 */
record UnitRow(int number, UnitLine line, UnitVerdict verdict, List<String> problems) {

    UnitRow {
        problems = List.copyOf(problems);
    }

    boolean isBroken() {
        return !problems.isEmpty();
    }

    boolean is(UnitVerdict.Deed deed) {
        return !isBroken() && verdict.deed() == deed;
    }
}
