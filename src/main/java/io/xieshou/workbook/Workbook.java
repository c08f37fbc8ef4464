package io.xieshou.workbook;

import java.util.List;
import java.util.Optional;

/** An opened spreadsheet file; it holds the file open until it is closed. For one thread at a time. */
public interface Workbook extends AutoCloseable {

    /** What a file turned out to be by its content. */
    enum Format {
        XLSX,
        XLS,
        CSV
    }

    Format format();

    /** In the order of their tabs, hidden ones included; at least one. */
    List<Sheet> sheets();

    default Optional<Sheet> findSheet(String name) {
        return sheets().stream().filter(sheet -> sheet.name().equals(name)).findFirst();
    }

    /** The first sheet that is not hidden. */
    default Sheet firstSheet() {
        return sheets().stream().filter(sheet -> !sheet.isHidden()).findFirst().orElse(sheets().get(0));
    }

    @Override
    void close();
}
