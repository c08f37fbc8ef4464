package io.xieshou.api;

import io.xieshou.ledger.CodeList;
import io.xieshou.ledger.Field;
import io.xieshou.ledger.FieldType;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.Ledgers;
import io.xieshou.pack.Label;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ledgers as programs get them: what each field is called, holds, is counted in and may be. */
@Component
class LedgerDocuments {

    private final Ledgers ledgers;
    private final Asked asked;

    LedgerDocuments(Ledgers ledgers, Asked asked) {
        this.ledgers = ledgers;
        this.asked = asked;
    }

    Map<String, Object> brief(Ledger ledger) {
        var brief = new LinkedHashMap<String, Object>();
        brief.put("code", ledger.code());
        brief.put("label", label(ledger.label()));
        brief.put("group", label(ledger.group()));
        brief.put("href", "/api/v1/ledgers/" + ledger.code());
        brief.put("entries", "/api/v1/ledgers/" + ledger.code() + "/entries");
        return brief;
    }

    Map<String, Object> whole(Ledger ledger) {
        var whole = brief(ledger);
        whole.put("source", ledger.source());
        whole.put("key", ledger.key());
        whole.put("date", ledger.date());
        whole.put("place", ledger.place());
        whole.put(
                "states",
                ledger.states().stream()
                        .map(state ->
                                Map.of("code", state.code(), "label", label(state.label()), "counts", state.counts()))
                        .toList());
        whole.put("fields", ledger.fields().stream().map(this::field).toList());
        return whole;
    }

    private Map<String, Object> field(Field field) {
        var told = new LinkedHashMap<String, Object>();
        told.put("code", field.code());
        told.put("label", label(field.label()));
        told.put("type", field.type().word());
        told.put("required", field.required(asked.today()));
        detail(field.type(), told);
        return told;
    }

    private void detail(FieldType type, Map<String, Object> told) {
        if (type instanceof FieldType.Number number) {
            told.put("unit", number.stored().code());
            told.put("unit_without_unit", number.measure().code());
            told.put("decimals", number.scale());
            told.put("negative", number.negative());
        } else if (type instanceof FieldType.Text text) {
            told.put("length", text.length());
        } else if (type instanceof FieldType.Reference reference) {
            told.put("ledger", reference.ledger());
        } else if (type instanceof FieldType.Code code) {
            told.put("codes", items(code));
        }
    }

    List<Map<String, Object>> items(FieldType.Code code) {
        return ledgers.codes(code.list(), asked.today()).items().stream()
                .map(LedgerDocuments::item)
                .toList();
    }

    private static Map<String, Object> item(CodeList.Item item) {
        var told = new LinkedHashMap<String, Object>();
        told.put("code", item.code());
        told.put("label", label(item.label()));
        told.put("from", text(item.from()));
        told.put("until", text(item.until()));
        return told;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    static Map<String, String> label(Label label) {
        return Map.of("zh", label.zh(), "en", label.en());
    }
}
