package io.xieshou.form.web;

import static io.xieshou.page.Words.t;

import io.xieshou.form.Progress;
import io.xieshou.form.Sheet;
import io.xieshou.form.SheetColumn;
import io.xieshou.measure.Period;
import io.xieshou.page.Crumb;
import io.xieshou.page.SheetLines;
import io.xieshou.page.SheetView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form filled for a filer and a period.
 *
 * @param lines the same as a phone shows it
 * @param fillColumn the column that is typed from there; empty where nothing is typed
 * @param mayFill whether the reader may type and confirm
 * @param mayExport whether the reader may take it out as a file
 * @param blank how many cells wait for a word
 * @param noneWords what is confirmed for them: 本月无
 * @param problems checks that do not hold, in sentences
 * @param latest the latest period with facts, where this one has none; null otherwise
 * @param members the filers added up here, with their sheets; empty for a filer's own sheet
 */
record SheetPage(
        String title,
        String lead,
        List<Crumb> crumbs,
        SheetAddress address,
        String period,
        SheetView grid,
        SheetLines lines,
        @Nullable SheetColumn fillColumn,
        boolean mayFill,
        boolean mayExport,
        int blank,
        String noneWords,
        List<Problem> problems,
        List<Crumb> members,
        @Nullable Crumb latest,
        Crumb previous,
        Crumb next) {

    /** A check that does not hold, and the cell to look at first. */
    record Problem(String sentence, String href) {}

    /** @param asked code of the column the reader chose; null for none */
    static SheetPage of(
            Sheet sheet,
            SheetGrid grid,
            @Nullable String asked,
            boolean mayFill,
            boolean mayExport,
            List<Crumb> members,
            @Nullable Period latest) {
        var address = SheetAddress.of(sheet);
        var chosen = Optional.ofNullable(asked).flatMap(sheet::findColumn);
        var shown = chosen.or(sheet::headline).orElse(sheet.columns().get(0));
        var view = grid.view();
        var progress = sheet.progress();
        return new SheetPage(
                title(sheet, progress),
                t(
                        "form.sheet.lead",
                        sheet.filer().name(),
                        sheet.form().due().of(sheet.period()).toString(),
                        SheetWords.details(progress)),
                List.of(
                        new Crumb(t("form.navigation"), SheetAddress.list(sheet.period())),
                        new Crumb(sheet.filer().name(), address.page())),
                address,
                SheetWords.period(sheet.period()),
                view,
                SheetLines.of(
                        view,
                        sheet.columns().indexOf(shown),
                        index -> address.column(sheet.columns().get(index).code())),
                mayFill ? typedColumn(sheet, shown).orElse(null) : null,
                mayFill,
                mayExport,
                progress.blank(),
                SheetWords.none(sheet),
                problems(sheet),
                members,
                latest == null ? null : neighbour(sheet, latest, chosen),
                neighbour(sheet, sheet.period().previous(), chosen),
                neighbour(sheet, sheet.period().next(), chosen));
    }

    /** The column shown; where nobody types in it, as in a total, the first in which people do. */
    private static Optional<SheetColumn> typedColumn(Sheet sheet, SheetColumn shown) {
        return Stream.concat(Stream.of(shown), sheet.columns().stream())
                .filter(sheet::isTyped)
                .findFirst();
    }

    private static String title(Sheet sheet, Progress progress) {
        return t(
                "form.sheet.title",
                SheetWords.period(sheet.period()),
                sheet.form().label().text(),
                sheet.filer().isRollUp() ? t("form.state.rollUp") : SheetWords.state(progress));
    }

    String nothingYet() {
        return t("form.latest", period);
    }

    private static Crumb neighbour(Sheet sheet, Period period, Optional<SheetColumn> chosen) {
        var address = SheetAddress.of(sheet).in(period);
        return new Crumb(
                SheetWords.period(period),
                chosen.map(column -> address.column(column.code())).orElseGet(address::page));
    }

    private static List<Problem> problems(Sheet sheet) {
        return sheet.failures().stream()
                .map(failure -> new Problem(
                        failure.sentence(),
                        failure.cells().stream()
                                .findFirst()
                                .map(SheetAddress.of(sheet)::cell)
                                .orElseGet(SheetAddress.of(sheet)::page)))
                .toList();
    }
}
