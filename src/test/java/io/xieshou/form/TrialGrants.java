package io.xieshou.form;

import io.xieshou.access.Actor;
import io.xieshou.directory.Organisations;
import io.xieshou.directory.Places;
import io.xieshou.ledger.Entries;
import io.xieshou.ledger.Entry;
import io.xieshou.ledger.EntryDraft;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.Ledgers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Records grants in the trial ledger and takes them back after the test. {@code @Import} it. */
@TestComponent
public class TrialGrants {

    public static final LocalDate DAY = LocalDate.of(2020, 9, 15);
    public static final String WENGNIUTE = "150426";
    public static final String CHENGGUAN = "540102";

    private final Entries entries;
    private final Ledgers ledgers;
    private final Organisations organisations;
    private final Places places;
    private final List<Entry> recorded = new ArrayList<>();
    private int number;

    TrialGrants(Entries entries, Ledgers ledgers, Organisations organisations, Places places) {
        this.entries = entries;
        this.ledgers = ledgers;
        this.organisations = organisations;
        this.places = places;
    }

    public Ledger ledger() {
        return ledgers.get("trial_grant");
    }

    public int unit(String code) {
        return organisations.findByCode(code).orElseThrow().id();
    }

    public Entry record(Actor actor, String unit, String place, int wanYuan, @Nullable Integer paid, String helper) {
        return record(actor, unit, place, wanYuan, paid, helper, "district", DAY);
    }

    /** A grant of any level and day. */
    public Entry record(
            Actor actor,
            String unit,
            String place,
            int wanYuan,
            @Nullable Integer paid,
            String helper,
            String level,
            LocalDate day) {
        Map<String, Object> values = new HashMap<>();
        values.put("number", "N" + ++number);
        values.put("name", "项目" + number);
        values.put("level", level);
        values.put("amount", yuan(wanYuan));
        values.put("area", places.findByCode(place).orElseThrow().id());
        values.put("helper", helper);
        values.put("granted_on", day);
        if (paid != null) {
            values.put("paid", yuan(paid));
        }
        var entry = entries.add(actor, ledger(), new EntryDraft(unit(unit), values));
        recorded.add(entry);
        return entry;
    }

    /** Withdraws what was recorded, so that it counts no more. */
    public void withdrawAll(Actor actor) {
        recorded.forEach(entry -> entries.move(actor, ledger(), entry.id(), entry.version(), "withdrawn", "试验结束"));
        recorded.clear();
    }

    private static BigDecimal yuan(int wanYuan) {
        return new BigDecimal(wanYuan).multiply(new BigDecimal(10_000));
    }
}
