package io.xieshou.ledger.imports;

import static io.xieshou.page.Words.t;

import io.xieshou.expression.Nearest;
import io.xieshou.ledger.EntryDraft;
import io.xieshou.ledger.EntryRules;
import io.xieshou.ledger.Field;
import io.xieshou.ledger.FieldProblem;
import io.xieshou.ledger.FieldType;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.StagingWriter;
import io.xieshou.ledger.UnreadableField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes the rows of one request in, value by value: {@link #begin}, {@link #put} for each value, {@link #end}. Each row is judged as it ends and stands in
 * the staging table with all that is wrong with it. Holds one row at a time.
 */
public final class Intake {

    private static final String UNIT = "unit";

    /** What lists give beside the fields, so that a list can be sent back as it came. */
    private static final List<String> READ_ONLY = List.of("id", "version", "state");

    private final Ledger ledger;
    private final EntryRules rules;
    private final StagingWriter writer;
    private final GivenValues reading;
    private final Unit unit;
    private final Map<String, Field> names = new HashMap<>();
    private final List<Field> order;

    /** By code: to hash a whole definition for each value took more time than all the rest. */
    private final Map<String, Given> given = new HashMap<>();

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<BadCell> problems = new ArrayList<>();
    private final Set<String> said = new HashSet<>();
    private int row;
    private int rows;
    private int wrong;

    /** Whose entries come in. */
    record Unit(int id, String code) {}

    Intake(Ledger ledger, EntryRules rules, StagingWriter writer, GivenValues reading, Unit unit) {
        this.ledger = ledger;
        this.rules = rules;
        this.writer = writer;
        this.reading = reading;
        this.unit = unit;
        ledger.fields().forEach(this::name);
        this.order = ledger.fields().stream()
                .sorted(Comparator.comparing(Intake::looksWithin))
                .toList();
    }

    private void name(Field field) {
        names.put(field.code(), field);
        names.putIfAbsent(field.label().zh(), field);
        names.putIfAbsent(field.label().en().toLowerCase(Locale.ROOT), field);
    }

    /** A place looked for inside that of another field is read after it. */
    private static boolean looksWithin(Field field) {
        return field.type() instanceof FieldType.InPlace place && place.within() != null;
    }

    public Ledger ledger() {
        return ledger;
    }

    /** The field a program calls by its code or by its label in either language. */
    public Optional<Field> find(String name) {
        var field = names.get(name);
        return Optional.ofNullable(field == null ? names.get(name.strip().toLowerCase(Locale.ROOT)) : field);
    }

    /** @param number counted from 1, as the sender counts rows */
    public void begin(int number) {
        row = number;
        given.clear();
        values.clear();
        problems.clear();
    }

    /** That a field is empty. A field no row says anything of stays as it is in entries that are there already. */
    public void putNothing(Field field) {
        said.add(field.code());
    }

    public void put(Field field, Given value) {
        said.add(field.code());
        if (given.putIfAbsent(field.code(), value) != null) {
            refuse(
                    field.code(),
                    value.shown(),
                    t("ledger.intake.twice", field.label().text()));
        }
    }

    /** A value under a name that is no field's. */
    public void putUnknown(String name, String value) {
        if (name.equals(UNIT)) {
            if (!value.equals(unit.code)) {
                refuse(name, value, t("ledger.intake.unit", value, unit.code));
            }
        } else if (!READ_ONLY.contains(name)) {
            refuse(name, value, unknown(name));
        }
    }

    /** A heading that is no field's. */
    void head(String name) {
        if (!name.equals(UNIT) && !READ_ONLY.contains(name)) {
            refuse(name, "", unknown(name));
        }
    }

    /** Ends the row of headings; returns whether rows can be read under them. */
    boolean endHeads(List<@Nullable Field> heads) {
        var today = reading.today();
        ledger.fields().stream()
                .filter(field -> field.required(today) && !heads.contains(field))
                .forEach(field -> refuse(
                        field.code(),
                        "",
                        t("ledger.import.column.missing", field.label().text())));
        if (problems.isEmpty()) {
            return true;
        }
        wrong++;
        write();
        return false;
    }

    private String unknown(String name) {
        var near = name.length() > 50 ? List.<String>of() : Nearest.to(name, names.keySet());
        var offered = near.isEmpty() ? ledger.codes() : near;
        return t("ledger.intake.unknown", name, String.join(t("page.separator"), offered));
    }

    /** The row as a whole, or one value of it, cannot be. */
    public void refuse(String field, String value, String sentence) {
        problems.add(new BadCell(row, field, value, sentence));
    }

    /** Judges the row and puts it into the staging table. */
    public void end() {
        order.forEach(this::read);
        judge();
        rows++;
        wrong += problems.isEmpty() ? 0 : 1;
        write();
    }

    private void write() {
        writer.row(row, String.valueOf(row), lines(), unit.id, ledger.initial(), values);
    }

    /** Codes of the fields any row said something of. */
    Set<String> said() {
        return said;
    }

    int rows() {
        return rows;
    }

    int wrong() {
        return wrong;
    }

    private void read(Field field) {
        var sent = given.get(field.code());
        if (sent != null) {
            try {
                var value = reading.read(field, sent, within(field));
                if (value != null) {
                    values.put(field.code(), value);
                }
            } catch (UnreadableField unreadable) {
                refuse(field.code(), sent.shown(), unreadable.sentence());
            }
        }
    }

    private @Nullable Integer within(Field field) {
        return field.type() instanceof FieldType.InPlace place && place.within() != null
                ? (Integer) values.get(place.within())
                : null;
    }

    /** The rules of single entries; a field that could not be read is not also missing. */
    private void judge() {
        var date = (LocalDate) values.get(ledger.date());
        if (date != null) {
            var draft = new EntryDraft(unit.id, values);
            rules.ofValues(ledger, draft, date).forEach(this::add);
        } else if (isUnheard(ledger.date())) {
            var field = ledger.field(ledger.date());
            refuse(field.code(), "", t("ledger.problem.missing", field.label().text()));
        }
    }

    private void add(FieldProblem problem) {
        if (isUnheard(problem.field())
                && (problems.isEmpty() || !problem.field().isEmpty())) {
            var sent = Optional.ofNullable(given.get(problem.field())).map(Given::shown);
            refuse(problem.field(), sent.orElse(""), problem.sentence());
        }
    }

    private boolean isUnheard(String field) {
        return problems.stream().noneMatch(problem -> problem.field().equals(field));
    }

    private @Nullable String lines() {
        return problems.isEmpty() ? null : problems.stream().map(BadCell::line).collect(Collectors.joining("\n"));
    }
}
