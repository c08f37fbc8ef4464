package io.xieshou.form;

/**
 * How far a sheet is filled.
 *
 * @param lines how many lines it has
 * @param missing lines in which some cell waits for a word
 * @param awaiting lines no ledger stands behind and nothing was typed in
 * @param manual cells typed by hand
 * @param blank cells that wait for a word
 * @param failing checks that do not hold
 */
public record Progress(int lines, int missing, int awaiting, int manual, int blank, int failing) {

    static Progress of(Sheet sheet) {
        var cells = sheet.lines().stream()
                .flatMap(line -> sheet.parts(line).stream())
                .toList();
        return new Progress(
                sheet.lines().size(),
                (int) sheet.lines().stream().filter(SheetLine::isMissing).count(),
                (int) sheet.lines().stream().filter(sheet::isAwaiting).count(),
                (int) cells.stream().filter(Cell.Manual.class::isInstance).count(),
                (int) cells.stream().filter(Cell::isMissing).count(),
                sheet.failures().size());
    }

    /** Lines about which everything is said. */
    public int done() {
        return lines - missing - awaiting;
    }

    public boolean isComplete() {
        return missing == 0;
    }
}
