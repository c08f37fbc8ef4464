package io.xieshou.access;

import static io.xieshou.page.Words.t;

import io.xieshou.files.StoredFile;
import io.xieshou.lists.ListFiles;
import io.xieshou.lists.ListRefused;
import io.xieshou.lists.ListSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens accounts from a table, after looking at it: nothing is opened until all rows are well, and then all at once. */
@Component
class AccountImport {

    /** More would take minutes of hashing; larger lists come in parts. */
    private static final int MOST = 500;

    private final ListFiles files;
    private final AccountRows rows;
    private final Accounts accounts;
    private final PostGrants grants;
    private final Audit audit;

    AccountImport(ListFiles files, AccountRows rows, Accounts accounts, PostGrants grants, Audit audit) {
        this.files = files;
        this.rows = rows;
        this.accounts = accounts;
        this.grants = grants;
        this.audit = audit;
    }

    /**
     * The rows of a kept file, with what is wrong with each.
     *
     * @throws ListRefused when it is no table of accounts
     */
    List<AccountRow> look(StoredFile file) {
        return files.read(file, sheet -> rows.read(ListSheet.read(sheet, AccountColumn.ALL, MOST)));
    }

    /**
     * Opens the accounts and asks for their posts, which the security administrator grants.
     *
     * @return the accounts that are new, with their first passwords
     * @throws ListRefused when a row is broken; then nothing is opened
     */
    @Transactional
    public List<Credentials> open(Actor actor, StoredFile file) {
        var read = look(file);
        if (read.stream().anyMatch(AccountRow::isBroken)) {
            throw new ListRefused(t("access.import.broken"));
        }
        var made = new ArrayList<Credentials>();
        for (var row : read) {
            if (accounts.find(row.name()).isEmpty()) {
                made.add(accounts.open(actor, row.name(), row.displayName()));
            }
            if (row.post() != null) {
                grants.ask(actor, accounts.find(row.name()).orElseThrow(), row.post());
            }
        }
        audit.record(
                actor,
                "access.import_accounts",
                "file/" + file.hash(),
                Map.of("rows", read.size(), "opened", made.size()));
        return made;
    }
}
