package io.xieshou.form.web;

import static io.xieshou.page.Words.t;

import io.xieshou.form.Sheet;
import io.xieshou.form.SheetColumn;
import io.xieshou.page.Crumb;
import io.xieshou.page.Fault;
import io.xieshou.page.FieldView;
import io.xieshou.page.SheetView;
import io.xieshou.page.Tab;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Many figures typed at once, for one reason.
 *
 * @param columns the columns that are typed, and all together; each with the address where it is typed alone
 * @param upTo id of the last statement the person saw
 */
record FillPage(
        String title,
        List<Crumb> crumbs,
        String action,
        String back,
        SheetView grid,
        List<Tab> columns,
        FieldView reason,
        List<Fault> faults,
        long upTo) {

    /** @param only the one column to type in; null for all */
    static FillPage of(Sheet sheet, Typing typing, @Nullable SheetColumn only, boolean checked) {
        var address = SheetAddress.of(sheet);
        var grid = typing.grid(checked);
        return new FillPage(
                t(
                        "form.fill.title",
                        SheetWords.period(sheet.period()),
                        sheet.form().label().text()),
                CellPages.trail(sheet),
                only == null ? address.fill() : address.fill(only.code()),
                only == null ? address.page() : address.column(only.code()),
                only == null ? grid : grid.only(sheet.columns().indexOf(only)),
                tabs(sheet, address, only),
                typing.reasonField(checked),
                checked ? typing.faults() : List.of(),
                typing.upTo());
    }

    private static List<Tab> tabs(Sheet sheet, SheetAddress address, @Nullable SheetColumn only) {
        var each = sheet.columns().stream()
                .filter(sheet::isTyped)
                .map(column -> new Tab(column.name(), address.fill(column.code()), column.equals(only)))
                .toList();
        return each.size() < 2
                ? List.of()
                : Stream.concat(Stream.of(new Tab(t("form.fill.all"), address.fill(), only == null)), each.stream())
                        .toList();
    }
}
