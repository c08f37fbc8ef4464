package io.xieshou.ledger.exports;

import io.xieshou.ledger.Entry;
import io.xieshou.ledger.Field;
import io.xieshou.ledger.FieldTexts;
import io.xieshou.ledger.FieldType;
import io.xieshou.ledger.FieldValues.Setting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as cells: numbers as numbers in the shown unit, days as days, all else in words. For one export; names repeat over its rows and are remembered. */
final class EntryCells {

    private static final int REMEMBERED = 10_000;

    private final FieldTexts texts;
    private final LocalDate today;
    private final Map<Name, String> names = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Name, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    EntryCells(FieldTexts texts, LocalDate today) {
        this.texts = texts;
        this.today = today;
    }

    @Nullable
    Object cell(Field field, Entry entry) {
        var value = entry.value(field.code());
        if (value instanceof BigDecimal figure && field.type() instanceof FieldType.Number number) {
            return number.stored().convert(figure, number.measure()).stripTrailingZeros();
        }
        if (value instanceof LocalDate day && field.type() instanceof FieldType.Date date) {
            return date.month() ? YearMonth.from(day) : day;
        }
        if (value == null || value instanceof String && field.type() instanceof FieldType.Text) {
            return value;
        }
        return names.computeIfAbsent(
                new Name(field.code(), value, entry.unitId()),
                name -> texts.writeExactly(field, value, new Setting(today, null, entry.unitId())));
    }

    String owner(Entry entry) {
        return names.computeIfAbsent(
                new Name("", "", entry.unitId()),
                name -> texts.writeUnit(entry.unitId(), new Setting(today, null, null)));
    }

    private record Name(String field, Object value, int unit) {}
}
