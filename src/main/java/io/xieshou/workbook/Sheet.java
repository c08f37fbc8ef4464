package io.xieshou.workbook;

/** One sheet of an opened {@link Workbook}. */
public interface Sheet {

    /** As on its tab; for a CSV file the name of the file. */
    String name();

    /** Hidden sheets hold the lists behind drop-downs more often than data. */
    boolean isHidden();

    /** For volume: row by row in bounded memory. To be closed; several may be open one after the other. */
    Rows rows();

    /** For printed layouts: all cells and merged areas at once. Refuses sheets beyond {@link Limits#gridCells}. */
    Grid grid();
}
