package io.xieshou.page;

import java.util.List;

/**
 * What a list is narrowed to and the means to narrow it.
 *
 * @param action where the form is sent, by GET
 * @param search what stands in the search box, parameter {@code q}
 * @param searchHint says what can be searched
 * @param fields the filters on offer, folded away until wanted
 * @param chips the filters in force
 * @param clearUrl the list without any
 */
public record FilterBar(
        String action, String search, String searchHint, List<FieldView> fields, List<Chip> chips, String clearUrl) {

    public FilterBar {
        fields = List.copyOf(fields);
        chips = List.copyOf(chips);
    }

    /** A filter in force: 地区 是 武川县, and the list without it. */
    public record Chip(String label, String value, String removeUrl) {}
}
