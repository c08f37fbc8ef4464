package io.xieshou.ledger.imports;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Function;
import io.xieshou.ledger.EntryDraft;
import io.xieshou.ledger.EntryRules;
import io.xieshou.ledger.Field;
import io.xieshou.ledger.FieldType;
import io.xieshou.ledger.FieldValues;
import io.xieshou.ledger.FieldValues.Setting;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.UnreadableField;
import io.xieshou.page.Words;
import io.xieshou.workbook.Cell;
import io.xieshou.workbook.UnreadableValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns rows of a file into values of a ledger's fields and judges each by the rules for single entries. For one import. */
final class RowReader {

    /** Stands for the entry a part belongs to until it is known. */
    private static final Long PARENT_TO_COME = -1L;

    private final Ledger ledger;
    private final FieldValues values;
    private final EntryRules rules;
    private final Importer importer;
    private final LocalDate today;
    private final Map<String, Integer> owners = new HashMap<>();
    private final Remarks remarks;
    private final CellReader cells;

    /** @param standing by field, what a printed text stands for */
    RowReader(
            Ledger ledger,
            FieldValues values,
            EntryRules rules,
            Importer importer,
            LocalDate today,
            Map<String, Map<String, String>> standing) {
        this.ledger = ledger;
        this.values = values;
        this.rules = rules;
        this.importer = importer;
        this.today = today;
        this.remarks = new Remarks(values, today);
        this.cells = new CellReader(values, importer.actor(), today, standing, remarks);
    }

    Ledger ledger() {
        return ledger;
    }

    /**
     * What is worth knowing about the rows read and kept none from being taken.
     *
     * @param usual values of a field in the ledger
     */
    Set<String> findings(java.util.function.Function<Field, List<BigDecimal>> usual) {
        return remarks.findings(usual);
    }

    /** Reads one item of a printed table for a target. */
    Problemed read(Layout.Target target, Line line) {
        var row = new Row(importer.unit());
        if (!target.parent().isEmpty()) {
            row.read.put(target.parent(), PARENT_TO_COME);
        }
        target.constants().forEach((field, text) -> row.text(ledger.field(field), text, line.origin()));
        line.given()
                .forEach((field, text) -> ledger.find(field).ifPresent(known -> row.text(known, text, line.origin())));
        if (!target.counter().isEmpty()) {
            row.text(ledger.field(target.counter()), String.valueOf(line.step()), line.origin());
        }
        for (var column : target.columns()) {
            if (column.when().isEmpty() || line.cell(column.when()).isPresent()) {
                line.cell(column.header())
                        .ifPresent(cell ->
                                row.cell(ledger.field(column.field()), cell, counted(column, line), line.sheet()));
            }
        }
        return row.finish(line.origin());
    }

    /** A unit printed above the table wins over the layout's, as one printed in the cell wins over both. */
    private Layout.Column counted(Layout.Column column, Line line) {
        var field = ledger.field(column.field());
        if (!(field.type() instanceof FieldType.Number number)) {
            return column;
        }
        var taught = column.measure() == null ? number.measure() : column.measure();
        var printed = line.findUnit(column.header(), word -> values.findUnit(number, word))
                .filter(unit -> !unit.equals(taught));
        printed.ifPresent(unit -> remarks.add(t(
                "ledger.import.unit",
                line.sheet(),
                unit.label(Words.language()),
                field.label(),
                taught.label(Words.language()))));
        return printed.map(column::countedIn).orElse(column);
    }

    /** Reads one row of a plain table whose columns are fields. */
    Problemed read(PlainHeader header, io.xieshou.workbook.Row cells) {
        var row = owned(header, cells);
        header.columns().forEach((field, column) -> {
            var cell = cells.cell(column.number());
            if (!cell.isBlank()) {
                row.cell(field, cell, column.layout(), "");
            }
        });
        return row.finish(String.valueOf(cells.number()));
    }

    /** A row belongs to the unit it names itself, else to the one the import is for. */
    private Row owned(PlainHeader header, io.xieshou.workbook.Row cells) {
        var cell = cells.cell(header.owner());
        if (cell.isBlank()) {
            return new Row(importer.unit());
        }
        try {
            return new Row(owners.computeIfAbsent(cell.text(), this::owner));
        } catch (UnreadableField unknown) {
            var row = new Row(importer.unit());
            row.problems.add(t("ledger.import.at", cell.address(), unknown.sentence()));
            return row;
        }
    }

    private int owner(String name) {
        int owner = values.readUnit(name, new Setting(today, null, importer.unit()));
        if (!importer.actor().scope(Function.IMPORT).coversUnit(owner)) {
            throw UnreadableField.of(t("ledger.read.owner", name.strip()));
        }
        return owner;
    }

    /** The values of one row while they are gathered. */
    private final class Row implements CellReader.Beside {

        private final int owner;
        private final Map<String, Object> read = new LinkedHashMap<>();
        private final List<String> problems = new ArrayList<>();

        Row(int owner) {
            this.owner = owner;
        }

        @Override
        public int owner() {
            return owner;
        }

        /** The place that stands in the field which the definition names. */
        @Override
        public @Nullable Integer within(Field field) {
            return field.type() instanceof FieldType.InPlace place && place.within() != null
                    ? (Integer) read.get(place.within())
                    : null;
        }

        void text(Field field, String text, String origin) {
            try {
                put(field, cells.value(field, text, this));
            } catch (UnreadableField unreadable) {
                problems.add(t("ledger.import.at", origin, unreadable.sentence()));
            }
        }

        void cell(Field field, Cell cell, Layout.Column column, String sheet) {
            try {
                var value = cells.value(field, cell, column, sheet, this);
                remarks.see(field, cell, value, sheet);
                put(field, value);
            } catch (UnreadableField unreadable) {
                var sentence = t("ledger.import.at", CellReader.place(cell, sheet), unreadable.sentence());
                if (column.optional()) {
                    remarks.add(sentence);
                } else {
                    problems.add(sentence);
                }
            } catch (UnreadableValue unreadable) {
                problems.add(t(
                        "ledger.import.field",
                        CellReader.place(cell, sheet),
                        field.label().text(),
                        unreadable.in(Words.language())));
            }
        }

        private void put(Field field, @Nullable Object value) {
            if (value != null) {
                read.put(field.code(), value);
            }
        }

        Problemed finish(String origin) {
            var date = (LocalDate) read.get(ledger.date());
            if (problems.isEmpty() && date == null) {
                var missing = ledger.field(ledger.date()).label().text();
                problems.add(t("ledger.import.at", origin, t("ledger.problem.missing", missing)));
            }
            if (problems.isEmpty()) {
                judge(new EntryDraft(owner, read), Objects.requireNonNull(date), origin);
            }
            return new Problemed(owner, read, problems);
        }

        private void judge(EntryDraft draft, LocalDate date, String origin) {
            for (var problem : rules.ofValues(ledger, draft, date)) {
                problems.add(t("ledger.import.at", origin, problem.sentence()));
            }
            if (problems.isEmpty()) {
                for (var warning : rules.warnings(ledger, draft, date)) {
                    remarks.add(t("ledger.import.at", origin, warning.sentence()));
                }
            }
        }
    }
}
