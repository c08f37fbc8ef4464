package io.xieshou.ledger.imports;

import io.xieshou.ledger.Field;
import io.xieshou.measure.Measure;
import org.jspecify.annotations.Nullable;

/**
 * A column of a plain table.
 *
 * @param number counted from 1
 * @param measure the unit its header states; null: the field's own
 */
record PlainColumn(int number, @Nullable Measure measure) {

    Layout.Column asLayout(Field field) {
        return Layout.Column.plain("", field.code(), measure);
    }
}
