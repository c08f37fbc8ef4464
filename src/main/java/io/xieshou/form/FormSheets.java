package io.xieshou.form;

import io.xieshou.access.Actor;
import io.xieshou.access.Function;
import io.xieshou.access.NotAllowed;
import io.xieshou.indicator.Days;
import io.xieshou.indicator.Indicators;
import io.xieshou.measure.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Fills forms: every cell from entries in the filer's scope, with what the filer said beside it. Whoever reads gets the same sheet. */
@Service
public class FormSheets {

    private final Forms forms;
    private final Filers filers;
    private final ColumnFigures figures;
    private final Statements statements;
    private final Indicators indicators;

    FormSheets(Forms forms, Filers filers, ColumnFigures figures, Statements statements, Indicators indicators) {
        this.forms = forms;
        this.filers = filers;
        this.figures = figures;
        this.statements = statements;
        this.indicators = indicators;
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
     * The latest period in which something happened that the sheet counts, where the sheet's own and the one before it hold nothing: what was is worth more
     * than an empty table.
     */
    public Optional<Period> latest(Sheet sheet) {
        var period = sheet.period();
        return indicators
                .newest(
                        sheet.form().indicators(sheet.columns()),
                        Days.of(period),
                        sheet.filer().scope())
                .map(day -> Period.of(period.kind(), day))
                .filter(found -> found.compareTo(period.previous()) < 0)
                .filter(found -> forms.find(sheet.form().code(), found).isPresent());
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
        var columns = forms.columns(form, period);
        var own = figures.of(form, columns, period, filer.scope());
        var maker = new LineMaker(form, filer, columns, own, said(form, columns, filer, period));
        var lines = form.rows().stream().map(maker::line).toList();
        var failures = new FormJudge(form, columns, maker::cell).failures();
        return new Sheet(form, filer, period, columns, lines, failures);
    }

    private Said said(Form form, List<SheetColumn> columns, Filer filer, Period period) {
        var said = statements.inForce(form.code(), period, filer.filing());
        var counted = new HashMap<Integer, RowFigures>();
        said.forEach((who, cells) -> {
            if (cells.values().stream().anyMatch(Statement::isFigure)) {
                filers.of(form, who, period)
                        .ifPresent(own -> counted.put(who, figures.of(form, columns, period, own.scope())));
            }
        });
        return new Said(said, counted);
    }
}
