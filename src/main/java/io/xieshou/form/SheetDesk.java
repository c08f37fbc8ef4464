package io.xieshou.form;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.measure.Period;
import io.xieshou.page.Crumb;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Fetches what an address names, or says that it is not there. */
@Component
class SheetDesk {

    private final FormSheets sheets;
    private final Forms forms;
    private final Filers filers;

    SheetDesk(FormSheets sheets, Forms forms, Filers filers) {
        this.sheets = sheets;
        this.forms = forms;
        this.filers = filers;
    }

    Sheet get(Actor actor, String form, String filer, String period) {
        return Period.find(period)
                .flatMap(found -> sheets.find(actor, form, filer, found))
                .orElseThrow(() -> absent(t("form.absent", form, filer, period)));
    }

    Sheet get(Actor actor, CellAddress address) {
        return get(actor, address.form(), address.filer(), address.period());
    }

    /** The cell, if the sheet has it. */
    CellKey cell(Sheet sheet, CellAddress address) {
        var key = address.key();
        return sheet.findCell(key)
                .map(there -> key)
                .orElseThrow(() -> absent(t("form.cell.absent", key.row(), key.column())));
    }

    /** The sheet to compare with: of the period before, in the same year, so that what counts since January is not compared with all of last year. */
    Optional<Sheet> before(Sheet sheet) {
        var previous = sheet.period().previous();
        if (previous.year() != sheet.period().year()) {
            return Optional.empty();
        }
        return forms.find(sheet.form().code(), previous).flatMap(form -> filers.of(
                        form, sheet.filer().id(), previous)
                .map(filer -> sheets.sheet(form, filer, previous)));
    }

    /** The filers a roll-up adds up. */
    List<Crumb> members(Actor actor, Sheet sheet) {
        return filers.list(sheet.form(), actor, sheet.period()).stream()
                .filter(member -> sheet.filer().members().contains(member.id()))
                .map(member -> new Crumb(
                        member.name(),
                        SheetAddress.of(sheet.form(), member.code(), sheet.period())
                                .page()))
                .toList();
    }

    static ResponseStatusException absent(String sentence) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, sentence);
    }
}
