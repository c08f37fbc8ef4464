package io.xieshou.ledger.imports;

import io.xieshou.access.Actor;
import io.xieshou.ledger.Ledgers;
import io.xieshou.ledger.Stagings.BadRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A file into a ledger in one go, as the command line and programs do it: the same reading, judging and saving as on screen. */
@Service
public class FileImport {

    private final Imports imports;
    private final Ledgers ledgers;

    FileImport(Imports imports, Ledgers ledgers) {
        this.imports = imports;
        this.ledgers = ledgers;
    }

    /**
     * What came of a file.
     *
     * @param saved whether its rows are entries now
     * @param layout code of the layout it was read by; empty for a plain table
     * @param problems sentences that kept it from being saved, those of rows at most some hundred; empty for a file without fault
     * @param findings sentences to know that keep nobody from saving
     */
    public record Outcome(
            boolean saved,
            String layout,
            int added,
            int changed,
            int same,
            List<String> problems,
            List<String> findings) {

        public boolean isClean() {
            return problems.isEmpty();
        }
    }

    /**
     * Reads a file and tells what it would do. Nothing is saved but the file itself.
     *
     * @param layout code of a layout; null: the one that fits, if any
     * @throws ImportRefused where the file is none we keep
     * @throws io.xieshou.ledger.UnknownLedger where there is no such ledger
     * @throws io.xieshou.access.NotAllowed where the actor may not import for the unit
     */
    public Outcome preview(Actor actor, String ledger, int unit, @Nullable String layout, Path file)
            throws IOException {
        var read = read(actor, ledger, unit, layout, file);
        var outcome = outcome(read);
        imports.giveUp(read);
        return outcome;
    }

    /** Reads a file and saves all of it; one with problems is not saved at all. Throws as {@link #preview} does. */
    public Outcome save(Actor actor, String ledger, int unit, @Nullable String layout, Path file) throws IOException {
        var read = read(actor, ledger, unit, layout, file);
        if (read.state() == Import.State.PREVIEWED && read.isClean()) {
            return outcome(imports.confirm(actor, read));
        }
        var outcome = outcome(read);
        imports.giveUp(read);
        return outcome;
    }

    private Import read(Actor actor, String ledger, int unit, @Nullable String layout, Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            var name = String.valueOf(file.getFileName());
            return imports.read(actor, imports.begin(actor, ledgers.get(ledger), unit, layout, content, name));
        }
    }

    private Outcome outcome(Import of) {
        var rows = imports.badRows(of).stream().map(BadRow::problems);
        return new Outcome(
                of.state() == Import.State.SAVED,
                of.layout() == null ? "" : of.layout(),
                of.added(),
                of.changed(),
                of.same(),
                Stream.concat(of.broken().stream(), rows).toList(),
                of.findings());
    }
}
