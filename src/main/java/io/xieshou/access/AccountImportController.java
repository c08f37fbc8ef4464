package io.xieshou.access;

import static io.xieshou.page.Words.t;

import io.xieshou.files.FileHash;
import io.xieshou.files.FileRefused;
import io.xieshou.files.FileStore;
import io.xieshou.page.Download;
import io.xieshou.page.Message;
import io.xieshou.page.NotFound;
import io.xieshou.page.Pages;
import io.xieshou.page.Words;
import io.xieshou.workbook.UnreadableWorkbook;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
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
    private final AccountTemplate template;
    private final FileStore files;

    AccountImportController(AccountImport accounts, AccountTemplate template, FileStore files) {
        this.accounts = accounts;
        this.template = template;
        this.files = files;
    }

    @GetMapping(AccountImportPage.URL)
    View start() {
        return Pages.show(AccountImportPage.START);
    }

    @PostMapping(AccountImportPage.URL)
    View receive(Actor actor, @RequestParam MultipartFile file) throws IOException {
        try {
            var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            var stored = files.store(file.getInputStream(), name, actor.name());
            return Pages.redirect(AccountImportPage.URL + "/" + stored.hash());
        } catch (FileRefused refused) {
            return back(t(refused.key(), refused.values()));
        }
    }

    @GetMapping(AccountImportPage.URL + "/{hash}")
    View look(@PathVariable String hash) {
        try {
            return Pages.show(new AccountImportPage(hash, accounts.look(kept(hash))));
        } catch (UnreadableWorkbook unreadable) {
            return back(unreadable.in(Words.language()));
        } catch (Refused refused) {
            return back(t(refused.key(), refused.values()));
        }
    }

    /** Answers with the page itself instead of leading there: the passwords must not wait in a session to be shown. */
    @PostMapping(AccountImportPage.URL + "/{hash}")
    View open(Actor actor, @PathVariable String hash) {
        try {
            return Pages.show(new CredentialsPage(accounts.open(actor, kept(hash))));
        } catch (Refused refused) {
            return back(t(refused.key(), refused.values()));
        }
    }

    @GetMapping(AccountImportPage.URL + "/template")
    void template(HttpServletResponse response) throws IOException {
        template.writeTo(Download.XLSX.begin(response, "accounts"));
    }

    private FileHash kept(String hash) {
        return Optional.of(hash)
                .filter(text -> text.matches("[0-9a-f]{64}"))
                .flatMap(text -> files.find(new FileHash(text)))
                .orElseThrow(() -> new NotFound(t("access.import.gone")))
                .hash();
    }

    private static View back(String sentence) {
        return Pages.redirect(AccountImportPage.URL).saying(Message.problem(sentence));
    }
}
