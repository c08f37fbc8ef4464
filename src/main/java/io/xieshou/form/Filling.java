package io.xieshou.form;

import io.xieshou.access.Actor;
import io.xieshou.access.Audit;
import io.xieshou.access.Function;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets filers say what entries do not: figures typed by hand, and that there was none. Everything said stays in the history. */
@Service
public class Filling {

    private final Statements statements;
    private final Audit audit;
    private final Clock clock;

    Filling(Statements statements, Audit audit, Clock clock) {
        this.statements = statements;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the actor may type and confirm in the sheet. */
    public static boolean may(Actor actor, Sheet sheet) {
        return !sheet.filer().isRollUp()
                && actor.may(Function.FORM_FILL, sheet.filer().id(), null);
    }

    /**
     * Says something about cells of a sheet, all or nothing.
     *
     * @return the number of the deed, by which it can be taken back
     * @throws CellConflict when somebody else said something about one of them since
     * @throws io.xieshou.access.NotAllowed when the sheet is not the actor's to fill
     */
    @Transactional
    public long say(Actor actor, Sheet sheet, List<Saying> sayings) {
        actor.require(Function.FORM_FILL, sheet.filer().id(), null);
        sayings.forEach(saying -> refuseWrongCell(sheet, saying.cell()));
        var deed = statements.nextDeed();
        for (var saying : sayings) {
            var said = saying.by(actor, clock.instant(), deed, sheet.filer().id(), computed(sheet, saying.cell()));
            add(sheet, said, saying.seen());
        }
        record(actor, sheet, sayings);
        return deed;
    }

    /** Takes back what was said in a deed: the statement before holds again, except where somebody spoke since. */
    @Transactional
    public int takeBack(Actor actor, Sheet sheet, long deed) {
        var filer = sheet.filer().id();
        var form = sheet.form().code();
        var sayings = new ArrayList<Saying>();
        for (var said : statements.ofDeed(form, sheet.period(), filer, deed)) {
            var history = statements.history(form, sheet.period(), filer, said.cell());
            if (history.get(0).id() == said.id()) {
                sayings.add(again(history.size() > 1 ? Optional.of(history.get(1)) : Optional.empty(), said));
            }
        }
        if (!sayings.isEmpty()) {
            say(actor, sheet, sayings);
        }
        return sayings.size();
    }

    /** Everything said about a cell, newest first. */
    public List<Statement> history(Sheet sheet, CellKey cell) {
        return statements.history(
                sheet.form().code(), sheet.period(), sheet.filer().id(), cell);
    }

    /** The last word on each cell, as a later statement must name it. */
    public Map<CellKey, Long> seen(Sheet sheet) {
        return statements
                .newest(
                        sheet.form().code(),
                        sheet.period(),
                        List.of(sheet.filer().id()))
                .stream()
                .collect(Collectors.toMap(Statement::cell, Statement::id));
    }

    private static Saying again(Optional<Statement> before, Statement said) {
        return before.map(earlier ->
                        new Saying(said.cell(), earlier.kind(), earlier.typed(), earlier.reason(), said.id()))
                .orElse(Saying.withdrawn(said.cell(), said.id()));
    }

    private void add(Sheet sheet, Statement said, long seen) {
        try {
            statements.add(sheet, said, seen);
        } catch (DuplicateKeyException other) {
            throw new CellConflict(other);
        }
    }

    private static void refuseWrongCell(Sheet sheet, CellKey cell) {
        if (sheet.findCell(cell).isEmpty() || !sheet.isFillable(cell)) {
            throw new IllegalArgumentException(
                    "Nothing can be typed in line %s, column %s: it is worked out from others or does not exist."
                            .formatted(cell.row(), cell.column()));
        }
    }

    private static @Nullable BigDecimal computed(Sheet sheet, CellKey key) {
        var cell = sheet.cell(key);
        if (cell instanceof Cell.Manual manual) {
            return manual.computed() == null ? null : manual.computed().value();
        }
        return cell instanceof Cell.Computed computed ? computed.value() : null;
    }

    /** Which cells, not which figures: the audit administrator sees no business data. */
    private void record(Actor actor, Sheet sheet, List<Saying> sayings) {
        sayings.stream()
                .collect(Collectors.groupingBy(Saying::kind, Collectors.mapping(Filling::named, Collectors.toList())))
                .forEach((kind, cells) -> audit.record(actor, action(kind), path(sheet), Map.of("cells", cells)));
    }

    private static String action(Statement.Kind kind) {
        return switch (kind) {
            case MANUAL -> "form.type";
            case NONE -> "form.confirm_none";
            case WITHDRAWN -> "form.withdraw";
        };
    }

    private static String named(Saying saying) {
        return saying.cell().row() + "/" + saying.cell().column();
    }

    private static String path(Sheet sheet) {
        return "form/%s/%s/%s".formatted(sheet.form().code(), sheet.filer().code(), sheet.period());
    }
}
