package io.xieshou.ledger.exports;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Audit;
import io.xieshou.ledger.Entries;
import io.xieshou.ledger.Entry;
import io.xieshou.ledger.EntryQuery;
import io.xieshou.ledger.Field;
import io.xieshou.ledger.FieldTexts;
import io.xieshou.ledger.Ledger;
import io.xieshou.page.Words;
import io.xieshou.workbook.Column;
import io.xieshou.workbook.CsvWriter;
import io.xieshou.workbook.WorkbookWriter;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a list out as it is on screen: the same entries in the same order, with every field, the state and the owner. Rows are written as they are read, so
 * that memory stays the same for any number. Audited before the first row leaves.
 */
@Component
public class EntryExport {

    /** What a sheet holds, less the rows on top. */
    private static final int MOST = 1_000_000;

    private final Entries entries;
    private final EntryColumns columns;
    private final FieldTexts texts;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EntryExport(
            Entries entries,
            EntryColumns columns,
            FieldTexts texts,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.entries = entries;
        this.columns = columns;
        this.texts = texts;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A list to be taken out.
     *
     * @param query conditions and order; its page does not matter
     * @param filters the conditions in words, for the top of the sheet and the audit; may be empty
     */
    public record Asked(Ledger ledger, EntryQuery query, String filters) {}

    /** Writes an xlsx with title and filters on top; the stream is not closed. */
    public void writeXlsx(Actor actor, Asked asked, OutputStream out) {
        record(actor, asked, "xlsx");
        var ledger = asked.ledger();
        var fields = columns.fields(ledger);
        try (var workbook = WorkbookWriter.open(ledger.label().text(), Words.language())) {
            var shape = new ArrayList<>(columns.columns(fields, workbook));
            shape.add(Column.text(10));
            shape.add(Column.text(24));
            var sheet = workbook.sheet(ledger.label().text(), shape).landscape().freezeColumns(1);
            sheet.title(ledger.label().text())
                    .line(asked.filters(), t("ledger.sheet.made", LocalDate.now(clock), actor.displayName()))
                    .header(headings(ledger, fields));
            each(actor, asked, fields, sheet::row);
            workbook.writeTo(out);
        }
    }

    /** Writes a CSV whose first line is the headings; the stream is flushed, not closed. */
    public void writeCsv(Actor actor, Asked asked, OutputStream out) {
        record(actor, asked, "csv");
        var fields = columns.fields(asked.ledger());
        try (var csv = CsvWriter.open(out)) {
            csv.row(Arrays.copyOf(headings(asked.ledger(), fields), fields.size() + 2, Object[].class));
            each(actor, asked, fields, csv::row);
        }
    }

    private void record(Actor actor, Asked asked, String format) {
        var details = Map.of("format", format, "filters", asked.filters());
        audit.record(actor, "ledger.export", "ledger/" + asked.ledger().code(), details);
    }

    private String[] headings(Ledger ledger, List<Field> fields) {
        var headings = new ArrayList<String>();
        fields.forEach(field -> headings.add(columns.heading(ledger, field)));
        headings.add(t("ledger.state"));
        headings.add(t("ledger.unit"));
        return headings.toArray(String[]::new);
    }

    private void each(Actor actor, Asked asked, List<Field> fields, Consumer<Object[]> row) {
        var cells = new EntryCells(texts, LocalDate.now(clock));
        transaction.executeWithoutResult(status -> {
            try (var found = entries.stream(actor, asked.ledger(), asked.query().whole(MOST))) {
                found.forEachOrdered(entry -> row.accept(row(asked.ledger(), fields, cells, entry)));
            }
        });
    }

    private Object[] row(Ledger ledger, List<Field> fields, EntryCells cells, Entry entry) {
        var row = new Object[fields.size() + 2];
        for (int i = 0; i < fields.size(); i++) {
            row[i] = cells.cell(fields.get(i), entry);
        }
        row[fields.size()] = ledger.state(entry.state()).label().text();
        row[fields.size() + 1] = cells.owner(entry);
        return row;
    }
}
