package io.xieshou.api;

import io.xieshou.access.Actor;
import io.xieshou.access.Audit;
import io.xieshou.access.Function;
import io.xieshou.database.SqlFragment;
import io.xieshou.directory.Organisations;
import io.xieshou.directory.Places;
import io.xieshou.ledger.Entry;
import io.xieshou.ledger.Field;
import io.xieshou.ledger.FieldType;
import io.xieshou.ledger.Ledger;
import io.xieshou.page.Download;
import io.xieshou.workbook.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * All entries of a list as CSV, page by page, so that memory does not grow with them. Heads are field codes, with the unit of figures behind:
 * {@code amount(yuan)}; what comes out can be sent in again. Taking entries out as a file is an export, and audited.
 */
@Component
class EntryCsv {

    private static final int PAGE = 1000;
    private static final List<String> STANDARD = List.of("id", "version", "state", "unit");

    private final EntryPages pages;
    private final Places places;
    private final Organisations organisations;
    private final Audit audit;

    EntryCsv(EntryPages pages, Places places, Organisations organisations, Audit audit) {
        this.pages = pages;
        this.places = places;
        this.organisations = organisations;
        this.audit = audit;
    }

    void write(Actor actor, Ledger ledger, List<SqlFragment> conditions, HttpServletResponse response)
            throws IOException {
        actor.scope(Function.EXPORT);
        audit.record(actor, "api.export", "ledger/" + ledger.code(), Map.of("format", "csv"));
        var fields = ledger.fields().stream().filter(EntryDocuments::isTold).toList();
        response.setContentType(Download.CSV.mediaType());
        try (var csv = CsvWriter.open(response.getOutputStream())) {
            csv.row(heads(fields).toArray());
            var after = 0L;
            List<Entry> page;
            do {
                page = pages.list(actor, ledger, conditions, after, PAGE);
                page.forEach(entry -> csv.row(row(fields, entry)));
                after = page.isEmpty() ? after : page.get(page.size() - 1).id();
            } while (page.size() == PAGE);
        }
    }

    private static List<String> heads(List<Field> fields) {
        var heads = new ArrayList<>(STANDARD);
        fields.forEach(field -> heads.add(head(field)));
        return heads;
    }

    private static String head(Field field) {
        return field.type() instanceof FieldType.Number number
                ? field.code() + "(" + number.stored().code() + ")"
                : field.code();
    }

    private @Nullable Object[] row(List<Field> fields, Entry entry) {
        var row = new ArrayList<@Nullable Object>();
        row.add(entry.id());
        row.add(entry.version());
        row.add(entry.state());
        row.add(organisations.getOrganisation(entry.unitId()).code());
        fields.forEach(field -> row.add(cell(field.type(), entry.value(field.code()))));
        return row.toArray();
    }

    private @Nullable Object cell(FieldType type, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (type instanceof FieldType.Number number) {
            return new BigDecimal(EntryDocuments.exact(number, (BigDecimal) value));
        }
        if (type instanceof FieldType.InPlace) {
            return places.getPlace((Integer) value).code();
        }
        if (type instanceof FieldType.OfOrganisation) {
            return organisations.getOrganisation((Integer) value).code();
        }
        return type instanceof FieldType.Reference ? "#" + value : EntryDocuments.text(type, value);
    }
}
