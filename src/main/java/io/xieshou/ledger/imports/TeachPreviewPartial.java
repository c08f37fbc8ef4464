package io.xieshou.ledger.imports;

import static io.xieshou.page.Words.t;

import io.xieshou.page.TableView;
import java.util.List;

/**
 * What a layout as taught so far makes of the file.
 *
 * @param missing what keeps the layout from being saved
 * @param lines rows read as items
 * @param parts the first rows of each ledger
 * @param totals the printed totals, judged
 * @param broken totals that would refuse an import
 * @param wrong the first sentences about cells that cannot be read
 * @param wrongCount how many there are
 * @param findings what would be told and keep nobody from saving
 */
record TeachPreviewPartial(
        List<String> missing,
        int lines,
        List<Part> parts,
        TableView totals,
        List<String> broken,
        List<String> wrong,
        int wrongCount,
        List<String> findings) {

    /** The entries of one ledger. */
    record Part(String ledger, int count, TableView table) {}

    static TeachPreviewPartial nothing(List<String> missing) {
        return new TeachPreviewPartial(
                missing,
                0,
                List.of(),
                new TableView(t("teach.preview.totals"), List.of(), List.of(), ""),
                List.of(),
                List.of(),
                0,
                List.of());
    }

    /** One line that says how it stands. */
    String summary() {
        int faults = broken.size() + wrongCount;
        if (lines == 0) {
            return t("teach.preview.nothing");
        }
        return faults == 0 ? t("teach.preview.clean", lines) : t("teach.preview.faulty", lines, faults);
    }

    boolean isClean() {
        return lines > 0 && broken.isEmpty() && wrongCount == 0 && missing.isEmpty();
    }
}
