package io.xieshou.indicator;

import io.xieshou.pack.Label;
import java.util.List;

/**
 * A way to tell figures apart by place, 统计栏: the columns of a form.
 *
 * @param columns in printed order
 */
public record Axis(String code, Label label, List<Column> columns) {

    /**
     * One column.
     *
     * @param places division codes; a place belongs to the column that lists its nearest ancestor
     * @param rest whether it takes all other places, and entries without a place
     */
    public record Column(String code, Label label, List<String> places, boolean rest) {}

    /** Code of the column that takes the rest; empty where places outside all columns are left out. */
    public String rest() {
        return columns.stream()
                .filter(Column::rest)
                .map(Column::code)
                .findFirst()
                .orElse("");
    }
}
