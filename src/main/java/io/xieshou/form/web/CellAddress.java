package io.xieshou.form.web;

import io.xieshou.form.CellKey;

/** What the address of a cell names; bound from the parts of the path. */
record CellAddress(String form, String filer, String period, String row, String column) {

    CellKey key() {
        return new CellKey(row, column);
    }
}
