package io.xieshou.ledger.imports;

import io.xieshou.access.Actor;
import io.xieshou.ledger.Ledger;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import org.springframework.boot.test.context.TestComponent;

/** Imports of tests that wait until a file is read. */
@TestComponent
class TrialImports {

    private final Imports imports;

    TrialImports(Imports imports) {
        this.imports = imports;
    }

    /** By whatever layout knows the file, for the unit of who reads it. */
    Import read(Actor actor, Ledger ledger, byte[] file, String name) {
        return imports.read(
                actor, imports.begin(actor, ledger, actor.unitId(), null, new ByteArrayInputStream(file), name));
    }

    /** All that must be mended, a sentence a line. */
    String problems(Import of) {
        var sentences = new ArrayList<>(of.broken());
        imports.badRows(of).forEach(row -> sentences.add(row.problems()));
        return String.join("\n", sentences);
    }
}
