package io.xieshou.lists;

import io.xieshou.page.FieldView;

/**
 * Where the file of a list is given.
 *
 * @param url takes the file; its hash below is the look at it, {@code template} below is the empty list
 * @param label what the file is
 * @param help which columns it has
 * @param current address of the list as it is now, to be changed and given back; empty where there is none
 */
public record ListUpload(String url, String label, String help, String current) {

    FieldView file() {
        return FieldView.of(FieldView.Kind.FILE, "file", label)
                .help(help)
                .accept(".xlsx,.xls,.csv")
                .required()
                .build();
    }

    String templateUrl() {
        return url + "/template";
    }
}
