package io.xieshou.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xieshou.access.Actor;
import io.xieshou.directory.Organisations;
import io.xieshou.pack.BrokenPack;
import io.xieshou.pack.Packs;
import io.xieshou.testing.TestActors;
import io.xieshou.testing.TestPack;
import io.xieshou.testing.XieshouTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a ledger promises of its entries, and of itself when its definition changes. */
@XieshouTest
class EntriesTest {

    private static int version = 1;

    @Autowired
    Packs packs;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Entries entries;

    @Autowired
    Organisations organisations;

    @Autowired
    Revisions revisions;

    @Autowired
    JdbcClient jdbc;

    Actor actor = TestActors.cityOffice(1);
    Ledger ledger;

    @BeforeEach
    void startsWithAnEmptyLedger() {
        install("", "");
        jdbc.sql("truncate ledger_trial_grant").update();
        actor = TestActors.cityOffice(
                organisations.findByCode("mentougou").orElseThrow().id());
        ledger = ledgers.get("trial_grant");
    }

    @Test
    void anEntryOfTheSameKeyIsRefusedWithASentenceAndOfAnotherUnitTaken() {
        entries.add(actor, ledger, grant("1", 100));

        assertThatThrownBy(() -> entries.add(actor, ledger, grant("1", 200)))
                .isInstanceOf(EntryRefused.class)
                .hasMessageContaining("序号");
        var other = organisations.findByCode("tongzhou").orElseThrow().id();
        entries.add(actor, ledger, new EntryDraft(other, grant("1", 200).values()));
        assertThat(entries.count(actor, ledger, List.of())).isEqualTo(2);
    }

