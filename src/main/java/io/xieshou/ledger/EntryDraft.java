package io.xieshou.ledger;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody wants an entry to say.
 *
 * @param unitId the organisation that is to own it
 * @param values by field code, already of the field's type; absent fields become empty
 */
public record EntryDraft(int unitId, Map<String, Object> values) {

    public EntryDraft {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
