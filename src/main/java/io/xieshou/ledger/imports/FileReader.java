package io.xieshou.ledger.imports;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.ledger.EntryRules;
import io.xieshou.ledger.FieldValues;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.Ledgers;
import io.xieshou.ledger.Staging;
import io.xieshou.ledger.StagingWriter;
import io.xieshou.ledger.Stagings;
import io.xieshou.workbook.Row;
import io.xieshou.workbook.Workbook;
import io.xieshou.workbook.Workbooks;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a file into staging tables: by a layout where one is named or fits, else as a plain table whose header names fields. */
@Component
class FileReader {

    /** How many entries tell what is usual in a ledger. */
    private static final int USUAL_SAMPLE = 2_000;

    private final OwnLayouts layouts;
    private final LayoutFitting fitting;
    private final Ledgers ledgers;
    private final FieldValues values;
    private final EntryRules rules;
    private final Stagings stagings;
    private final TableChecks checks;
    private final RecordedFigures recorded;
    private final Clock clock;

    FileReader(
            OwnLayouts layouts,
            LayoutFitting fitting,
            Ledgers ledgers,
            FieldValues values,
            EntryRules rules,
            Stagings stagings,
            TableChecks checks,
            RecordedFigures recorded,
            Clock clock) {
        this.layouts = layouts;
        this.fitting = fitting;
        this.ledgers = ledgers;
        this.values = values;
        this.rules = rules;
        this.stagings = stagings;
        this.checks = checks;
        this.recorded = recorded;
        this.clock = clock;
    }

    /** Reads the file of an import by its layout, or by whatever fits. */
    Reading read(Actor actor, Import of, Path file, Progress progress) {
        var ledger = ledgers.get(of.ledger());
        var importer = new Importer(actor, of.unitId());
        try (var workbook = Workbooks.open(file, of.fileName())) {
            var layout = of.layout() == null
                    ? fitting.find(workbook, ledger, of.unitId(), today())
                    : Optional.of(layouts.get(of.layout(), of.unitId()));
            return layout.isPresent()
                    ? readTable(workbook, layout.get(), importer, progress)
                    : readPlain(workbook, ledger, importer, progress);
        }
    }

    /** The targets of an import, the first ledger's first. */
    List<Layout.Target> targets(Import of) {
        return of.layout() == null
                ? List.of(new Layout.Target(of.ledger(), "", false, "", List.of(), Map.of(), null))
                : layouts.get(of.layout(), of.unitId()).targets();
    }

    private Reading readTable(Workbook workbook, Layout layout, Importer importer, Progress progress) {
        var table = TableReading.of(workbook, layout);
        if (table.lines().isEmpty()) {
            throw new ImportRefused(t(
                    "ledger.import.layout.misfit", layout.label(), String.join(t("page.separator"), layout.header())));
        }
        var judged = TotalsJudge.of(layout, table);
        var staged = new ArrayList<Staging>();
        var remarks = new LinkedHashSet<String>();
        staged.add(stage(layout, layout.target(), table, importer, progress, remarks));
        for (var part : layout.parts()) {
            var staging = stage(layout, part, table, importer, progress, remarks);
            stagings.link(staging, staging.ledger().field(part.parent()), staged.get(0));
            staged.add(staging);
        }
        var findings = new ArrayList<>(judged.findings());
        findings.addAll(remarks);
        findings.addAll(checks.findings(layout, table.lines(), importer.unit()));
        table.notes().forEach(note -> findings.add(t("ledger.import.note", note)));
        return new Reading(layout.code(), staged, judged.broken(), findings);
    }

    private Staging stage(
            Layout layout,
            Layout.Target target,
            TableReading table,
            Importer importer,
            Progress progress,
            Set<String> remarks) {
        var ledger = ledgers.get(target.ledger());
        var reader = new RowReader(ledger, values, rules, importer, today(), layout.meanings());
        var groups = new LinkedHashMap<Integer, Integer>();
        table.lines().forEach(line -> groups.putIfAbsent(line.group(), line.number()));
        var items = new Items(target);
        var staging = stagings.stage(ledger, target.given(layout, table.headers()), writer -> table.lines()
                .forEach(line -> {
                    var parent = layout.target().perGroup()
                            ? groups.getOrDefault(line.group(), line.number())
                            : line.number();
                    items.of(line).forEach(item -> write(writer, target, reader, item, parent, importer.unit()));
                    progress.at((double) line.number() / table.lines().size(), line.number());
                }));
        remarks.addAll(reader.findings(field -> recorded.usual(ledger, field, USUAL_SAMPLE)));
        return staging;
    }

    private static void write(
            StagingWriter writer, Layout.Target target, RowReader reader, Line line, int parentRow, int unit) {
        var row = reader.read(target, line);
        var entry = new LinkedHashMap<>(row.values());
        if (!target.parent().isEmpty()) {
            entry.put(target.parent(), -(long) parentRow);
        }
        writer.row(
                line.number(),
                line.origin(),
                problems(row),
                unit,
                reader.ledger().initial(),
                entry);
    }

    private Reading readPlain(Workbook workbook, Ledger ledger, Importer importer, Progress progress) {
        var sheet = workbook.firstSheet();
        var header = headerRow(workbook, ledger, importer.unit());
        var reader = new RowReader(ledger, values, rules, importer, today(), Map.of());
        var staging = stagings.stage(ledger, header.header.given(), writer -> {
            try (var rows = sheet.rows()) {
                for (var row : rows) {
                    if (row.number() > header.number && !header.header.isExample(row)) {
                        write(writer, row, reader.read(header.header, row), ledger.initial());
                    }
                    progress.at(rows.share(), rows.count());
                }
            }
        });
        var findings = new ArrayList<>(header.header.findings());
        findings.addAll(reader.findings(field -> recorded.usual(ledger, field, USUAL_SAMPLE)));
        return new Reading("", List.of(staging), List.of(), findings);
    }

    private static void write(StagingWriter writer, Row row, Problemed read, String state) {
        writer.row(row.number(), String.valueOf(row.number()), problems(read), read.unit(), state, read.values());
    }

    /** What a plain table lacks; and where a layout lacks little, what that is. */
    private Header headerRow(Workbook workbook, Ledger ledger, int unit) {
        var sheet = workbook.firstSheet();
        var best = LayoutFitting.bestHeader(sheet, ledger);
        if (best == null || PlainHeader.fit(ledger, best) == 0) {
            throw refused(
                    List.of(t("ledger.import.header.none", sheet.name(), ledger.label())), workbook, ledger, unit);
        }
        var header = PlainHeader.of(ledger, best, today(), values);
        if (!header.problems().isEmpty()) {
            throw refused(header.problems(), workbook, ledger, unit);
        }
        return new Header(best.number(), header);
    }

    private ImportRefused refused(List<String> problems, Workbook workbook, Ledger ledger, int unit) {
        var near = fitting.nearly(workbook, ledger, unit);
        return new ImportRefused(Stream.concat(near.stream(), problems.stream()).collect(Collectors.joining("\n")));
    }

    private static @Nullable String problems(Problemed row) {
        return row.problems().isEmpty() ? null : String.join("\n", row.problems());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private record Header(int number, PlainHeader header) {}
}
