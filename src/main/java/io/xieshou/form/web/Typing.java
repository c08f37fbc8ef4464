package io.xieshou.form.web;

import static io.xieshou.page.Words.t;

import io.xieshou.form.Cell;
import io.xieshou.form.CellKey;
import io.xieshou.form.FormRow;
import io.xieshou.form.Saying;
import io.xieshou.form.Sheet;
import io.xieshou.form.Typed;
import io.xieshou.page.Fault;
import io.xieshou.page.FieldView;
import io.xieshou.page.FieldView.Kind;
import io.xieshou.page.SheetView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Figures being typed into the cells of a sheet that entries do not fill. Rates are typed in their own drawer.
 *
 * @param texts what was posted, by parameter: {@code c.7.hebei}, {@code reason}
 * @param upTo id of the last statement the person saw
 */
record Typing(Sheet sheet, Map<String, String> texts, long upTo) {

    private static final int LONGEST_REASON = 500;

    SheetView grid(boolean checked) {
        return new SheetGrid(sheet, null).view(t("form.fill.hint"), (key, cell) -> shown(key, cell, checked));
    }

    FieldView reasonField(boolean checked) {
        return FieldView.of(Kind.TEXT, "reason", t("form.fill.reason"))
                .help(t("form.type.reason.help"))
                .value(reason())
                .required()
                .error(checked ? reasonProblem() : null)
                .build();
    }

    String reason() {
        return texts.getOrDefault("reason", "").strip();
    }

    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        var reason = reasonProblem();
        if (reason != null) {
            faults.add(new Fault("#f-reason", reason));
        }
        for (var key : typed()) {
            var problem = problem(key);
            if (problem != null) {
                var column = sheet.findColumn(key.column()).orElseThrow();
                faults.add(new Fault("", t("form.fill.fault", row(key).spoken(), column.name(), problem)));
            }
        }
        return faults;
    }

    /** What to say about the cells that were changed; to be called when there are no {@link #faults}. */
    List<Saying> sayings(Map<CellKey, Long> seen) {
        return typed().stream()
                .map(key -> saying(key, seen.getOrDefault(key, 0L)))
                .toList();
    }

    /** Whether somebody spoke about a changed cell since the person looked. */
    boolean isOvertaken(Map<CellKey, Long> seen) {
        return typed().stream().anyMatch(key -> seen.getOrDefault(key, 0L) > upTo);
    }

    private Saying saying(CellKey key, long seen) {
        var text = text(key).orElse("");
        return text.isEmpty()
                ? Saying.withdrawn(key, seen)
                : Saying.typed(key, Typed.of(number(key, text).read()), reason(), seen);
    }

    /** The cells whose text differs from what stands there. */
    private List<CellKey> typed() {
        return sheet.lines().stream()
                .flatMap(line -> sheet.columns().stream()
                        .map(column -> new CellKey(line.row().code(), column.code())))
                .filter(this::takesInput)
                .filter(key ->
                        text(key).filter(text -> !text.equals(standing(key))).isPresent())
                .toList();
    }

    private boolean takesInput(CellKey key) {
        var cell = sheet.cell(key);
        return sheet.isFillable(key)
                && sheet.findColumn(key.column()).filter(sheet::isTyped).isPresent()
                && !row(key).isRate()
                && !(cell instanceof Cell.Computed)
                && !(cell instanceof Cell.Nil);
    }

    private SheetView.Cell shown(CellKey key, SheetView.Cell cell, boolean checked) {
        if (!takesInput(key)) {
            return cell;
        }
        var text = text(key).orElse(standing(key));
        var input = new SheetView.Cell(
                text, cell.state(), cell.name(), cell.source(), "", null, cell.failure(), parameter(key));
        var problem = checked && !text.equals(standing(key)) ? problem(key) : null;
        return problem == null ? input : input.failing(problem);
    }

    private @Nullable String problem(CellKey key) {
        var text = text(key).orElse("");
        return text.isEmpty() ? null : number(key, text).problem();
    }

    private TypedNumber number(CellKey key, String text) {
        return new TypedNumber(text, row(key).measure(), sheet.form().measures());
    }

    private @Nullable String reasonProblem() {
        if (reason().isEmpty()) {
            return t("form.type.reason.missing");
        }
        return reason().length() > LONGEST_REASON ? t("form.type.reason.long", LONGEST_REASON) : null;
    }

    private Optional<String> text(CellKey key) {
        return Optional.ofNullable(texts.get(parameter(key))).map(String::strip);
    }

    /** What stands in the cell, with all its decimals. */
    private String standing(CellKey key) {
        BigDecimal value = sheet.cell(key).value();
        return value == null ? "" : value.toPlainString();
    }

    private FormRow row(CellKey key) {
        return sheet.row(key);
    }

    private static String parameter(CellKey key) {
        return "c." + key.row() + "." + key.column();
    }
}
