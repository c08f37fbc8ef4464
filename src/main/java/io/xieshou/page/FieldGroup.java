package io.xieshou.page;

import java.util.List;

/** Fields that belong together under one heading; an empty label groups without one. */
public record FieldGroup(String label, List<FieldView> fields) {

    public FieldGroup {
        fields = List.copyOf(fields);
    }
}
