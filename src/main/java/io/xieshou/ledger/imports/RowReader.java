package io.xieshou.ledger.imports;

import static io.xieshou.page.Words.t;

import io.xieshou.ledger.EntryDraft;
import io.xieshou.ledger.EntryRules;
import io.xieshou.ledger.Field;
import io.xieshou.ledger.FieldProblem;
import io.xieshou.ledger.FieldType;
import io.xieshou.ledger.FieldValues;
import io.xieshou.ledger.FieldValues.Setting;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.UnreadableField;
import io.xieshou.measure.Figures;
import io.xieshou.measure.Measure;
import io.xieshou.page.Words;
import io.xieshou.workbook.Cell;
import io.xieshou.workbook.Figure;
import io.xieshou.workbook.Span;
import io.xieshou.workbook.UnreadableValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns cells into values of a ledger's fields. For one import. */
final class RowReader {

    private final Ledger ledger;
    private final FieldValues values;
    private final EntryRules rules;
    private final int unit;
    private final LocalDate today;
    private final Meanings meanings;
    private final Map<String, Integer> owners = new HashMap<>();
    private final Map<String, Map<String, String>> standing;
    private final Set<String> remarks = new LinkedHashSet<>();
    private final Magnitudes magnitudes = new Magnitudes();
    private final Spellings spellings = new Spellings();

    /** @param standing by field, what a printed text stands for */
    RowReader(
            Ledger ledger,
            FieldValues values,
            EntryRules rules,
            Importer importer,
            LocalDate today,
            Map<String, Map<String, String>> standing) {
        this.standing = standing;
        this.ledger = ledger;
        this.rules = rules;
        this.unit = importer.unit();
        this.values = values;
        this.today = today;
        this.meanings = new Meanings(values, importer.actor(), today);
    }

    Ledger ledger() {
        return ledger;
    }

    /**
     * What is worth knowing about the rows read and kept none from being taken.
     *
     * @param usual values of a field in the ledger
     */
    Set<String> findings(Function<Field, List<BigDecimal>> usual) {
        var findings = new LinkedHashSet<>(remarks);
        findings.addAll(magnitudes.findings(usual));
        findings.addAll(spellings.findings());
        return findings;
    }

    private void remark(String sentence) {
        if (remarks.size() < MOST_REMARKS) {
            remarks.add(sentence);
        }
    }

