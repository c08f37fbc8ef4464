package io.xieshou.workbook;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Streams the rows of one xlsx sheet. */
final class XlsxRows extends Rows {

    private static final int MOST_MERGED = 100_000;

    private final XlsxWorkbook workbook;
    private final XlsxPackage.Unpacking in;
    private final XMLStreamReader xml;
    private final List<Area> merged = new ArrayList<>();
    private int row;
    private int column;
    private int width = 16;

    XlsxRows(XlsxWorkbook workbook, XlsxPackage.Unpacking in) throws XMLStreamException {
        this.workbook = workbook;
        this.in = in;
        this.xml = Xml.open(in);
    }

    @Override
    public double share() {
        return in.share();
    }

    @Override
    List<Area> merged() {
        return merged;
    }

    @Override
    @Nullable
    Row read() {
        return workbook.reading(this::readNext).orElse(null);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw workbook.damaged(e);
        }
    }

    private Optional<Row> readNext() throws XMLStreamException {
        while (Xml.nextElement(xml)) {
            switch (xml.getLocalName()) {
                case "row" -> {
                    return Optional.of(readRow());
                }
                case "mergeCell" -> readMerged();
                default -> {}
            }
        }
        return Optional.empty();
    }

    private Row readRow() throws XMLStreamException {
        var number = Xml.attribute(xml, "r");
        row = number == null ? row + 1 : Integer.parseInt(number);
        column = 0;
        checkWithin(row, Address.LAST_ROW);
        var cells = new @Nullable Cell[width];
        int last = 0;
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement() && !xml.getLocalName().equals("c")) {
                Xml.skip(xml);
            } else if (xml.isStartElement()) {
                var cell = readCell();
                if (column > cells.length) {
                    width = Math.min(Address.LAST_COLUMN, Math.max(column, cells.length * 2));
                    cells = Arrays.copyOf(cells, width);
                }
                cells[column - 1] = cell;
                last = Math.max(last, column);
            }
        }
        return new Row(row, last == cells.length ? cells : Arrays.copyOf(cells, last));
    }

    /** Reads the {@code c} just started; moves {@link #column} to where it stands. */
    private @Nullable Cell readCell() throws XMLStreamException {
        String type = "n";
        int style = 0;
        column++;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            switch (xml.getAttributeLocalName(i)) {
                case "r" -> column = columnOf(xml.getAttributeValue(i));
                case "s" -> style = Integer.parseInt(xml.getAttributeValue(i));
                case "t" -> type = xml.getAttributeValue(i);
                default -> {}
            }
        }
        checkWithin(column, Address.LAST_COLUMN);
        return readContent(type, style);
    }

    private @Nullable Cell readContent(String type, int style) throws XMLStreamException {
        String value = null;
        String formula = null;
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                switch (xml.getLocalName()) {
                    case "v" -> value = Xml.text(xml);
                    case "is" -> value = Xml.richText(xml);
                    case "f" -> formula = Xml.text(xml);
                    default -> Xml.skip(xml);
                }
            }
        }
        if (value == null || value.isEmpty() && !type.equals("str")) {
            return formula == null ? null : Cell.error(row, column, "=" + formula);
        }
        return cell(type, style, value);
    }

    private Cell cell(String type, int style, String value) throws XMLStreamException {
        return switch (type) {
            case "s" -> Cell.text(row, column, workbook.texts().get(Integer.parseInt(value)));
            case "inlineStr" -> Cell.text(row, column, value);
            case "str" -> Cell.text(row, column, Xml.unescape(value));
            case "b" -> Cell.truth(row, column, Xml.isTrue(value));
            case "e" -> Cell.error(row, column, value);
            case "d" -> Cell.date(row, column, moment(value), workbook.styles().get(style));
            default -> number(style, value);
        };
    }

    private Cell number(int style, String value) {
        var number = ExactNumber.find(value.strip());
        return number == null
                ? Cell.error(row, column, value)
                : Cell.number(row, column, number, workbook.styles().get(style), workbook.since1904());
    }

    private static LocalDateTime moment(String iso) {
        return iso.contains("T")
                ? LocalDateTime.parse(iso.endsWith("Z") ? iso.substring(0, iso.length() - 1) : iso)
                : LocalDate.parse(iso).atStartOfDay();
    }

    private void readMerged() throws XMLStreamException {
        var ref = Xml.attribute(xml, "ref");
        if (ref == null || merged.size() == MOST_MERGED) {
            throw new XMLStreamException("Merged area %s, number %d.".formatted(ref, merged.size()));
        }
        merged.add(Area.parse(ref));
    }

    private static int columnOf(String address) {
        int column = 0;
        for (int i = 0; i < address.length() && address.charAt(i) >= 'A' && column <= Address.LAST_COLUMN; i++) {
            column = column * 26 + address.charAt(i) - 'A' + 1;
        }
        return column;
    }

    private static void checkWithin(int number, int last) throws XMLStreamException {
        if (number < 1 || number > last) {
            throw new XMLStreamException("Row or column %d of %d.".formatted(number, last));
        }
    }
}
