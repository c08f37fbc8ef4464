package io.xieshou.workbook;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet, one after the other in bounded memory: {@code try (var rows = sheet.rows()) { for (var row : rows) … }}. Rows with nothing in them
 * are left out (thousands of formatted blank rows are common); {@link Row#number} tells. Can be walked once.
 *
 * <p>Walking throws {@link UnreadableWorkbook} where the file turns out to be damaged or larger than allowed.
 */
public abstract class Rows implements Iterable<Row>, AutoCloseable {

    private long count;

    /** How many rows with something in them have been given so far. */
    public long count() {
        return count;
    }

    /** How much of the sheet has been read, 0 to 1, for a progress bar. */
    public abstract double share();

    /** The merged areas; complete once all rows have been walked. */
    abstract List<Area> merged();

    /** The next row, blank ones included, or null at the end. */
    abstract @Nullable Row read();

    @Override
    public abstract void close();

    @Override
    public Iterator<Row> iterator() {
        return new Iterator<>() {

            private @Nullable Row ahead;

            @Override
            public boolean hasNext() {
                if (ahead == null) {
                    ahead = readFilled();
                }
                return ahead != null;
            }

            @Override
            public Row next() {
                if (!hasNext() || ahead == null) {
                    throw new NoSuchElementException();
                }
                var row = ahead;
                ahead = null;
                count++;
                return row;
            }
        };
    }

    private @Nullable Row readFilled() {
        var row = read();
        while (row != null && row.isBlank()) {
            row = read();
        }
        return row;
    }
}
