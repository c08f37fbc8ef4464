package io.xieshou.ledger.imports;

import static io.xieshou.page.Words.t;

import io.xieshou.ledger.EntryRules;
import io.xieshou.ledger.FieldTexts;
import io.xieshou.ledger.FieldType;
import io.xieshou.ledger.FieldValues;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.Ledgers;
import io.xieshou.page.TableView;
import io.xieshou.page.TableView.Cell;
import io.xieshou.page.TableView.Column;
import io.xieshou.page.TableView.Row;
import io.xieshou.page.Words;
import io.xieshou.workbook.Workbook;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads a workbook by the layout that is being taught, as an import would, and keeps nothing. */
@Component
class TeachPreviews {

    private static final int MOST_SHOWN = 8;
    private static final int MOST_READ = 2_000;
    private static final int MOST_SENTENCES = 12;

    private final Ledgers ledgers;
    private final FieldValues values;
    private final FieldTexts texts;
    private final EntryRules rules;
    private final TableChecks checks;
    private final Clock clock;

    TeachPreviews(
            Ledgers ledgers, FieldValues values, FieldTexts texts, EntryRules rules, TableChecks checks, Clock clock) {
        this.ledgers = ledgers;
        this.values = values;
        this.texts = texts;
        this.rules = rules;
        this.checks = checks;
        this.clock = clock;
    }

    TeachPreviewPartial of(Workbook workbook, Taught taught, Importer importer) {
        var layout = taught.layout();
        if (layout.header().isEmpty()) {
            return TeachPreviewPartial.nothing(taught.problems());
        }
        var reading = TableReading.of(workbook, layout);
        var lines =
                reading.lines().subList(0, Math.min(MOST_READ, reading.lines().size()));
        var wrong = new LinkedHashSet<String>();
        var remarks = new LinkedHashSet<String>();
        var tables = new ArrayList<TeachPreviewPartial.Part>();
        for (var target : layout.targets()) {
            tables.add(part(layout, target, lines, importer, wrong, remarks));
        }
        var judged = TotalsJudge.of(layout, reading);
        remarks.addAll(judged.findings());
        remarks.addAll(checks.findings(layout, lines, importer.unit()));
        reading.notes().forEach(note -> remarks.add(t("ledger.import.note", note)));
        return new TeachPreviewPartial(
                taught.problems(),
                reading.lines().size(),
                tables,
                TotalsTable.of(layout, reading),
                judged.broken(),
                few(wrong),
                wrong.size(),
                few(remarks));
    }

    private TeachPreviewPartial.Part part(
            Layout layout,
            Layout.Target target,
            List<Line> lines,
            Importer importer,
            Set<String> wrong,
            Set<String> remarks) {
        var ledger = ledgers.get(target.ledger());
        var reader = new RowReader(ledger, values, rules, importer, LocalDate.now(clock), layout.meanings());
        var items = new Items(target);
        var keys = new HashMap<List<Object>, String>();
        var rows = new ArrayList<Row>();
        var fields = fields(layout, target, ledger);
        int count = 0;
        for (var line : lines.stream().flatMap(items::of).toList()) {
            count++;
            var read = reader.read(target, line);
            wrong.addAll(read.problems());
            twin(ledger, target, line, read, keys).ifPresent(wrong::add);
            if (rows.size() < MOST_SHOWN) {
                rows.add(row(ledger, fields, line, read));
            }
        }
        remarks.addAll(reader.findings(field -> List.of()));
        return new TeachPreviewPartial.Part(ledger.label().text(), count, table(ledger, fields, rows));
    }

    /** The fields the layout fills, in the ledger's order. */
    private static List<String> fields(Layout layout, Layout.Target target, Ledger ledger) {
        var filled = target.given(layout);
        return ledger.codes().stream()
                .filter(field -> filled.contains(field) && !field.equals(target.parent()))
                .toList();
    }

    private Row row(Ledger ledger, List<String> fields, Line line, Problemed read) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(line.origin()));
        for (var code : fields) {
            cells.add(Cell.of(TeachSheet.shortened(
                    texts.write(ledger.field(code), read.values().get(code)))));
        }
        return new Row(line.origin(), "", cells);
    }

    private static TableView table(Ledger ledger, List<String> fields, List<Row> rows) {
        var columns = new ArrayList<Column>();
        columns.add(Column.text(t("teach.preview.place")));
        for (var code : fields) {
            var field = ledger.field(code);
            columns.add(
                    field.type() instanceof FieldType.Number number
                            ? Column.figures(
                                    field.label().text(), number.measure().label(Words.language()))
                            : Column.text(field.label().text()));
        }
        return new TableView(ledger.label().text(), columns, rows, t("teach.preview.none"));
    }

    /** Two rows of one key would be one entry; a part's key begins with the entry it belongs to. */
    private static Optional<String> twin(
            Ledger ledger, Layout.Target target, Line line, Problemed read, Map<List<Object>, String> keys) {
        var key = new ArrayList<Object>();
        for (var code : ledger.key()) {
            key.add(code.equals(target.parent()) ? line.group() : read.values().getOrDefault(code, ""));
        }
        if (!read.problems().isEmpty() || key.isEmpty()) {
            return Optional.empty();
        }
        var first = keys.putIfAbsent(key, line.origin());
        return first == null
                ? Optional.empty()
                : Optional.of(t(
                        "teach.preview.twin",
                        line.origin(),
                        first,
                        String.join(
                                t("page.separator"),
                                ledger.keyFields().stream()
                                        .map(field -> field.label().text())
                                        .toList())));
    }

    private static List<String> few(Set<String> sentences) {
        return sentences.stream().limit(MOST_SENTENCES).toList();
    }
}
