package io.xieshou.scope;

import io.xieshou.access.Actor;
import io.xieshou.access.Role;
import io.xieshou.access.Scope;
import io.xieshou.directory.Organisations;
import io.xieshou.directory.Places;
import io.xieshou.ledger.Entries;
import io.xieshou.ledger.Entry;
import io.xieshou.ledger.EntryDraft;
import io.xieshou.ledger.EntryRefused;
import io.xieshou.ledger.Evidences;
import io.xieshou.ledger.Field;
import io.xieshou.ledger.FieldType;
import io.xieshou.ledger.FieldValues;
import io.xieshou.ledger.FieldValues.Setting;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.Ledgers;
import io.xieshou.testing.TestActors;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/**
 * Gives one district an entry in every ledger there is, whatever its fields, with proof; every text, file name and file carries {@link #WORD}, every free number
 * is {@link #NUMBER}. Nobody else may come to see either. {@code @Import} it.
 */
@TestComponent
public class Canaries {

    /** A word that stands nowhere else. People may ask for its first two characters. */
    public static final String WORD = "雀鸣谷";

    /** A number whose digits stand nowhere else, in the ledger's own unit. */
    public static final String NUMBER = "918273";

    /** Numbers of nobody. */
    public static final String IDENTITY = "999999202001010010";

    public static final String PHONE = "01012345678";

    private static final LocalDate DAY = LocalDate.of(2021, 6, 18);

    private final Ledgers ledgers;
    private final Entries entries;
    private final Evidences evidences;
    private final FieldValues values;
    private final Organisations organisations;
    private final Places places;
    private final Map<String, Entry> kept = new LinkedHashMap<>();

    Canaries(
            Ledgers ledgers,
            Entries entries,
            Evidences evidences,
            FieldValues values,
            Organisations organisations,
            Places places) {
        this.ledgers = ledgers;
        this.entries = entries;
        this.evidences = evidences;
        this.values = values;
        this.organisations = organisations;
        this.places = places;
    }

    /** The entry of each ledger, by its code; made at the first call. */
    public Map<String, Entry> of(String district) {
        if (kept.isEmpty()) {
            var unit = organisations.findByCode(district).orElseThrow().id();
            var actor = TestActors.acting(Role.DISTRICT_OFFICE, unit, null, Scope.everything());
            ledgers.list().forEach(ledger -> entry(actor, ledger));
        }
        return kept;
    }

    private Entry entry(Actor actor, Ledger ledger) {
        var known = kept.get(ledger.code());
        if (known != null) {
            return known;
        }
        var entry = add(actor, ledger, new HashMap<>());
        kept.put(ledger.code(), entry);
        evidences.add(
                actor,
                ledger,
                entry.id(),
                new ByteArrayInputStream((WORD + "的证明 " + ledger.code()).getBytes(StandardCharsets.UTF_8)),
                WORD + ".txt",
                "",
                WORD);
        return entry;
    }

    /** Where a rule of the ledger refuses the number in a field, zero stands there instead; where it names no field, in all of them. */
    private Entry add(Actor actor, Ledger ledger, Map<String, String> instead) {
        try {
            var draft = new LinkedHashMap<String, Object>();
            for (var field : ledgers.on(ledger.code(), DAY).fields()) {
                var value = value(actor, field, instead);
                if (value != null) {
                    draft.put(field.code(), value);
                }
            }
            return entries.add(actor, ledger, new EntryDraft(actor.unitId(), draft));
        } catch (EntryRefused refused) {
            var more = new HashMap<>(instead);
            refused.problems().forEach(problem -> more.putIfAbsent(problem.field(), "0"));
            if (more.equals(instead)) {
                throw refused;
            }
            return add(actor, ledger, more);
        }
    }

    private @Nullable Object value(Actor actor, Field field, Map<String, String> instead) {
        var type = field.type();
        if (type instanceof FieldType.Reference reference) {
            return entry(actor, ledgers.get(reference.ledger())).id();
        }
        if (type instanceof FieldType.InPlace) {
            return places.findByCode("150125").orElseThrow().id();
        }
        if (type instanceof FieldType.OfOrganisation) {
            return actor.unitId();
        }
        if (type instanceof FieldType.Date date) {
            return date.month() ? DAY.withDayOfMonth(1) : DAY;
        }
        if (type instanceof FieldType.Number) {
            return values.read(
                    field,
                    instead.getOrDefault(field.code(), instead.getOrDefault("", NUMBER)),
                    new Setting(DAY, null, null));
        }
        var text = field.code().endsWith("year") ? String.valueOf(DAY.getYear()) : text(type);
        return values.read(field, text, new Setting(DAY, null, null));
    }

    private String text(FieldType type) {
        if (type instanceof FieldType.Code code) {
            return ledgers.codes(code.list(), DAY).inForce(DAY).get(0).code();
        }
        if (type instanceof FieldType.Secret secret) {
            return secret.kind() == FieldType.Secret.Kind.IDENTITY ? IDENTITY : PHONE;
        }
        return type instanceof FieldType.Flag ? "是" : WORD;
    }
}
