package io.xieshou.register;

import static io.xieshou.page.Words.t;

import io.xieshou.directory.OrganisationKind;
import io.xieshou.directory.UnitLine;
import io.xieshou.directory.Validity;
import io.xieshou.lists.ListSheet;
import io.xieshou.page.Words;
import io.xieshou.workbook.Row;
import io.xieshou.workbook.Span;
import io.xieshou.workbook.UnreadableValue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the cells of one row of a list of units, and keeps what is wrong with them, by column. */
final class UnitCells {

    private static final Pattern SEPARATORS = Pattern.compile("[、；;，,\\n]");

    final Map<UnitColumn, String> faults = new EnumMap<>(UnitColumn.class);
    private final ListSheet<UnitColumn> sheet;
    private final Row row;

    UnitCells(ListSheet<UnitColumn> sheet, Row row) {
        this.sheet = sheet;
        this.row = row;
    }

    UnitLine line() {
        return new UnitLine(
                text(UnitColumn.CODE).toLowerCase(Locale.ROOT),
                kind().orElse(null),
                text(UnitColumn.NAME),
                SEPARATORS
                        .splitAsStream(text(UnitColumn.ALIASES))
                        .map(String::strip)
                        .filter(alias -> !alias.isEmpty())
                        .toList(),
                text(UnitColumn.SUPERIOR),
                text(UnitColumn.PLACE),
                validity());
    }

    private String text(UnitColumn column) {
        return sheet.text(row, column);
    }

    private Optional<OrganisationKind> kind() {
        var text = text(UnitColumn.KIND);
        var kind = Arrays.stream(OrganisationKind.values())
                .filter(known -> text.equalsIgnoreCase(known.name()) || isWord(known, text))
                .findFirst();
        if (kind.isEmpty() && !text.isEmpty()) {
            faults.put(
                    UnitColumn.KIND,
                    t("register.list.kind", text, String.join(t("directory.comma"), UnitColumn.KIND.choices())));
        }
        return kind;
    }

    private static boolean isWord(OrganisationKind kind, String text) {
        var key = "register.unitKind." + kind;
        return text.equals(Words.in(Locale.SIMPLIFIED_CHINESE, key))
                || text.equalsIgnoreCase(Words.in(Locale.ENGLISH, key));
    }

    /** A list names the last day, the directory the first day that is no longer. */
    private Validity validity() {
        var from = day(UnitColumn.FROM, Span::first).orElse(Validity.BEGINNING);
        var until = day(UnitColumn.UNTIL, span -> span.last().plusDays(1));
        if (until.filter(end -> !end.isAfter(from)).isPresent()) {
            faults.put(UnitColumn.UNTIL, t("register.list.days"));
            return Validity.since(from);
        }
        return new Validity(from, until.orElse(null));
    }

    private Optional<LocalDate> day(UnitColumn column, Function<Span, LocalDate> end) {
        if (text(column).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(end.apply(Span.parse(text(column))));
        } catch (UnreadableValue unreadable) {
            faults.put(column, unreadable.in(Words.language()));
            return Optional.empty();
        }
    }

    /** Its sentences with what the directory has against it besides, in the order of the columns. */
    List<String> problems(Map<String, String> others) {
        others.forEach((field, sentence) -> faults.putIfAbsent(UnitColumn.of(field), sentence));
        return faults.entrySet().stream()
                .map(fault -> sheet.at(row, fault.getKey(), fault.getValue()))
                .toList();
    }
}
