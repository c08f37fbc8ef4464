package io.xieshou.form;

import static io.xieshou.page.Words.t;

import io.xieshou.check.Check;
import io.xieshou.check.Reading;
import io.xieshou.check.Rule;
import io.xieshou.measure.Measure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges the checks of a form: those between lines in every column that counts, those between columns in the lines they are for. */
final class FormJudge {

    private final Form form;
    private final List<SheetColumn> columns;
    private final Function<CellKey, Cell> cells;
    private final Map<Over, Optional<Check>> known = new HashMap<>();

    FormJudge(Form form, List<SheetColumn> columns, Function<CellKey, Cell> cells) {
        this.form = form;
        this.columns = columns;
        this.cells = cells;
    }

    /** A rule over figures of these measures is the same check wherever it stands. */
    private record Over(Rule rule, List<Measure> measures) {}

    List<Sheet.Failure> failures() {
        return Stream.concat(inColumns(), inLines()).toList();
    }

    private Stream<Sheet.Failure> inColumns() {
        return columns.stream()
                .filter(SheetColumn::isCounted)
                .flatMap(column -> judge(
                        form.checks().stream().filter(FormRule::isOfLines),
                        CellRun.ofColumn(column, form.rows()),
                        column.name()));
    }

    private Stream<Sheet.Failure> inLines() {
        return form.rows().stream()
                .flatMap(row -> judge(
                        form.checks().stream().filter(rule -> rule.isFor(row)),
                        CellRun.ofLine(row, columns),
                        t("form.sheet.judged", row.spoken(), row.label().text())));
    }

    /** Those that make sense there: a rule that names a sum of money does not hold people to it. */
    private Stream<Sheet.Failure> judge(Stream<FormRule> rules, CellRun run, String where) {
        return rules.flatMap(rule -> check(rule.rule(), run).stream())
                .flatMap(check -> judge(check, run, where).stream());
    }

    private Optional<Check> check(Rule rule, CellRun run) {
        return known.computeIfAbsent(new Over(rule, run.measures()), over -> rule.find(run.names(form.measures())));
    }

    private Optional<Sheet.Failure> judge(Check check, CellRun run, String where) {
        var meant =
                check.names().stream().flatMap(name -> run.find(name).stream()).toList();
        var verdict = check.judge(meant.stream().collect(Collectors.toMap(CellFormula.Operand::name, this::reading)));
        return verdict.fails()
                ? Optional.of(new Sheet.Failure(
                        where, meant.stream().map(CellFormula.Operand::key).toList(), verdict))
                : Optional.empty();
    }

    private Reading reading(CellFormula.Operand cell) {
        return new Reading(cell.label(), cell.measure(), cells.apply(cell.key()).value());
    }
}
