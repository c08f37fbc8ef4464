package io.xieshou.access;

import static io.xieshou.page.Words.t;

import io.xieshou.lists.ListFiles;
import io.xieshou.lists.ListTemplate;
import io.xieshou.page.Download;
import io.xieshou.page.Pages;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** The system administrator opens many accounts from a table: file, look, confirm. */
@Controller
@Allowed(Function.ACCOUNT_ADMIN)
class AccountImportController {

    private final AccountImport accounts;
    private final ListFiles files;

    AccountImportController(AccountImport accounts, ListFiles files) {
        this.accounts = accounts;
        this.files = files;
    }

    @GetMapping(AccountImportPage.URL)
    View start() {
        return Pages.show(AccountImportPage.START);
    }

    @PostMapping(AccountImportPage.URL)
    View receive(Actor actor, @RequestParam MultipartFile file) throws IOException {
        return files.receive(AccountImportPage.URL, file, actor.name());
    }

    @GetMapping(AccountImportPage.URL + "/{hash}")
    View look(@PathVariable String hash) {
        var file = files.kept(hash);
        return ListFiles.orBack(
                AccountImportPage.URL, () -> Pages.show(new AccountImportPage(hash, accounts.look(file))));
    }

    /** Answers with the page itself instead of leading there: the passwords must not wait in a session to be shown. */
    @PostMapping(AccountImportPage.URL + "/{hash}")
    View open(Actor actor, @PathVariable String hash) {
        var file = files.kept(hash);
        return ListFiles.orBack(
                AccountImportPage.URL, () -> Pages.show(new CredentialsPage(accounts.open(actor, file))));
    }

    @GetMapping(AccountImportPage.URL + "/template")
    void template(HttpServletResponse response) throws IOException {
        ListTemplate.write(
                Download.XLSX.begin(response, "accounts"), t("access.accounts"), AccountColumn.ALL, List.of());
    }
}
