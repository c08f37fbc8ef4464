package io.xieshou.form;

import io.xieshou.expression.BadExpression;
import io.xieshou.expression.Nearest;
import io.xieshou.expression.Problem;
import io.xieshou.language.Sentence;
import io.xieshou.pack.Problems;
import java.util.List;
import java.util.stream.Stream;

/** Whether the checks of a form can be judged: in each line they name, else in some line or column. */
record RuleCheck(Form form, List<SheetColumn> columns, Problems problems) {

    void check(FormRule rule) {
        rule.rows().stream()
                .filter(code ->
                        !rule.rows().equals(FormRule.ALL) && form.findRow(code).isEmpty())
                .forEach(code -> problems.add(
                        rule.rule().origin(),
                        "form.broken.check_row",
                        code,
                        Nearest.offer(
                                code, form.rows().stream().map(FormRow::code).toList())));
        reasons(rule).distinct().forEach(reason -> problems.add(rule.rule().origin(), reason));
    }

    private Stream<Sentence> reasons(FormRule rule) {
        var each = runs(rule).map(run -> reasons(rule, run)).toList();
        var named = !rule.isOfLines() && !rule.rows().equals(FormRule.ALL);
        return named || each.stream().noneMatch(List::isEmpty)
                ? each.stream().limit(named ? each.size() : 1).flatMap(List::stream)
                : Stream.empty();
    }

    private Stream<CellRun> runs(FormRule rule) {
        return rule.isOfLines()
                ? columns.stream().filter(SheetColumn::isCounted).map(column -> CellRun.ofColumn(column, form.rows()))
                : form.rows().stream().filter(rule::isFor).map(row -> CellRun.ofLine(row, columns));
    }

    private List<Sentence> reasons(FormRule rule, CellRun run) {
        try {
            rule.rule().over(run.names(form.measures()));
            return List.of();
        } catch (BadExpression misfit) {
            return misfit.problems().stream().map(Problem::sentence).toList();
        }
    }
}
