package io.xieshou.ledger.imports;

import io.xieshou.ledger.Field;
import io.xieshou.measure.Measure;
import org.jspecify.annotations.Nullable;

/**
 * A column of a plain table.
 *
 * @param number counted from 1
 * @param layout the same as a layout would tell it
 */
record PlainColumn(int number, Layout.Column layout) {

    /** @param measure the unit its header states; null: the field's own */
    static PlainColumn of(int number, Field field, @Nullable Measure measure) {
        return new PlainColumn(number, Layout.Column.plain("", field.code(), measure));
    }
}
