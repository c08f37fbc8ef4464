package io.xieshou.ledger.imports;

import io.xieshou.access.Actor;
import io.xieshou.ledger.Field;
import io.xieshou.ledger.FieldType;
import io.xieshou.ledger.FieldValues;
import io.xieshou.ledger.FieldValues.Setting;
import io.xieshou.ledger.UnreadableField;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What texts mean as values of fields. Remembers it, for a column repeats itself over thousands of rows. For rows read one after another. */
final class Meanings {

    /** So many are remembered that counties, units and days fit; then it begins anew, so that memory does not grow with the rows. */
    private static final int MOST = 50_000;

    private static final Object NOTHING = new Object();

    private final FieldValues values;
    private final Actor actor;
    private final LocalDate today;
    private final Map<Memo, Object> known = new HashMap<>();

    Meanings(FieldValues values, Actor actor, LocalDate today) {
        this.values = values;
        this.actor = actor;
        this.today = today;
    }

    /**
     * @param within the place inside which a place is looked for; null: anywhere
     * @param unit the organisation inside whose district a unit's name is looked for first
     * @return null for a text of nothing but white space
     * @throws UnreadableField with the sentence for whoever wrote it
     */
    @Nullable
    Object of(Field field, String text, @Nullable Integer within, int unit) {
        if (!repeats(field.type())) {
            return values.read(field, text, new Setting(today, within, unit).readBy(actor));
        }
        var memo = new Memo(field.code(), text, within, unit);
        var meaning = known.get(memo);
        if (meaning == null) {
            meaning = look(field, memo);
            remember(memo, meaning);
        }
        if (meaning instanceof UnreadableField unreadable) {
            throw unreadable;
        }
        return meaning == NOTHING ? null : meaning;
    }

    /** Names, days and choices come again and again; texts and numbers hardly, and of secret numbers none is to be kept. */
    private static boolean repeats(FieldType type) {
        return !(type instanceof FieldType.Text
                || type instanceof FieldType.Number
                || type instanceof FieldType.Secret);
    }

    private Object look(Field field, Memo memo) {
        try {
            var meaning = values.read(field, memo.text, new Setting(today, memo.within, memo.unit).readBy(actor));
            return meaning == null ? NOTHING : meaning;
        } catch (UnreadableField unreadable) {
            return unreadable;
        }
    }

    private void remember(Memo memo, Object meaning) {
        if (known.size() == MOST) {
            known.clear();
        }
        known.put(memo, meaning);
    }

    private record Memo(String field, String text, @Nullable Integer within, int unit) {}
}
