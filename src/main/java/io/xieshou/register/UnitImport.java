package io.xieshou.register;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Audit;
import io.xieshou.access.Function;
import io.xieshou.access.NotAllowed;
import io.xieshou.directory.OrganisationLists;
import io.xieshou.directory.UnitVerdict;
import io.xieshou.directory.UnitVerdict.Deed;
import io.xieshou.files.StoredFile;
import io.xieshou.lists.ListFiles;
import io.xieshou.lists.ListRefused;
import io.xieshou.lists.ListSheet;
import io.xieshou.workbook.Sheet;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The units of a city from a table, after a look at it: nothing is taken until all rows are well, and then all at once. */
@Component
public class UnitImport {

    /** Some provinces have more; their cities bring lists of their own. */
    private static final int MOST = 5000;

    private final ListFiles files;
    private final OrganisationLists units;
    private final Audit audit;

    UnitImport(ListFiles files, OrganisationLists units, Audit audit) {
        this.files = files;
        this.units = units;
        this.audit = audit;
    }

    /**
     * What a table comes to.
     *
     * @param problems sentences, each with the address of its cell; where there is one, nothing was saved
     * @param saved whether it was taken
     */
    public record Outcome(long added, long changed, long same, List<String> problems, boolean saved) {

        static Outcome of(List<UnitRow> rows, boolean saved) {
            return new Outcome(
                    count(rows, Deed.ADD),
                    count(rows, Deed.CHANGE),
                    count(rows, Deed.SAME),
                    rows.stream().flatMap(row -> row.problems().stream()).toList(),
                    saved);
        }

        private static long count(List<UnitRow> rows, Deed deed) {
            return rows.stream().filter(row -> row.is(deed)).count();
        }

        public boolean isClean() {
            return problems.isEmpty();
        }
    }

    /**
     * Only looks.
     *
     * @throws ListRefused when the file is no table of units
     */
    public Outcome preview(Actor actor, Path file) {
        return Outcome.of(ListFiles.read(file, name(file), sheet -> look(actor, sheet)), false);
    }

    /**
     * Takes the table, unless there is anything wrong with it.
     *
     * @throws ListRefused when the file is no table of units
     */
    @Transactional
    public Outcome save(Actor actor, Path file) {
        var rows = ListFiles.read(file, name(file), sheet -> look(actor, sheet));
        if (rows.stream().anyMatch(UnitRow::isBroken)) {
            return Outcome.of(rows, false);
        }
        return take(actor, rows, name(file), "file/" + name(file));
    }

    List<UnitRow> look(Actor actor, StoredFile file) {
        return files.read(file, sheet -> look(actor, sheet));
    }

    /** @throws ListRefused when a row is broken; then nothing was taken */
    @Transactional
    public Outcome take(Actor actor, StoredFile file) {
        var rows = look(actor, file);
        if (rows.stream().anyMatch(UnitRow::isBroken)) {
            throw new ListRefused(t("register.list.broken"));
        }
        return take(actor, rows, file.name(), "file/" + file.hash());
    }

    private Outcome take(Actor actor, List<UnitRow> rows, String name, String object) {
        var lines = rows.stream().map(UnitRow::line).toList();
        units.take(
                lines,
                actor.name(),
                t("register.list.reason", name),
                verdicts -> verdicts.forEach(verdict -> {
                    if (isOutside(actor, verdict)) {
                        throw NotAllowed.outside(actor, Function.DIRECTORY_WRITE);
                    }
                }));
        var outcome = Outcome.of(rows, true);
        audit.record(
                actor,
                "register.import_units",
                object,
                Map.of("rows", rows.size(), "added", outcome.added(), "changed", outcome.changed()));
        return outcome;
    }

    private List<UnitRow> look(Actor actor, Sheet sheet) {
        var list = ListSheet.read(sheet, UnitColumn.ALL, MOST);
        var cells = list.rows().stream().map(row -> new UnitCells(list, row)).toList();
        var lines = cells.stream().map(UnitCells::line).toList();
        var verdicts = units.judge(lines);
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new UnitRow(
                        list.rows().get(i).number(),
                        lines.get(i),
                        verdicts.get(i),
                        cells.get(i).problems(faults(actor, verdicts.get(i)))))
                .toList();
    }

    /** An office lists the units of its own city only; to put a city beside those there are is for whoever may change any unit. */
    private static Map<String, String> faults(Actor actor, UnitVerdict verdict) {
        var faults = new HashMap<>(verdict.faults());
        if (isOutside(actor, verdict)) {
            faults.putIfAbsent("superior", t("register.list.outside"));
        }
        return faults;
    }

    private static boolean isOutside(Actor actor, UnitVerdict verdict) {
        var scope = actor.scope(Function.DIRECTORY_WRITE);
        return verdict.touches().stream()
                .anyMatch(id -> id == UnitVerdict.TOP ? !scope.isEverything() : !scope.coversUnit(id));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
