package io.xieshou.access;

import static io.xieshou.page.Words.t;

import io.xieshou.lists.ListUpload;
import io.xieshou.page.Badge;
import io.xieshou.page.Badge.Tone;
import io.xieshou.page.TableView;
import java.util.List;

/**
 * Accounts from a table: where the file is given, and what was found in it.
 *
 * @param hash of the file looked at; empty before one is given
 */
record AccountImportPage(String hash, List<AccountRow> rows) {

    static final String URL = AccountsPage.URL + "/import";
    static final AccountImportPage START = new AccountImportPage("", List.of());

    boolean isLookedAt() {
        return !hash.isEmpty();
    }

    boolean isWell() {
        return rows.stream().noneMatch(AccountRow::isBroken);
    }

    String summary() {
        var broken = rows.stream().filter(AccountRow::isBroken).count();
        return broken == 0 ? t("access.import.well", rows.size()) : t("access.import.problems", rows.size(), broken);
    }

    String confirmUrl() {
        return URL + "/" + hash;
    }

    ListUpload upload() {
        return new ListUpload(URL, t("access.import.file"), t("access.import.file.help"), "");
    }

    TableView table() {
        return new TableView(
                t("access.import.rows"),
                List.of(
                        TableView.Column.text(t("access.name")),
                        TableView.Column.whole(t("lists.row")),
                        TableView.Column.text(t("access.display_name")),
                        TableView.Column.text(t("access.posts")),
                        TableView.Column.whole(t("access.state")),
                        TableView.Column.prose(t("lists.problem"))),
                rows.stream().map(AccountImportPage::row).toList(),
                "");
    }

    private static TableView.Row row(AccountRow row) {
        return new TableView.Row(
                String.valueOf(row.number()),
                "",
                List.of(
                        TableView.Cell.of(row.name()),
                        TableView.Cell.of(String.valueOf(row.number())),
                        TableView.Cell.of(row.displayName()),
                        TableView.Cell.of(row.postWords()),
                        TableView.Cell.of(
                                row.isBroken()
                                        ? new Badge(Tone.OVERDUE, t("lists.is_broken"))
                                        : new Badge(Tone.DONE, t("access.import.is_well"))),
                        TableView.Cell.of(String.join("\n", row.problems()))));
    }
}
