package io.xieshou.form.web;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.directory.Organisations;
import io.xieshou.indicator.Explanation;
import io.xieshou.ledger.Entries;
import io.xieshou.ledger.Entry;
import io.xieshou.ledger.EntryQuery;
import io.xieshou.ledger.Field;
import io.xieshou.ledger.FieldTexts;
import io.xieshou.ledger.FieldType;
import io.xieshou.page.Words;
import io.xieshou.workbook.CsvWriter;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes the entries behind a figure, as far as the reader may see them, page by page. Identity and phone numbers stay out. */
@Component
class CellEntriesFile {

    private static final int PAGE = 500;

    private final Entries entries;
    private final FieldTexts texts;
    private final Organisations organisations;

    CellEntriesFile(Entries entries, FieldTexts texts, Organisations organisations) {
        this.entries = entries;
        this.texts = texts;
        this.organisations = organisations;
    }

    void write(Actor actor, Explanation.Part part, OutputStream out) {
        var ledger = part.ledger();
        var fields = ledger.fields().stream()
                .filter(field -> !(field.type() instanceof FieldType.Secret))
                .toList();
        try (var csv = CsvWriter.open(out)) {
            csv.row(headings(fields).toArray());
            EntryQuery.PageKey after = null;
            List<Entry> page;
            do {
                page = entries.list(actor, ledger, new EntryQuery(List.of(part.entries()), "date", false, after, PAGE));
                page.forEach(entry -> csv.row(line(fields, entry).toArray()));
                after = page.isEmpty() ? null : key(page.get(page.size() - 1));
            } while (page.size() == PAGE);
        }
    }

    private static EntryQuery.PageKey key(Entry last) {
        return new EntryQuery.PageKey(last.date().toString(), last.id());
    }

    private static List<String> headings(List<Field> fields) {
        var headings = new ArrayList<>(List.of(t("form.entries.number"), t("form.entries.unit")));
        fields.forEach(field -> headings.add(heading(field)));
        return headings;
    }

    private static String heading(Field field) {
        var label = field.label().text();
        return field.type() instanceof FieldType.Number number
                        && !number.measure().label(Words.language()).isEmpty()
                ? t("form.entries.heading", label, number.measure().label(Words.language()))
                : label;
    }

    private List<String> line(List<Field> fields, Entry entry) {
        var line = new ArrayList<>(
                List.of(String.valueOf(entry.id()), organisations.fullName(entry.unitId(), entry.date())));
        fields.forEach(field -> line.add(texts.write(field, entry.value(field.code()))));
        return line;
    }
}
