package io.xieshou.form.web;

import static io.xieshou.page.Words.t;

import io.xieshou.form.Sheet;
import io.xieshou.page.Crumb;
import io.xieshou.page.Fault;
import io.xieshou.page.FieldView;
import io.xieshou.page.SheetView;
import java.util.List;

/**
 * Many figures typed at once, for one reason.
 *
 * @param upTo id of the last statement the person saw
 */
record FillPage(
        String title,
        List<Crumb> crumbs,
        String action,
        String back,
        SheetView grid,
        FieldView reason,
        List<Fault> faults,
        long upTo) {

    static FillPage of(Sheet sheet, Typing typing, boolean checked) {
        var address = SheetAddress.of(sheet);
        return new FillPage(
                t(
                        "form.fill.title",
                        SheetWords.period(sheet.period()),
                        sheet.form().label().text()),
                CellPages.trail(sheet),
                address.fill(),
                address.page(),
                typing.grid(checked),
                typing.reasonField(checked),
                checked ? typing.faults() : List.of(),
                typing.upTo());
    }
}
