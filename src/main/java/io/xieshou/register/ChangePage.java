package io.xieshou.register;

import io.xieshou.page.Crumb;
import io.xieshou.page.Fault;
import io.xieshou.page.FieldGroup;
import io.xieshou.page.FieldView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The form of one change.
 *
 * @param title what is changed
 * @param lead what the change does to days before and after
 * @param back the record it belongs to
 * @param verb on the button
 */
record ChangePage(
        String title, String lead, List<Crumb> crumbs, List<FieldView> fields, List<Fault> faults, String verb) {

    String back() {
        return crumbs.get(crumbs.size() - 1).href();
    }

    List<FieldGroup> groups() {
        return List.of(new FieldGroup("", fields));
    }

    /** The form with its faults: those of fields it has at the field, all others on top. */
    static List<Fault> faults(List<FieldView> fields, Map<String, String> byField) {
        var others = new ArrayList<String>();
        byField.forEach((field, sentence) -> {
            if (fields.stream().noneMatch(shown -> shown.code().equals(field))) {
                others.add(sentence);
            }
        });
        return Fault.of(List.of(new FieldGroup("", fields)), others);
    }

    /** Fields in the order given. */
    static List<FieldView> fields(FieldView... fields) {
        return Arrays.asList(fields);
    }
}
