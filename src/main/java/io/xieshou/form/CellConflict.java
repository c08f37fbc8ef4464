package io.xieshou.form;

/** Somebody else said something about the cell since it was looked at. Nothing was saved. */
public class CellConflict extends RuntimeException {

    CellConflict(Throwable cause) {
        super("Somebody else changed the cell meanwhile. Look at it again before you save.", cause);
    }
}
