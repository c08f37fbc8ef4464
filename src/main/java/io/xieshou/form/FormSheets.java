package io.xieshou.form;

import io.xieshou.access.Actor;
import io.xieshou.access.Function;
import io.xieshou.access.NotAllowed;
import io.xieshou.check.Reading;
import io.xieshou.indicator.Indicator;
import io.xieshou.indicator.Indicators;
import io.xieshou.measure.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Fills forms: every cell from entries in the filer's scope, with what the filer said beside it. Whoever reads gets the same sheet. */
@Service
public class FormSheets {

    private final Forms forms;
    private final Filers filers;
    private final Indicators indicators;
    private final Statements statements;

    FormSheets(Forms forms, Filers filers, Indicators indicators, Statements statements) {
        this.forms = forms;
        this.filers = filers;
        this.indicators = indicators;
        this.statements = statements;
    }

    /**
     * The sheet of a filer, or of the filers below a unit taken together, if there is one.
     *
     * @throws NotAllowed when the unit's forms are not the actor's to read
     */
    public Optional<Sheet> find(Actor actor, String form, String filer, Period period) {
        return forms.find(form, period)
                .flatMap(found -> filers.find(found, filer, period).map(who -> {
                    if (!actor.scope(Function.FORM_READ).coversUnit(who.id())) {
                        throw NotAllowed.outside(actor, Function.FORM_READ);
                    }
                    return sheet(found, who, period);
                }));
    }

    /** The sheets of all filers the actor may read, and before them the roll-up for the actor's own unit where it stands above filers. */
    public List<Sheet> list(Actor actor, Form form, Period period) {
        var rollUp = filers.of(form, actor.unitId(), period)
                .filter(Filer::isRollUp)
                .filter(filer -> actor.scope(Function.FORM_READ).coversUnit(filer.id()));
        return Stream.concat(rollUp.stream(), filers.list(form, actor, period).stream())
                .map(filer -> sheet(form, filer, period))
                .toList();
    }

    /** The filers that a roll-up adds up, as far as the actor may read their sheets. */
    public List<Filer> filers(Actor actor, Sheet rollUp) {
        return filers.list(rollUp.form(), actor, rollUp.period()).stream()
                .filter(member -> rollUp.filer().members().contains(member.id()))
                .toList();
    }

    /** Their sheets; each is computed. */
    public List<Sheet> members(Actor actor, Sheet rollUp) {
        return filers(actor, rollUp).stream()
                .map(member -> sheet(rollUp.form(), member, rollUp.period()))
                .toList();
    }

    /**
     * The sheet to compare with: of the period before, in the same year, so that what counts since January is not compared with all of last year.
     */
    public Optional<Sheet> before(Sheet sheet) {
        var previous = sheet.period().previous();
        if (previous.year() != sheet.period().year()) {
            return Optional.empty();
        }
        return forms.find(sheet.form().code(), previous)
                .flatMap(form ->
                        filers.of(form, sheet.filer().id(), previous).map(filer -> sheet(form, filer, previous)));
    }

    private Sheet sheet(Form form, Filer filer, Period period) {
        var columns = columns(form, period);
        var said = said(form, filer, period);
        var maker = new LineMaker(filer, columns, figures(form, filer, period), said);
        var lines = form.rows().stream().map(maker::line).toList();
        return new Sheet(form, filer, period, columns, lines, failures(form, columns, lines));
    }

    private List<SheetColumn> columns(Form form, Period period) {
        var axis = forms.axis(form, period).stream()
                .flatMap(found -> found.columns().stream())
                .map(column -> new SheetColumn(column.code(), column.label(), false))
                .toList();
        return Stream.concat(Stream.of(new SheetColumn(Form.TOTAL, form.total(), !axis.isEmpty())), axis.stream())
                .toList();
    }

    private Said said(Form form, Filer filer, Period period) {
        var said = statements.inForce(form.code(), period, filer.filing());
        var figures = new HashMap<Integer, RowFigures>();
        said.forEach((who, cells) -> {
            if (cells.values().stream().anyMatch(statement -> statement.typed() != null)) {
                filers.of(form, who, period).ifPresent(own -> figures.put(who, figures(form, own, period)));
            }
        });
        return new Said(said, figures);
    }

    private RowFigures figures(Form form, Filer filer, Period period) {
        var codes = form.indicators();
        var figures = forms.axis(form, period)
                .map(axis -> indicators.byPlace(codes, period, filer.scope(), axis))
                .orElseGet(() -> indicators.figures(codes, period, filer.scope()));
        return new RowFigures(figures, definitions(codes, period));
    }

    private Map<String, Indicator> definitions(List<String> codes, Period period) {
        return codes.stream()
                .flatMap(code -> indicators.find(code, period.last()).stream())
                .collect(Collectors.toMap(Indicator::code, indicator -> indicator));
    }

    private static List<Sheet.Failure> failures(Form form, List<SheetColumn> columns, List<SheetLine> lines) {
        var failures = new ArrayList<Sheet.Failure>();
        for (int i = 0; i < columns.size(); i++) {
            var readings = readings(lines, i);
            var column = columns.get(i).code();
            form.checks().stream()
                    .map(check -> check.judge(readings))
                    .filter(verdict -> verdict.fails())
                    .forEach(verdict -> failures.add(new Sheet.Failure(column, verdict)));
        }
        return failures;
    }

    private static Map<String, Reading> readings(List<SheetLine> lines, int column) {
        var readings = new HashMap<String, Reading>();
        lines.forEach(line -> readings.put(
                line.row().name(),
                new Reading(
                        line.row().label(),
                        line.row().measure(),
                        line.cells().get(column).value())));
        return readings;
    }
}
