package io.xieshou.ledger.web;

import io.xieshou.access.Actor;
import io.xieshou.directory.Organisations;
import io.xieshou.ledger.Entry;
import io.xieshou.ledger.EntryDraft;
import io.xieshou.ledger.Field;
import io.xieshou.ledger.FieldProblem;
import io.xieshou.ledger.FieldTexts;
import io.xieshou.ledger.FieldType;
import io.xieshou.ledger.FieldValues;
import io.xieshou.ledger.FieldValues.Setting;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.UnreadableField;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Between an entry and the form that people type it in. What was typed always comes back, readable or not. */
@Component
class EntryForm {

    private final FieldValues values;
    private final FieldTexts texts;
    private final Organisations organisations;
    private final Clock clock;

    EntryForm(FieldValues values, FieldTexts texts, Organisations organisations, Clock clock) {
        this.values = values;
        this.texts = texts;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * A form as posted.
     *
     * @param typed the text of every field
     * @param draft what could be read of it
     * @param problems what could not
     */
    record Posted(Map<String, String> typed, EntryDraft draft, List<FieldProblem> problems) {}

    /** @param before the entry being changed; what comes back as it was shown, covered numbers too, stays */
    Posted read(Actor actor, Ledger ledger, HttpServletRequest request, @Nullable Entry before) {
        var typed = new LinkedHashMap<String, String>();
        ledger.fields().forEach(field -> typed.put(field.code(), text(request, field.code())));
        typed.put("unit", text(request, "unit"));
        var problems = new ArrayList<FieldProblem>();
        var owner = typed.getOrDefault("unit", "");
        var unit = before != null && owner.equals(organisations.fullName(before.unitId()))
                ? before.unitId()
                : unit(actor, owner, problems);
        var read = new LinkedHashMap<String, Object>();
        for (var field : ledger.fields()) {
            try {
                var text = typed.getOrDefault(field.code(), "");
                var kept = untouched(field, text, before);
                var setting = new Setting(today(), actor.placeId(), unit).readBy(actor);
                var value = kept != null ? kept : values.read(field, text, setting);
                if (value != null) {
                    read.put(field.code(), value);
                }
            } catch (UnreadableField unreadable) {
                problems.add(new FieldProblem(field.code(), unreadable.sentence()));
            }
        }
        return new Posted(typed, new EntryDraft(unit, read), problems);
    }

    /** What cannot be read back from how it is shown: a covered number, an entry that is not this reader's to name. */
    private @Nullable Object untouched(Field field, String typed, @Nullable Entry before) {
        if (before == null
                || !(field.type() instanceof FieldType.Secret || field.type() instanceof FieldType.Reference)) {
            return null;
        }
        var kept = before.value(field.code());
        var shown = texts.writeExactly(field, kept, new Setting(today(), null, before.unitId()));
        return typed.equals(shown) ? kept : null;
    }

    /** The texts of an entry, to be typed over. */
    Map<String, String> texts(Ledger ledger, Entry entry) {
        var typed = new LinkedHashMap<String, String>();
        var setting = new Setting(today(), null, entry.unitId());
        ledger.fields()
                .forEach(field ->
                        typed.put(field.code(), texts.writeExactly(field, entry.value(field.code()), setting)));
        typed.put("unit", organisations.getOrganisation(entry.unitId()).code());
        return typed;
    }

    /** What a new entry has in common with the one before: its day, its choices and its places. */
    Map<String, String> common(Ledger ledger, Entry before) {
        var typed = texts(ledger, before);
        ledger.fields().stream()
                .filter(field -> !(field.type() instanceof FieldType.Code
                        || field.type() instanceof FieldType.InPlace
                        || field.type() instanceof FieldType.Date))
                .forEach(field -> typed.remove(field.code()));
        return typed;
    }

    private int unit(Actor actor, String typed, List<FieldProblem> problems) {
        if (typed.isEmpty()) {
            return actor.unitId();
        }
        var resolution = organisations.resolveNear(typed, actor.unitId(), today());
        return resolution.found().map(unit -> unit.id()).orElseGet(() -> {
            problems.add(new FieldProblem("unit", resolution.sentence()));
            return actor.unitId();
        });
    }

    /** What was chosen from suggestions goes before what stands in the box. */
    private static String text(HttpServletRequest request, String name) {
        var chosen = request.getParameter(name + ".code");
        var typed = request.getParameter(name);
        return chosen != null && !chosen.isBlank() ? chosen.strip() : typed == null ? "" : typed.strip();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