    @Test
    void everyProblemOfAnEntryIsToldAtOnce() {
        var draft = new HashMap<>(grant("1", 100).values());
        draft.remove("name");
        draft.remove("level");

        assertThatThrownBy(() -> entries.add(actor, ledger, new EntryDraft(actor.unitId(), draft)))
                .isInstanceOfSatisfying(EntryRefused.class, refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::field)
                        .contains("name", "level"));
    }

    @Test
    void aCheckOverSeveralFieldsRefusesWithItsOwnSentence() {
        var draft = new HashMap<>(grant("1", 100).values());
        draft.put("paid", new BigDecimal("1000000.01"));

        assertThatThrownBy(() -> entries.add(actor, ledger, new EntryDraft(actor.unitId(), draft)))
                .hasMessageContaining("已拨不能大于金额");
    }

    @Test
    void anEntryWithoutAWordToFindItByHasNoPlaceInTheIndexOfWords() {
        var wordless = new HashMap<>(grant("1", 100).values());
        wordless.put("name", "——");
        entries.add(actor, ledger, new EntryDraft(actor.unitId(), wordless));
        entries.add(actor, ledger, grant("2", 100));

        assertThat(jdbc.sql("select number from ledger_trial_grant where search is not null")
                        .query(String.class)
                        .list())
                .containsExactly("2");
    }

    @Test
    void theSecondOfTwoEditorsGetsBothVersionsAndNothingIsLost() {
        var entry = entries.add(actor, ledger, grant("1", 100));
        entries.change(actor, ledger, entry.id(), entry.version(), grant("1", 150), "第一人");

        assertThatThrownBy(() -> entries.change(actor, ledger, entry.id(), entry.version(), grant("1", 170), "第二人"))
                .isInstanceOfSatisfying(EntryConflict.class, conflict -> {
                    assertThat(amount(conflict.stored())).isEqualByComparingTo("1500000");
                    assertThat((BigDecimal) conflict.offered().values().get("amount"))
                            .isEqualByComparingTo("1700000");
                });
        assertThat(amount(entries.get(actor, ledger, entry.id()))).isEqualByComparingTo("1500000");
    }

    @Test
    void historyKeepsBeforeAfterAndReasonAndSavingTheSameChangesNothing() {
        var entry = entries.add(actor, ledger, grant("1", 100));
        entries.change(actor, ledger, entry.id(), 1, grant("1", 100), "没改");
        entries.change(actor, ledger, entry.id(), 1, grant("1", 150), "核对后更正");

        var changes = entries.history(actor, ledger, entry.id());
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).reason()).isEqualTo("核对后更正");
        assertThat(new BigDecimal(changes.get(0).before().get("amount"))).isEqualByComparingTo("1000000");
        assertThat(new BigDecimal(changes.get(0).after().get("amount"))).isEqualByComparingTo("1500000");
    }

    @Test
    void aChoiceHoldsFromItsYearOn() {
        var early = new HashMap<>(grant("1", 100).values());
        early.put("level", "later");

        assertThatThrownBy(() -> entries.add(actor, ledger, new EntryDraft(actor.unitId(), early)))
                .isInstanceOf(EntryRefused.class);
        early.put("granted_on", LocalDate.of(2021, 3, 1));
        assertThat(entries.add(actor, ledger, new EntryDraft(actor.unitId(), early))
                        .id())
                .isPositive();
    }

    @Test
    void aNewFieldJoinsTheTableAndEntriesBeforeStayAsTheyAre() {
        var entry = entries.add(actor, ledger, grant("1", 100));

        install("", "  - {field: remark, labels: {zh: 备注, en: Remark}, type: text}\n");

        var now = ledgers.get("trial_grant");
        assertThat(entries.get(actor, now, entry.id()).value("remark")).isNull();
        var draft = new HashMap<>(grant("2", 10).values());
        draft.put("remark", "新");
        var added = entries.add(actor, now, new EntryDraft(actor.unitId(), draft));
        assertThat(entries.get(actor, now, added.id()).value("remark")).isEqualTo("新");
    }

    @Test
    void aFieldRequiredFromAYearIsNotAskedOfEarlierEntries() {
        install("", "  - {field: remark, labels: {zh: 备注, en: Remark}, type: text, required: 2021-01-01}\n");
        var now = ledgers.get("trial_grant");

        assertThat(entries.add(actor, now, grant("1", 100)).id()).isPositive();
        var later = new HashMap<>(grant("2", 100).values());
        later.put("granted_on", LocalDate.of(2021, 3, 1));
        assertThatThrownBy(() -> entries.add(actor, now, new EntryDraft(actor.unitId(), later)))
                .hasMessageContaining("备注");
    }

    @Test
    void aKeyThatExistingEntriesBreakIsRefusedWithThoseEntries() {
        entries.add(actor, ledger, grant("1", 100));
        entries.add(actor, ledger, grant("2", 100));

        assertThatThrownBy(() -> install("key: [number]=key: [name]", ""))
                .isInstanceOf(BrokenPack.class)
                .hasMessageContaining("分不清这些记录")
                .hasMessageMatching("(?s).*#\\d+ \\+ #\\d+ \\(试验一\\).*");
        assertThatThrownBy(() -> entries.add(actor, ledgers.get("trial_grant"), grant("1", 100)))
                .as("the key before still holds")
                .isInstanceOf(EntryRefused.class);
    }

    /** Installs the trial pack anew, something in its ledger replaced, fields added at its end. */
    private void install(String replacement, String fields) {
        var pack = TestPack.grants(++version);
        var text = pack.files().texts().get("ledger.yaml");
        var parts = replacement.split("=");
        var replaced = replacement.isEmpty() ? text : text.replace(parts[0], parts[1]);
        packs.install(
                pack.with("ledger.yaml", replaced.replace("checks:", fields + "checks:"))
                        .files(),
                "test");
    }

    private static BigDecimal amount(Entry entry) {
        return (BigDecimal) entry.value("amount");
    }

    /** A grant of so many 万元, as values: money in yuan. */
    private EntryDraft grant(String number, int wan) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "number",
                number,
                "name",
                "试验一",
                "level",
                "district",
                "amount",
                new BigDecimal(wan).multiply(BigDecimal.valueOf(10_000)).setScale(2),
                "granted_on",
                LocalDate.of(2020, 9, 1)));
        return new EntryDraft(actor.unitId(), values);
    }

    @Test
    void foldingTheLinesOfWritesLeavesEveryRevisionWhatItWas() {
        for (int write = 0; write < 1_000; write++) {
            revisions.note(ledger, 3);
        }
        var before = revisions.of(List.of(ledger.code(), "never_written"));

        revisions.fold();

        assertThat(revisions.of(List.of(ledger.code(), "never_written"))).isEqualTo(before);
        assertThat(before).containsEntry("never_written", 0L);
        assertThat(jdbc.sql("select count(*) from ledger_commits where ledger = ?")
                        .param(ledger.code())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
