package io.xieshou.workbook;

/** A rectangle of cells, both corners included: {@code A3:A7}. */
public record Area(Address first, Address last) {

    public Area {
        if (last.row() < first.row() || last.column() < first.column()) {
            throw new IllegalArgumentException(
                    "%s:%s is not a rectangle from top left to bottom right.".formatted(first, last));
        }
    }

    public static Area of(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        return new Area(new Address(firstRow, firstColumn), new Address(lastRow, lastColumn));
    }

    /** {@code A3:B7}; a single address is the area of that cell. */
    public static Area parse(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new Area(Address.parse(text), Address.parse(text))
                : new Area(Address.parse(text.substring(0, colon)), Address.parse(text.substring(colon + 1)));
    }

    public boolean contains(int row, int column) {
        return row >= first.row() && row <= last.row() && column >= first.column() && column <= last.column();
    }

    public int height() {
        return last.row() - first.row() + 1;
    }

    public int width() {
        return last.column() - first.column() + 1;
    }

    /** {@code A3:B7}. */
    @Override
    public String toString() {
        return first + ":" + last;
    }
}
