package io.xieshou.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One fact in a ledger, 记录.
 *
 * @param id its number, for good
 * @param unitId the organisation that owns it
 * @param placeId where it belongs; null where the ledger has no place
 * @param date its business date; decides which definitions govern it
 * @param state code of its state
 * @param version counted up with each change; who saves must have seen the latest
 * @param values by field code; empty fields are absent
 * @param batchId the import or the day's typing it came with
 */
public record Entry(
        long id,
        int unitId,
        @Nullable Integer placeId,
        LocalDate date,
        String state,
        int version,
        Map<String, Object> values,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy,
        @Nullable Long batchId) {

    public Entry {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public @Nullable Object value(String field) {
        return values.get(field);
    }
}
