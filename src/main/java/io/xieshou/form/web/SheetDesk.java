package io.xieshou.form.web;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.form.CellKey;
import io.xieshou.form.FormSheets;
import io.xieshou.form.Sheet;
import io.xieshou.measure.Period;
import io.xieshou.page.NotFound;
import org.springframework.stereotype.Component;

/** Fetches what an address names, or says that it is not there. */
@Component
class SheetDesk {

    private final FormSheets sheets;

    SheetDesk(FormSheets sheets) {
        this.sheets = sheets;
    }

    Sheet get(Actor actor, String form, String filer, String period) {
        return Period.find(period)
                .flatMap(found -> sheets.find(actor, form, filer, found))
                .orElseThrow(() -> new NotFound(t("form.absent", form, filer, period)));
    }

    Sheet get(Actor actor, CellAddress address) {
        return get(actor, address.form(), address.filer(), address.period());
    }

    /** The cell, if the sheet has it. */
    CellKey cell(Sheet sheet, CellAddress address) {
        var key = address.key();
        return sheet.findCell(key)
                .map(there -> key)
                .orElseThrow(() -> new NotFound(t("form.cell.absent", key.row(), key.column())));
    }
}
