package io.xieshou.ledger.imports;

import io.xieshou.access.Actor;
import java.util.List;
import org.springframework.stereotype.Service;

/** Imports somebody began and neither confirmed nor gave up. */
@Service
public class OpenImports {

    private final ImportRows rows;

    OpenImports(ImportRows rows) {
        this.rows = rows;
    }

    /**
     * An import that waits.
     *
     * @param rows rows read
     * @param wrong rows that cannot be saved as they are
     */
    public record Waiting(long id, String ledger, String fileName, int rows, int wrong) {

        public String url() {
            return "/imports/" + id;
        }
    }

    /** The actor's own, newest first. */
    public List<Waiting> list(Actor actor) {
        return rows.previewedBy(actor.name()).stream()
                .map(each -> new Waiting(each.id(), each.ledger(), each.fileName(), each.rows(), each.wrong()))
                .toList();
    }
}
