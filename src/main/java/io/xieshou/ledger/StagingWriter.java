package io.xieshou.ledger;

import io.xieshou.database.SqlFragment;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Streams rows into a staging table by {@code COPY}; memory does not grow with their number. */
public final class StagingWriter implements AutoCloseable {

    private final Staging staging;
    private final EntrySearch search;
    private final BufferedOutputStream out;
    private final CopyText text;

    StagingWriter(Connection connection, Staging staging, EntrySearch search) {
        this.staging = staging;
        this.search = search;
        var names = staging.columns().stream()
                .map(column -> SqlFragment.identifier(column.name()))
                .toList();
        var sql = SqlFragment.of("copy ")
                .append(staging.table())
                .append(SqlFragment.join(", ", names).inParentheses())
                .append(" from stdin");
        try {
            this.out = new BufferedOutputStream(
                    new PGCopyOutputStream(connection.unwrap(PGConnection.class), sql.text()), 1 << 16);
        } catch (SQLException refused) {
            throw new IllegalStateException(
                    "COPY into %s was refused.".formatted(staging.table().text()), refused);
        }
        this.text = new CopyText(out);
    }

    /**
     * Writes one row; of a row with problems the values are left out, for they may be such that no column takes them.
     *
     * @param number counted from 1, as people count the rows of their file
     * @param origin where the row stands in its source, {@code B17}
     * @param problems what keeps the row from being saved, as the import tells it; null where nothing does
     * @param state the state the entry is to be in where it is new
     * @param values by field code, of the field's type
     */
    public void row(
            int number,
            String origin,
            @Nullable String problems,
            int unitId,
            String state,
            Map<String, Object> values) {
        try {
            text.value(number)
                    .value(origin)
                    .value(problems)
                    .value(unitId)
                    .value(state)
                    .value(problems == null ? search.vector(staging.ledger(), values) : null);
            for (var field : staging.fields()) {
                text.value(problems == null ? values.get(field.code()) : null);
            }
            text.endRow();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
