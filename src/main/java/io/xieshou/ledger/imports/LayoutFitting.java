package io.xieshou.ledger.imports;

import static io.xieshou.page.Words.t;

import io.xieshou.ledger.FieldValues;
import io.xieshou.ledger.Ledger;
import io.xieshou.workbook.Row;
import io.xieshou.workbook.Sheet;
import io.xieshou.workbook.Workbook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which layout a workbook is read by when nobody says. */
@Component
class LayoutFitting {

    /** A header stands within the first rows. */
    private static final int HEADER_WITHIN = 10;

    private final OwnLayouts layouts;
    private final FieldValues values;

    LayoutFitting(OwnLayouts layouts, FieldValues values) {
        this.layouts = layouts;
        this.values = values;
    }

    /** What the unit taught, else a plain table, which is read without layout, else the layout whose header is longest. */
    Optional<Layout> find(Workbook workbook, Ledger ledger, int unit, LocalDate today) {
        var longest = Comparator.<Layout>comparingInt(layout -> layout.header().size());
        var known = layouts.list(ledger.code(), unit);
        var own = known.stream()
                .filter(layout -> layouts.isOwn(layout.code(), unit) && begins(workbook, layout))
                .max(longest);
        return own.isPresent() || isPlain(workbook.firstSheet(), ledger, today)
                ? own
                : known.stream().filter(layout -> fits(workbook, layout)).max(longest);
    }

    /** Of the layouts that do not fit the one that lacks least, if it finds half of its words: what it misses, in a sentence. */
    Optional<String> nearly(Workbook workbook, Ledger ledger, int unit) {
        var headers = shown(workbook).flatMap(sheet -> first(sheet).stream()).toList();
        return layouts.list(ledger.code(), unit).stream()
                .flatMap(layout -> headers.stream().map(row -> new Near(layout, missing(layout, row))))
                .filter(near -> near.missing.size() * 2 <= near.layout.header().size())
                .min(Comparator.comparingInt(near -> near.missing.size()))
                .map(near -> t(
                        "ledger.import.layout.nearly",
                        near.layout.label(),
                        String.join(t("page.separator"), near.missing)));
    }

    private static List<String> missing(Layout layout, Row row) {
        var missing = new ArrayList<>(layout.header());
        missing.removeAll(TableHeader.texts(row));
        return missing;
    }

    /** Whether a header of the layout stands in the first rows of a sheet; reads no more of it, for it may be a long plain table. */
    private static boolean begins(Workbook workbook, Layout layout) {
        return shown(workbook).anyMatch(sheet -> first(sheet).stream()
                .anyMatch(row -> missing(layout, row).isEmpty()));
    }

    private static boolean fits(Workbook workbook, Layout layout) {
        return shown(workbook)
                .anyMatch(sheet -> TableHeader.find(layout, sheet.grid()).isPresent());
    }

    private static Stream<Sheet> shown(Workbook workbook) {
        return workbook.sheets().stream().filter(sheet -> !sheet.isHidden());
    }

    /** Whether the sheet is a plain table of the ledger: a header that names all it needs. */
    private boolean isPlain(Sheet sheet, Ledger ledger, LocalDate today) {
        var best = bestHeader(sheet, ledger);
        return best != null
                && PlainHeader.of(ledger, best, today, values).problems().isEmpty();
    }

    /** Among the first rows, the one that names most fields; the uppermost of such. */
    static @Nullable Row bestHeader(Sheet sheet, Ledger ledger) {
        @Nullable Row best = null;
        for (var row : first(sheet)) {
            if (best == null || PlainHeader.fit(ledger, row) > PlainHeader.fit(ledger, best)) {
                best = row;
            }
        }
        return best;
    }

    private static List<Row> first(Sheet sheet) {
        var first = new ArrayList<Row>();
        try (var rows = sheet.rows()) {
            for (var row : rows) {
                first.add(row);
                if (row.number() >= HEADER_WITHIN) {
                    break;
                }
            }
        }
        return first;
    }

    /** @param missing the words of its header that do not stand in a row */
    private record Near(Layout layout, List<String> missing) {}
}
