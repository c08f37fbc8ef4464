package io.xieshou.form.web;

import io.xieshou.form.CellKey;
import io.xieshou.form.Form;
import io.xieshou.form.Sheet;
import io.xieshou.measure.Period;

/** Addresses of a sheet and of what belongs to it. */
record SheetAddress(String form, String filer, String period) {

    static SheetAddress of(Sheet sheet) {
        return of(sheet.form(), sheet.filer().code(), sheet.period());
    }

    static SheetAddress of(Form form, String filer, Period period) {
        return new SheetAddress(form.code(), filer, period.toString());
    }

    static String list(Period period) {
        return "/forms?period=" + period;
    }

    String page() {
        return "/forms/%s/%s/%s".formatted(form, filer, period);
    }

    /** The page with a column in view, where one column is seen at a time. */
    String column(String code) {
        return page() + "?column=" + code;
    }

    String cell(CellKey key) {
        return page() + "/cells/%s/%s".formatted(key.row(), key.column());
    }

    /** @param only what the unit itself recorded, without the units below it */
    String unit(CellKey key, String unit, boolean only) {
        return cell(key) + "/units/" + unit + (only ? "?only=true" : "");
    }

    String entries(CellKey key) {
        return cell(key) + "/entries.csv";
    }

    String entry(CellKey key, String ledger, long id) {
        return cell(key) + "/entries/%s/%d".formatted(ledger, id);
    }

    String fill() {
        return page() + "/fill";
    }

    /** The same for the cells of one column. */
    String fill(String column) {
        return fill() + "?column=" + column;
    }

    String none() {
        return page() + "/none";
    }

    String takingBack(long deed) {
        return page() + "/deeds/%d/withdraw".formatted(deed);
    }

    String print() {
        return page() + "/print";
    }

    String file(String ending) {
        return page() + "/file." + ending;
    }

    SheetAddress in(Period other) {
        return new SheetAddress(form, filer, other.toString());
    }

    SheetAddress of(String otherFiler) {
        return new SheetAddress(form, otherFiler, period);
    }
}