    /** Reads one item of a printed table for a target. */
    Problemed read(Layout.Target target, Line line) {
        var row = new Row(unit);
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
                        .ifPresent(cell -> row.cell(ledger.field(column.field()), cell, column, line.sheet()));
            }
        }
        return row.finish(line.origin());
    }

    /** Reads one row of a plain table whose columns are fields. */
    Problemed read(PlainHeader header, io.xieshou.workbook.Row cells) {
        var row = owned(header, cells);
        header.columns().forEach((field, column) -> {
            var cell = cells.cell(column.number());
            if (!cell.isBlank()) {
                row.cell(field, cell, column.asLayout(field), "");
            }
        });
        return row.finish(String.valueOf(cells.number()));
    }

    /** A row belongs to the unit it names itself, else to the one the import is for. */
    private Row owned(PlainHeader header, io.xieshou.workbook.Row cells) {
        var cell = cells.cell(header.owner());
        if (cell.isBlank()) {
            return new Row(unit);
        }
        try {
            return new Row(
                    owners.computeIfAbsent(cell.text(), name -> values.readUnit(name, new Setting(today, null, unit))));
        } catch (UnreadableField unknown) {
            var row = new Row(unit);
            row.problems.add(t("ledger.import.at", cell.address(), unknown.sentence()));
            return row;
        }
    }

    /** The values of one row while they are gathered. */
    private final class Row {

        private final int owner;
        private final Map<String, Object> read = new LinkedHashMap<>();
        private final List<String> problems = new ArrayList<>();

        Row(int owner) {
            this.owner = owner;
        }

        void text(Field field, String text, String origin) {
            try {
                put(field, remembered(field, text));
            } catch (UnreadableField unreadable) {
                problems.add(t("ledger.import.at", origin, unreadable.sentence()));
            }
        }

        void cell(Field field, Cell cell, Layout.Column column, String sheet) {
            var place = sheet.isEmpty() ? cell.address().toString() : sheet + "!" + cell.address();
            try {
                var value = value(field, cell, column, place);
                if (value instanceof BigDecimal figure) {
                    magnitudes.see(field, figure, place);
                }
                if (field.type() instanceof FieldType.Text) {
                    spellings.see(cell.text(), place);
                }
                renamed(field, value, cell.text(), place);
                put(field, value);
            } catch (UnreadableField unreadable) {
                var sentence = t("ledger.import.at", place, unreadable.sentence());
                if (column.optional()) {
                    remark(sentence);
                } else {
                    problems.add(sentence);
                }
            } catch (UnreadableValue unreadable) {
                problems.add(t("ledger.import.field", place, field.label().text(), unreadable.in(Words.language())));
            }
        }

        Problemed finish(String origin) {
            var date = (LocalDate) read.get(ledger.date());
            if (problems.isEmpty() && date == null) {
                problems.add(t(
                        "ledger.import.at",
                        origin,
                        t(
                                "ledger.problem.missing",
                                ledger.field(ledger.date()).label().text())));
            }
            if (problems.isEmpty()) {
                rules.ofValues(ledger, new EntryDraft(owner, read), Objects.requireNonNull(date)).stream()
                        .map(FieldProblem::sentence)
                        .map(sentence -> t("ledger.import.at", origin, sentence))
                        .forEach(problems::add);
            }
            if (problems.isEmpty()) {
                rules.warnings(ledger, new EntryDraft(owner, read), Objects.requireNonNull(date)).stream()
                        .map(FieldProblem::sentence)
                        .forEach(sentence -> remark(t("ledger.import.at", origin, sentence)));
            }
            return new Problemed(owner, read, problems);
        }

        /** A name of another time is taken for the place it names; whoever reads the preview is told which. */
        private void renamed(Field field, @Nullable Object value, String written, String place) {
            if (value instanceof Integer id && field.type() instanceof FieldType.InPlace) {
                values.findNewName(id, written, today)
                        .ifPresent(name -> remark(t("imports.renamed", place, written.strip(), name)));
            }
        }

        private void put(Field field, @Nullable Object value) {
            if (value != null) {
                read.put(field.code(), value);
            }
        }

        private @Nullable Object value(Field field, Cell cell, Layout.Column column, String place) {
            if (column.pattern() != null) {
                return extracted(field, cell, column.pattern(), place);
            }
            if (column.part() == Layout.Part.WORDS) {
                return isFigure(cell) ? null : cell.text().strip();
            }
            if (column.zero().contains(cell.text().strip())) {
                return BigDecimal.ZERO;
            }
            if (!(field.type() instanceof FieldType.Text)
                    && NOTHING.matcher(cell.text()).matches()) {
                return null;
            }
            if (field.type() instanceof FieldType.Number number) {
                return number(field, number, cell, column.measure());
            }
            if (field.type() instanceof FieldType.Date) {
                return date(field, cell, column.part(), place);
            }
            var text = named(cell.text(), column.part());
            return text.isEmpty() ? null : remembered(field, text);
        }

        private @Nullable Object extracted(Field field, Cell cell, Pattern pattern, String place) {
            var matcher = pattern.matcher(cell.text().strip());
            if (matcher.find()) {
                return remembered(field, matcher.group(matcher.groupCount() == 0 ? 0 : 1));
            }
            remark(t("ledger.import.words", place, cell.text().strip(), field.label()));
            return null;
        }

        /** Each name of the cell as what it stands for, those that are meant. */
        private String named(String text, Layout.Part part) {
            if (part != Layout.Part.FIRST_NAME && part != Layout.Part.OTHER_NAMES) {
                return text;
            }
            var names = BETWEEN_NAMES.split(text.strip());
            return part == Layout.Part.FIRST_NAME
                    ? names[0]
                    : Arrays.stream(names).skip(1).collect(Collectors.joining("、"));
        }

        /** The place inside which names are looked for: that of the field the definition names, or of the ledger's place so far. */
        private @Nullable Integer within(Field field) {
            if (field.type() instanceof FieldType.InPlace place && place.within() != null) {
                return (Integer) read.get(place.within());
            }
            return null;
        }

        private @Nullable Object remembered(Field field, String written) {
            var text = standing.getOrDefault(field.code(), Map.of()).getOrDefault(written.strip(), written);
            if (!text.equals(written)) {
                remark(t("ledger.import.meaning", field.label(), written.strip(), text));
            }
            return meanings.of(field, text, within(field), owner);
        }
    }

    private static boolean isFigure(Cell cell) {
        try {
            Figure.of(cell);
            return true;
        } catch (UnreadableValue words) {
            return false;
        }
    }

    private BigDecimal number(Field field, FieldType.Number number, Cell cell, @Nullable Measure measure) {
        var figure = Figure.of(cell);
        var counted = measure == null ? number.measure() : measure;
        if (!figure.unit().isEmpty()) {
            counted = values.findUnit(number, figure.unit())
                    .orElseThrow(() -> UnreadableField.of(t(
                            "ledger.read.unit",
                            field.label().text(),
                            cell.text().strip(),
                            number.measure().label(Words.language()))));
        }
        return Figures.plain(counted.convert(figure.number(), number.stored()));
    }

    private @Nullable Object date(Field field, Cell cell, Layout.Part part, String place) {
        var span = Span.of(cell);
        Span.findMissingSign(cell)
                .ifPresent(sign ->
                        remark(t("ledger.import.sign", place, cell.text().strip(), sign, span)));
        return switch (part) {
            case FIRST_MONTH -> span.firstMonth().atDay(1);
            case LAST_MONTH -> span.lastMonth().atDay(1);
            case FIRST_DAY -> span.first();
            case LAST_DAY -> span.last();
            case WHOLE, WORDS, FIRST_NAME, OTHER_NAMES -> whole(field, span);
        };
    }

    /** A day where the field wants one; a month's or range's first day is not guessed. */
    private static LocalDate whole(Field field, Span span) {
        var month = field.type() instanceof FieldType.Date date && date.month();
        return (month ? span.findMonth().map(found -> found.atDay(1)) : span.findDay())
                .orElseThrow(() -> UnreadableField.of(t(
                        month ? "ledger.read.month" : "ledger.read.day",
                        field.label().text(),
                        span.first() + "–" + span.last())));
    }

    /** Stands for the entry a part belongs to until it is known. */
    private static final Long PARENT_TO_COME = -1L;

    /** What stands between names in one cell. */
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[\\\\/、，,；;\\s]+");

    /** Strokes printed where nothing is to be said: — / －. */
    private static final Pattern NOTHING = Pattern.compile("[\\s\u3000]*[-－–—―─/／\\\\]{1,4}[\\s\u3000]*");

    private static final int MOST_REMARKS = 500;
}
