package io.xieshou.ledger.imports;

import static io.xieshou.page.Words.t;

import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.Stagings.BadRow;
import io.xieshou.ledger.Stagings.Comparison;
import io.xieshou.measure.Figures;
import io.xieshou.page.Crumb;
import io.xieshou.page.TableView;
import io.xieshou.page.TableView.Cell;
import io.xieshou.page.TableView.Column;
import io.xieshou.page.TableView.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An import: how far it is, what it would do or did, what is wrong with it.
 *
 * @param unit for which it is imported, by its full name
 * @param undone whether it was saved and taken back
 * @param progress how far it is while it is read
 * @param layout what the layout it was read by is called; empty for a plain table
 * @param mayTeach whether the reader may teach how the file is read
 */
record ImportPage(
        Import of,
        Ledger ledger,
        String unit,
        boolean undone,
        List<Part> parts,
        List<BadRow> badRows,
        Optional<Progress> progress,
        String layout,
        boolean mayTeach) {

    /** What one ledger would get. */
    record Part(String ledger, Comparison counts) {}

    String title() {
        return switch (of.state()) {
            case READING -> t("ledger.import.title.reading", of.fileName());
            case SAVING -> t("ledger.import.title.saving", of.fileName());
            case PREVIEWED -> t("ledger.import.title.previewed", of.fileName());
            case REFUSED -> t("ledger.import.title.refused", of.fileName());
            case SAVED -> t(undone ? "ledger.import.title.undone" : "ledger.import.title.saved", of.fileName());
            case GIVEN_UP -> t("ledger.import.title.given_up", of.fileName());
        };
    }

    /** Whose entries they become, and by which layout they were read, if by one. */
    String lead() {
        var owner = t("imports.owner", unit);
        return layout.isEmpty() ? owner : owner + t("teach.by", layout);
    }

    int percent() {
        return of.state() == Import.State.SAVING
                ? 100
                : (int) (progress.map(Progress::share).orElse(0.0) * 100);
    }

    String progressSentence() {
        if (of.state() == Import.State.SAVING) {
            return t("ledger.import.saving");
        }
        if (progress.isPresent() && progress.get().waits()) {
            return t("ledger.import.waiting");
        }
        var rows = progress.map(Progress::rows).orElse(0L);
        return percent() == 100 ? t("ledger.import.comparing", rows) : t("ledger.import.progress", rows, percent());
    }

    boolean isBusy() {
        return of.state().isBusy();
    }

    boolean isPreviewed() {
        return of.state() == Import.State.PREVIEWED;
    }

    /** Whether there is nothing to confirm: the ledgers say all of it already, or it says nothing. */
    boolean changesNothing() {
        return isPreviewed() && of.added() == 0 && of.changed() == 0;
    }

    String whyNothing() {
        return t(of.same() == 0 ? "ledger.import.empty" : "ledger.import.nothing");
    }

    boolean isRefused() {
        return of.state() == Import.State.REFUSED;
    }

    boolean isSaved() {
        return of.state() == Import.State.SAVED;
    }

    String url(String deed) {
        return "/imports/" + of.id() + deed;
    }

    /** The person's own file with what is wrong beside each row; only where some row has something. */
    String errorsUrl() {
        return url("/errors");
    }

    boolean hasErrorsFile() {
        return !badRows.isEmpty() || ErrorWorkbook.says(of.broken()) || ErrorWorkbook.says(of.findings());
    }

    /** Where the file's layout is taught: a new one, or the one it was read by anew. */
    String teachUrl() {
        return url("/teach") + (of.layout() == null ? "" : "?layout=" + of.layout());
    }

    String teachLabel() {
        return t(of.layout() == null ? "teach.offer" : "teach.change");
    }

    String againUrl() {
        return "/ledgers/" + of.ledger() + "/import";
    }

    String listUrl() {
        return "/ledgers/" + of.ledger();
    }

    TableView counts() {
        var columns = List.of(
                Column.text(t("ledger.import.ledger")),
                Column.figures(t("ledger.import.added"), ""),
                Column.figures(t("ledger.import.changed"), ""),
                Column.figures(t("ledger.import.same"), ""),
                Column.figures(t("ledger.import.wrong"), ""));
        var rows = new ArrayList<Row>();
        parts.forEach(part -> rows.add(new Row(
                part.ledger(),
                "",
                List.of(
                        Cell.of(part.ledger()),
                        Cell.of(count(part.counts().added())),
                        Cell.of(count(part.counts().changed())),
                        Cell.of(count(part.counts().same())),
                        Cell.of(count(part.counts().wrong()))))));
        return new TableView(t("ledger.import.counts"), columns, rows, "");
    }

    private static String count(int entries) {
        return Figures.show(BigDecimal.valueOf(entries), 0);
    }

    /** What must be mended before anything is saved. */
    List<Told> problems() {
        var problems = new ArrayList<>(Told.ofLines(of.broken()));
        problems.addAll(Told.of(badRows));
        return problems;
    }

    List<Told> findings() {
        return Told.inOrder(of.findings());
    }

    List<Crumb> crumbs() {
        return List.of(
                new Crumb(t("ledger.navigation"), "/ledgers"),
                new Crumb(ledger.label().text(), listUrl()));
    }
}
