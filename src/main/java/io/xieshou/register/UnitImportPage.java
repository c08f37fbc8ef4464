package io.xieshou.register;

import static io.xieshou.page.Words.t;

import io.xieshou.directory.UnitVerdict.Deed;
import io.xieshou.lists.ListUpload;
import io.xieshou.page.Badge;
import io.xieshou.page.Badge.Tone;
import io.xieshou.page.TableView;
import io.xieshou.page.TableView.Cell;
import io.xieshou.page.TableView.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * Units from a table: where the file is given, and what was found in it.
 *
 * @param hash of the file looked at; empty before one is given
 */
record UnitImportPage(String hash, List<UnitRow> rows) {

    static final String URL = "/units/import";
    static final UnitImportPage START = new UnitImportPage("", List.of());

    boolean isLookedAt() {
        return !hash.isEmpty();
    }

    /** Whether there is something to take and nothing against it. */
    boolean isWell() {
        return rows.stream().noneMatch(UnitRow::isBroken) && rows.stream().anyMatch(row -> !row.is(Deed.SAME));
    }

    String lead() {
        if (!isLookedAt()) {
            return t("register.list.lead");
        }
        var broken = rows.stream().filter(UnitRow::isBroken).count();
        var outcome = UnitImport.Outcome.of(rows, false);
        return broken == 0
                ? t("register.list.well", rows.size(), outcome.added(), outcome.changed(), outcome.same())
                : t("register.list.problems", rows.size(), broken);
    }

    ListUpload upload() {
        return new ListUpload(URL, t("register.list.file"), t("register.list.file.help"), URL + "/current");
    }

    String confirmUrl() {
        return URL + "/" + hash;
    }

    /** What is to be mended; where nothing is, what will be done. Rows that change nothing are only counted. */
    TableView table() {
        var isBroken = rows.stream().anyMatch(UnitRow::isBroken);
        var shown = isBroken
                ? rows.stream().filter(UnitRow::isBroken)
                : rows.stream().filter(row -> !row.is(Deed.SAME));
        return new TableView(
                t("register.list.rows"),
                List.of(
                        Column.text(t("register.field.name")),
                        Column.whole(t("lists.row")),
                        Column.text(t("register.field.code")),
                        Column.text(t("register.field.kind")),
                        Column.text(t("register.field.parent")),
                        Column.text(t("register.field.place")),
                        isBroken ? Column.prose(t("lists.problem")) : Column.whole(t("register.list.outcome"))),
                shown.map(UnitImportPage::row).toList(),
                t("register.list.nothing"));
    }

    private static TableView.Row row(UnitRow row) {
        var line = row.line();
        var cells = new ArrayList<>(List.of(
                Cell.of(line.name()),
                Cell.of(String.valueOf(row.number())),
                Cell.of(line.code()),
                Cell.of(line.kind() == null ? "" : t("register.unitKind." + line.kind())),
                Cell.of(row.verdict().superior()),
                Cell.of(row.verdict().place())));
        cells.add(
                row.isBroken()
                        ? Cell.of(String.join("\n", row.problems()))
                        : Cell.of(new Badge(
                                Tone.INFORMATION,
                                t("register.list.deed." + row.verdict().deed()))));
        return new TableView.Row(String.valueOf(row.number()), "", cells);
    }
}
