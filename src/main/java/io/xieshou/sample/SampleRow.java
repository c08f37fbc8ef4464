package io.xieshou.sample;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An entry about to be made: whose, in which state, with what values by field code. */
record SampleRow(int unit, String state, Map<String, Object> values) {

    static SampleRow of(int unit, Map<String, Object> values) {
        return new SampleRow(unit, "recorded", values);
    }

    /** Values by field code; those that are null are left out. */
    static Map<String, Object> values(@Nullable Object... pairs) {
        var values = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            var value = pairs[i + 1];
            if (value != null) {
                values.put(String.valueOf(pairs[i]), value);
            }
        }
        return values;
    }
}
