package io.xieshou.access;

import io.xieshou.files.FileHash;
import io.xieshou.files.FileStore;
import io.xieshou.workbook.Workbooks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens accounts from a table, after looking at it: nothing is opened until all rows are well, and then all at once. */
@Component
class AccountImport {

    private final FileStore files;
    private final AccountRows rows;
    private final Accounts accounts;
    private final PostGrants grants;
    private final Audit audit;

    AccountImport(FileStore files, AccountRows rows, Accounts accounts, PostGrants grants, Audit audit) {
        this.files = files;
        this.rows = rows;
        this.accounts = accounts;
        this.grants = grants;
        this.audit = audit;
    }

    /**
     * The rows of a kept file, with what is wrong with each.
     *
     * @throws Refused when it is no table of accounts
     * @throws io.xieshou.workbook.UnreadableWorkbook when it is no readable spreadsheet
     */
    List<AccountRow> look(FileHash hash) {
        var file = files.get(hash);
        try (var workbook = Workbooks.open(files.path(hash), file.name())) {
            return rows.read(AccountSheet.read(workbook.firstSheet()));
        }
    }

    /**
     * Opens the accounts and asks for their posts, which the security administrator grants.
     *
     * @return the accounts that are new, with their first passwords
     * @throws Refused when a row is broken; then nothing is opened
     */
    @Transactional
    public List<Credentials> open(Actor actor, FileHash hash) {
        var read = look(hash);
        if (read.stream().anyMatch(AccountRow::isBroken)) {
            throw new Refused("access.import.broken");
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
                actor, "access.import_accounts", "file/" + hash, Map.of("rows", read.size(), "opened", made.size()));
        return made;
    }
}
