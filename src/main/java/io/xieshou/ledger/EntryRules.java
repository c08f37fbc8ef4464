package io.xieshou.ledger;

import static io.xieshou.page.Words.t;

import io.xieshou.database.SqlFragment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an entry must be to be saved, told field by field and all at once. The definitions in force on its business date govern it. */
@Component
public class EntryRules {

    private final Ledgers ledgers;
    private final EntryChecks checks;
    private final JdbcClient jdbc;

    EntryRules(Ledgers ledgers, EntryChecks checks, JdbcClient jdbc) {
        this.ledgers = ledgers;
        this.checks = checks;
        this.jdbc = jdbc;
    }

    /**
     * Checks a draft and gives its business date.
     *
     * @throws EntryRefused with every problem
     */
    LocalDate accept(Ledger ledger, EntryDraft draft) {
        var date = (LocalDate) draft.values().get(ledger.date());
        if (date == null) {
            throw new EntryRefused(List.of(missing(ledger.field(ledger.date()))));
        }
        var problems = problems(ledger, draft, date);
        if (!problems.isEmpty()) {
            throw new EntryRefused(problems);
        }
        return date;
    }

    /** Every problem that keeps a draft of a day from being saved, references included. */
    List<FieldProblem> problems(Ledger ledger, EntryDraft draft, LocalDate date) {
        var problems = new ArrayList<>(ofValues(ledger, draft, date));
        ledger.fields().forEach(field -> refuseDangling(field, draft, problems));
        return problems;
    }

    /** The problems that the values alone show, without a look into the database; what an import asks for each row. */
    public List<FieldProblem> ofValues(Ledger ledger, EntryDraft draft, LocalDate date) {
        var governing = ledgers.on(ledger.code(), date);
        var problems = new ArrayList<FieldProblem>();
        governing.fields().forEach(field -> checkField(field, draft, date, problems));
        if (problems.isEmpty()) {
            problems.addAll(checks.broken(governing, draft, true));
        }
        return problems;
    }

    /** What is worth a look but keeps nobody from saving. */
    public List<FieldProblem> warnings(Ledger ledger, EntryDraft draft, LocalDate date) {
        return checks.broken(ledgers.on(ledger.code(), date), draft, false);
    }

    void acceptMove(Ledger ledger, Entry entry, String state) {
        var from = ledger.state(entry.state());
        if (!from.next().contains(state)) {
            throw new EntryRefused(
                    List.of(new FieldProblem("", t("ledger.problem.move", from.label(), label(ledger, state)))));
        }
    }

    FieldProblem twin(Ledger ledger) {
        var key = ledger.keyFields().stream()
                .map(field -> field.label().text())
                .collect(Collectors.joining(t("page.separator")));
        return new FieldProblem(ledger.key().get(0), t("ledger.problem.twin", key));
    }

    private void checkField(Field field, EntryDraft draft, LocalDate date, List<FieldProblem> problems) {
        var value = draft.values().get(field.code());
        if (value == null) {
            if (field.required(date)) {
                problems.add(missing(field));
            }
            return;
        }
        if (field.type() instanceof FieldType.Text text && ((String) value).length() > text.length()) {
            problems.add(problem(field, "ledger.problem.long", text.length(), ((String) value).length()));
        }
        if (field.type() instanceof FieldType.Number number) {
            checkNumber(field, number, (BigDecimal) value, problems);
        }
        if (field.type() instanceof FieldType.Code code) {
            checkCode(field, code, (String) value, date, problems);
        }
    }

    private static void checkNumber(
            Field field, FieldType.Number number, BigDecimal value, List<FieldProblem> problems) {
        if (value.signum() < 0 && !number.negative()) {
            problems.add(problem(field, "ledger.problem.negative"));
        }
        if (value.stripTrailingZeros().scale() > number.scale()) {
            problems.add(problem(
                    field,
                    "ledger.problem.decimals",
                    number.scale(),
                    number.stored().zh()));
        }
        if (value.precision() - value.scale() > 20 - number.scale()) {
            problems.add(problem(field, "ledger.problem.large"));
        }
    }

    private void checkCode(
            Field field, FieldType.Code code, String value, LocalDate date, List<FieldProblem> problems) {
        var list = ledgers.codes(code.list(), date);
        var item = list.find(value);
        if (item.isEmpty() || !item.get().holds(date)) {
            var choices = list.inForce(date).stream()
                    .map(choice -> choice.label().text())
                    .collect(Collectors.joining(t("page.separator")));
            problems.add(problem(field, "ledger.problem.code", value, date, choices));
        }
    }

    private void refuseDangling(Field field, EntryDraft draft, List<FieldProblem> problems) {
        var value = draft.values().get(field.code());
        if (value != null && field.type() instanceof FieldType.Reference reference) {
            var target = ledgers.get(reference.ledger());
            var sql = SqlFragment.of("select count(*) from ")
                    .append(SqlFragment.identifier(target.table()))
                    .append(" where id = ?", value);
            if (jdbc.sql(sql.text()).params(sql.binds()).query(Long.class).single() == 0) {
                problems.add(problem(field, "ledger.problem.dangling", target.label(), value.toString()));
            }
        }
    }

    private String label(Ledger ledger, String state) {
        return ledger.states().stream()
                .filter(known -> known.code().equals(state))
                .map(known -> known.label().text())
                .findFirst()
                .orElse(state);
    }

    private static FieldProblem missing(Field field) {
        return problem(field, "ledger.problem.missing");
    }

    private static FieldProblem problem(Field field, String key, Object... arguments) {
        var all = new Object[arguments.length + 1];
        all[0] = field.label().text();
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new FieldProblem(field.code(), t(key, all));
    }
}
