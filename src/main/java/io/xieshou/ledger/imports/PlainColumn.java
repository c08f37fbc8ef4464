package io.xieshou.ledger.imports;

import io.xieshou.ledger.Field;
import io.xieshou.measure.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a plain table.
 *
 * @param number counted from 1
 * @param measure the unit its header states; null: the field's own
 */
record PlainColumn(int number, @Nullable Measure measure) {

    Layout.Column asLayout(Field field) {
        return new Layout.Column("", field.code(), Layout.Part.WHOLE, measure, Layout.Total.NONE, List.of());
    }
}
