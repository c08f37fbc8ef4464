package io.xieshou.ledger.imports;

import io.xieshou.ledger.imports.TeachForm.Fixed;
import io.xieshou.ledger.imports.TeachForm.Use;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Brings what was typed in line with the sheet: a line for each column, a value for each field that must have one, header words that stand in the header. */
final class TeachFitting {

    private TeachFitting() {}

    static TeachForm of(TeachForm form, TeachSheet sheet, TeachLedgers ledgers, LocalDate today) {
        var fitting = form.with(uses(form, sheet.paths(form)), form.fixed(), words(form, sheet));
        return fitting.with(fitting.uses(), fixed(fitting, sheet, ledgers, today), fitting.words());
    }

    private static List<Use> uses(TeachForm form, List<String> paths) {
        var uses = new ArrayList<Use>();
        for (int column = 1; column <= paths.size(); column++) {
            if (!paths.get(column - 1).isEmpty()) {
                uses.addAll(ofColumn(form, column));
            }
        }
        form.uses().stream().filter(use -> use.at() == 0 && !use.isIgnored()).forEach(uses::add);
        return uses;
    }

    /** What a column goes to; one empty line where it goes nowhere. */
    private static List<Use> ofColumn(TeachForm form, int column) {
        var uses = form.uses().stream().filter(use -> use.at() == column).toList();
        var taken = uses.stream().filter(use -> !use.isIgnored()).toList();
        if (taken.isEmpty()) {
            return List.of(Use.of(column, "", "", "none"));
        }
        // The empty line that was asked for by "one more field" stays at the end.
        return uses.get(uses.size() - 1).isIgnored() && uses.size() > 1 ? uses : taken;
    }

    /** The values given, then an empty one for each field that must have one and has none. */
    private static List<Fixed> fixed(TeachForm form, TeachSheet sheet, TeachLedgers ledgers, LocalDate today) {
        var fixed = new ArrayList<>(form.fixed().stream()
                .filter(one -> !one.value().isBlank())
                .filter(one -> ledgers.find(form, one.to()).isPresent())
                .toList());
        Taught.of(form, sheet, ledgers, today).missing().forEach(to -> fixed.add(new Fixed(to, "")));
        return fixed;
    }

    private static String words(TeachForm form, TeachSheet sheet) {
        var standing = sheet.words(form);
        var typed = Arrays.asList(form.words().split("[\\s\u3000]+"));
        return standing.containsAll(typed) ? form.words() : String.join(" ", standing);
    }
}
