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

    /**
     * What the unit taught; else whichever reads more of the first rows' columns, a layout or a plain table, which has none; else the layout whose header is
     * longest.
     */
    Optional<Layout> find(Workbook workbook, Ledger ledger, int unit, LocalDate today) {
        var longest = Comparator.<Layout>comparingInt(layout -> layout.header().size());
        var known = layouts.list(ledger.code(), unit);
        var beginning = known.stream()
                .filter(layout -> begin(workbook, layout).isPresent())
                .toList();
        var own = beginning.stream()
                .filter(layout -> layouts.isOwn(layout.code(), unit))
                .max(longest);
        if (own.isPresent()) {
            return own;
        }
        var plain = plain(workbook.firstSheet(), ledger, today);
        return plain.isPresent()
                ? beginning.stream()
                        .filter(layout -> readsMore(layout, workbook, plain.get()))
                        .max(longest)
                : known.stream().filter(layout -> fits(workbook, layout)).max(longest);
    }

    /** A printed table has a title above its header, and columns called otherwise than the fields of the ledger; what the program puts out has neither. */
    private static boolean readsMore(Layout layout, Workbook workbook, PlainHeader plain) {
        var header = begin(workbook, layout).orElseThrow();
        var printed = TableHeader.texts(header);
        var read = layout.targets().stream()
                .flatMap(target -> target.columns().stream())
                .filter(column -> printed.contains(TableHeader.top(TableHeader.squeezed(column.header()))))
                .map(Layout.Column::header)
                .distinct()
                .count();
        var fields = plain.columns().size();
        return read > fields || read == fields && header.number() > 1;
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
        var printed = TableHeader.texts(row);
        return layout.header().stream()
                .filter(word -> !printed.contains(TableHeader.squeezed(word)))
                .toList();
    }

    /** Where a header of the layout stands in the first rows of a sheet; reads no more of it, for it may be a long plain table. */
    private static Optional<Row> begin(Workbook workbook, Layout layout) {
        return shown(workbook)
                .flatMap(sheet -> first(sheet).stream())
                .filter(row -> missing(layout, row).isEmpty())
                .findFirst();
    }

    private static boolean fits(Workbook workbook, Layout layout) {
        return shown(workbook)
                .anyMatch(sheet -> TableHeader.find(layout, sheet.grid()).isPresent());
    }

    private static Stream<Sheet> shown(Workbook workbook) {
        return workbook.sheets().stream().filter(sheet -> !sheet.isHidden());
    }

    /** A header that names all the ledger needs. */
    private Optional<PlainHeader> plain(Sheet sheet, Ledger ledger, LocalDate today) {
        return Optional.ofNullable(bestHeader(sheet, ledger))
                .map(best -> PlainHeader.of(ledger, best, today, values))
                .filter(header -> header.problems().isEmpty());
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
