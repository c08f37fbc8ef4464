package io.xieshou.indicator;

import java.util.Map;

/** Figures by indicator and group, and each over all groups: what was asked, answered. */
public record Figures(Map<String, Map<String, Figure>> groups, Map<String, Figure> totals) {

    public Figure get(String indicator, String group) {
        return groups.getOrDefault(indicator, Map.of()).getOrDefault(group, Figure.NONE);
    }

    /** Over all groups; computed as such, so that a rate is weighted and a distinct count counts nobody twice. */
    public Figure total(String indicator) {
        return totals.getOrDefault(indicator, Figure.NONE);
    }
}
