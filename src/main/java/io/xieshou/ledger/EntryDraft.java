package io.xieshou.ledger;

import io.xieshou.measure.Figures;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody wants an entry to say.
 *
 * @param unitId the organisation that is to own it
 * @param values by field code, already of the field's type; absent fields become empty; equal numbers are equal objects
 */
public record EntryDraft(int unitId, Map<String, Object> values) {

    public EntryDraft {
        var plain = new LinkedHashMap<>(values);
        plain.replaceAll((field, value) -> value instanceof BigDecimal number ? Figures.plain(number) : value);
        values = Collections.unmodifiableMap(plain);
    }
}
