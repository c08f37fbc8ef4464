package io.xieshou.ledger.imports;

import io.xieshou.ledger.Field;
import io.xieshou.ledger.FieldType;
import io.xieshou.ledger.FieldValues;
import io.xieshou.ledger.FieldValues.Setting;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.UnreadableField;
import io.xieshou.ledger.imports.TeachForm.RowKind;
import io.xieshou.ledger.imports.TeachForm.RowRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Proposes what the rows of a sheet are that are no items: those that begin with a cell merged over several columns, and those that say 合计. */
final class TeachRows {

    private static final Pattern TOTAL = Pattern.compile("^(合计|总计|小计|共计)");
    private static final Pattern COUNT = Pattern.compile("[（(]\\d+个[)）]$");
    private static final Pattern NUMBERING = Pattern.compile("^[\\d一二三四五六七八九十]+[.．、]");
    private static final int MOST = 6;

    private final Ledger ledger;
    private final FieldValues values;
    private final LocalDate today;
    private final @Nullable Integer unit;

    TeachRows(Ledger ledger, FieldValues values, LocalDate today, @Nullable Integer unit) {
        this.ledger = ledger;
        this.values = values;
        this.today = today;
        this.unit = unit;
    }

    List<RowRule> of(TeachSheet sheet, int header) {
        var headings = new LinkedHashMap<String, RowKind>();
        var rules = new LinkedHashMap<String, RowKind>();
        for (int row = header + 1; row <= sheet.grid().height() && rules.size() < MOST; row++) {
            var text = first(sheet, row);
            var total = TOTAL.matcher(text);
            if (total.find()) {
                rules.put(
                        COUNT.matcher(text).find() ? total.group() + "（{个数}个）" : total.group(),
                        total.group().equals("小计") ? RowKind.SUBTOTAL : RowKind.TOTAL);
            } else if (sheet.isWide(row)) {
                wide(text, isLast(sheet, row), headings, rules);
            }
        }
        return rules.entrySet().stream()
                .map(rule -> new RowRule(rule.getValue(), rule.getKey()))
                .toList();
    }

    /** A row over several columns is a note where it ends the sheet, else it heads what follows. */
    private void wide(String text, boolean last, Map<String, RowKind> headings, Map<String, RowKind> rules) {
        if (last) {
            rules.putIfAbsent(text.substring(0, Math.min(8, text.length())), RowKind.SKIP);
            return;
        }
        var shape = NUMBERING.matcher(text).find() + "/" + COUNT.matcher(text).find();
        if (!headings.containsKey(shape)) {
            var kind = RowKind.ofLevel(headings.size() + 1);
            headings.put(shape, kind);
            rules.put(phrase(text), kind);
        }
    }

    private String phrase(String text) {
        var words = new StringBuilder();
        var rest = text;
        var numbering = NUMBERING.matcher(text);
        if (numbering.find()) {
            words.append("{#}.");
            rest = text.substring(numbering.end());
        }
        var count = COUNT.matcher(rest);
        var counted = count.find();
        var name = counted ? rest.substring(0, count.start()) : rest;
        words.append(meaning(name.strip())
                .map(field -> "{" + field.label().text() + "}")
                .orElse("…"));
        return words.append(counted ? "（{个数}个）" : "").toString();
    }

    /** The place or choice of the ledger that a heading names. */
    private Optional<Field> meaning(String name) {
        var candidates = new ArrayList<Field>();
        ledger.fields().stream()
                .filter(field -> field.type() instanceof FieldType.Code)
                .forEach(candidates::add);
        ledger.fields().stream()
                .filter(field -> field.type() instanceof FieldType.InPlace)
                .forEach(candidates::add);
        return candidates.stream().filter(field -> reads(field, name)).findFirst();
    }

    private boolean reads(Field field, String name) {
        try {
            return values.read(field, name, new Setting(today, null, unit)) != null;
        } catch (UnreadableField otherwise) {
            return false;
        }
    }

    private static boolean isLast(TeachSheet sheet, int row) {
        for (int later = row + 1; later <= sheet.grid().height(); later++) {
            if (!first(sheet, later).isEmpty() && !sheet.isWide(later)) {
                return false;
            }
        }
        return true;
    }

    private static String first(TeachSheet sheet, int row) {
        for (int column = 1; column <= sheet.grid().width(); column++) {
            var cell = sheet.grid().at(row, column);
            if (!cell.isBlank()) {
                return cell.text().strip();
            }
        }
        return "";
    }
}
