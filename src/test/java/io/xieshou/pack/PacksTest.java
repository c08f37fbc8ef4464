package io.xieshou.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xieshou.page.Words;
import io.xieshou.testing.TestPack;
import io.xieshou.testing.XieshouTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@XieshouTest
class PacksTest {

    @Autowired
    Packs packs;

    @Autowired
    PackShelf shelf;

    @Autowired
    List<DefinitionKind<?>> kinds;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    DraftSweep drafts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyProblemOfAPackIsToldAtOnceWithFileAndLine() {
        var broken = TestPack.of("broken", "2020-01-01", 1).with("a.yaml", """
            ledgre: x
            labels: {zh: 甲}
            """).with("b.yaml", """
                ledger: broken_one
                labels: {zh: 乙, en: B}
                title: [nmae]
                date: day
                key: [name]
                fields:
                  - {field: name, labels: {zh: 名, en: Name}, type: txt}
                  - {field: day, labels: {zh: 日, en: Day}, type: date, requird: true}
                """);
        assertThat(packs.check(broken.files()))
                .extracting(Problem::toString)
                .anySatisfy(
                        problem -> assertThat(problem).startsWith("a.yaml:1").contains("Did you mean ledger"))
                .anySatisfy(
                        problem -> assertThat(problem).startsWith("b.yaml:3").contains("nmae"))
                .anySatisfy(
                        problem -> assertThat(problem).startsWith("b.yaml:7").contains("'txt' is not a field type"))
                .anySatisfy(
                        problem -> assertThat(problem).startsWith("b.yaml:8").contains("requird"))
                .anySatisfy(problem -> assertThat(problem).contains("Key field 'name' may be empty"));
    }

    @Test
    void aBrokenPackNeverReplacesAWorkingOne() {
        packs.install(TestPack.grants(1).files(), "test");
        var broken = TestPack.grants(2).with("ledger.yaml", "ledger: trial_grant\n");
        assertThatThrownBy(() -> packs.install(broken.files(), "test")).isInstanceOf(BrokenPack.class);
        assertThat(packs.current().packs())
                .filteredOn(pack -> pack.code().equals("trial"))
                .extracting(PackHeader::version)
                .containsExactly(1);
    }

    @Test
    void aPlatformThatHasReadNoPackYetJudgesByThoseInstalledAllTheSame() {
        packs.install(unreadPack(2, "text"), "test");

        assertThatThrownBy(() -> unread().install(unreadPack(1, "text"), "test"))
                .isInstanceOf(BrokenPack.class);
        assertThatThrownBy(() -> unread().install(unreadPack(3, "flag"), "test"))
                .hasMessageContaining("字段 'note' 原是 text，不能改成 flag");
    }

    private static PackFiles unreadPack(int version, String type) {
        return TestPack.of("unread", "2016-01-01", version)
                .with("ledger.yaml", """
                    ledger: unread_note
                    labels: {zh: 便条, en: Notes}
                    title: [number]
                    date: day
                    key: [number]
                    fields:
                      - {field: number, labels: {zh: 号, en: Number}, type: text, length: 4, required: true}
                      - {field: note, labels: {zh: 便条, en: Note}, type: %s}
                      - {field: day, labels: {zh: 日, en: Day}, type: date, required: true}
                    """.formatted(type))
                .files();
    }

    private Packs unread() {
        return new Packs(shelf, kinds, transaction, events, Clock.systemUTC());
    }

    @Test
    void aFieldNeverChangesItsType() {
        packs.install(TestPack.grants(1).files(), "test");
        var changed = TestPack.grants(3);
        var text = changed.files().texts().get("ledger.yaml").replace("type: text}", "type: flag}");
        assertThatThrownBy(() -> packs.install(changed.with("ledger.yaml", text).files(), "test"))
                .isInstanceOf(BrokenPack.class)
                .hasMessageContaining("字段 'helper' 原是 text，不能改成 flag");
    }

    @Test
    void aPackIsExportedToTheLetter() {
        packs.install(TestPack.grants(1).files(), "test");
        assertThat(packs.findFiles("trial")).contains(TestPack.grants(1).files());
    }

    @Test
    void aLaterPackHoldsFromItsFirstDayAndTheEarlierOneBefore() {
        packs.install(TestPack.grants(1).files(), "test");
        var later = TestPack.of("trial_2021", "2021-01-01", 1).with("codes.yaml", """
            codes: trial_level
            labels: {zh: 新级别, en: New levels}
            items: [{item: city, labels: {zh: 市, en: City}}]
            """);
        packs.install(later.files(), "test");
        var type = packs.current()
                .listAll(io.xieshou.ledger.CodeList.class)
                .get(0)
                .body()
                .getClass();
        assertThat(packs.current()
                        .find(type, "trial_level", LocalDate.of(2020, 12, 31))
                        .orElseThrow()
                        .pack()
                        .code())
                .isEqualTo("trial");
        assertThat(packs.current()
                        .find(type, "trial_level", LocalDate.of(2021, 1, 1))
                        .orElseThrow()
                        .pack()
                        .code())
                .isEqualTo("trial_2021");
    }

    @Test
    void aPackBringsUnitsOfItsOwnAndFieldsCountInThem() {
        packs.install(
                TestPack.of("units", "2016-01-01", 1).with("units.yaml", """
                    measure: head
                    labels: {zh: 头, en: head}
                    aliases: [匹]
                    ---
                    measure: thousand_head
                    labels: {zh: 千头, en: 1000 head}
                    is: 1000 头
                    decimals: 3
                    ---
                    measure: dan
                    labels: {zh: 担, en: dan}
                    is: 50 公斤
                    """).files(), "test");
        var measures = packs.current().measures();
        var thousand = measures.get("千头");
        assertThat(thousand.convert(BigDecimal.ONE, measures.get("匹"))).isEqualByComparingTo("1000");
        assertThat(measures.stored(thousand).code()).isEqualTo("head");
        assertThat(measures.get("担").convert(BigDecimal.TEN, measures.get("吨"))).isEqualByComparingTo("0.5");
        assertThat(thousand.sameDimension(measures.get("个"))).isFalse();
    }

    @Test
    void aUnitThatCannotBeIsToldWithItsLine() {
        var broken = TestPack.of("broken_units", "2016-01-01", 1).with("units.yaml", """
            measure: sack
            labels: {zh: 袋, en: sack}
            is: 25 公金
            ---
            measure: yuan
            labels: {zh: 圆, en: yuan}
            ---
            measure: crate
            labels: {zh: 箱, en: crate}
            is: several sacks
            """);
        assertThat(packs.check(broken.files()))
                .extracting(Problem::toString)
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("units.yaml:3: '公金' is not a unit of measure. Did you mean")
                        .contains("公斤"))
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("units.yaml:5: 'yuan' already names the measure yuan"))
                .anySatisfy(problem -> assertThat(problem).startsWith("units.yaml:10: 'several sacks' does not say"));
    }

    @Test
    void aPackSaysWordsOtherwiseFromItsFirstDayButNotInIssuedDocuments() {
        packs.install(words("says_2020", "2020-01-01", "台帐", "").files(), "test");
        packs.install(words("says_2999", "2999-01-01", "将来", "").files(), "test");
        packs.install(words("issued", "2020-01-01", "台帐", "issuer: 某市\n").files(), "test");
        assertThat(Words.in(Locale.SIMPLIFIED_CHINESE, "ledger.navigation")).isEqualTo("台帐");
        assertThat(Words.in(Locale.ENGLISH, "ledger.navigation")).isEqualTo("Registers");
        assertThat(label("says_2020")).isEqualTo("脱贫人口情况");
        assertThat(label("issued")).isEqualTo("贫困人口情况");
    }

    @Test
    void aSentenceThatWouldLoseItsValuesIsRefused() {
        var broken = TestPack.of("lost", "2020-01-01", 1);
        var header = broken.files().texts().get("pack.yaml") + """
            vocabulary:
              - {key: ledger.saved, says: {zh: 记好了, en: Done}}
              - {key: form.use.where, says: {zh: 报表, en: Form}}
              - {key: ledger.navigatoin, says: {zh: 台帐, en: Registers}}
            """;
        assertThat(packs.check(broken.with("pack.yaml", header).files()))
                .extracting(Problem::toString)
                .anySatisfy(
                        problem -> assertThat(problem).startsWith("pack.yaml:7").contains("places for values"))
                .anySatisfy(
                        problem -> assertThat(problem).startsWith("pack.yaml:8").contains("ledger.navigation"));
    }

    @Test
    void whatWasUploadedToBeLookedAtAndNotInstalledForADayIsClearedAway() {
        var old = packs.keepDraft(TestPack.grants(1).files(), "test");
        jdbc.sql("update pack_drafts set uploaded_at = uploaded_at - interval '25 hours'")
                .update();
        var young = packs.keepDraft(TestPack.grants(1).files(), "test");

        assertThat(drafts.sweep()).isPositive();

        assertThat(packs.findDraft(old)).isEmpty();
        assertThat(packs.findDraft(young)).isPresent();
    }

    private String label(String pack) {
        return packs.current().listAll(io.xieshou.ledger.CodeList.class).stream()
                .filter(list -> list.pack().code().equals(pack))
                .findFirst()
                .orElseThrow()
                .body()
                .label()
                .in(Locale.SIMPLIFIED_CHINESE);
    }

    private static TestPack words(String code, String from, String ledgers, String issuer) {
        var pack = TestPack.of(code, from, 1).with("codes.yaml", """
            codes: %s_people
            labels: {zh: 贫困人口情况, en: People}
            items: [{item: one, labels: {zh: 一, en: One}}]
            """.formatted(code));
        var header = pack.files().texts().get("pack.yaml") + issuer + """
            vocabulary:
              - {key: ledger.navigation, says: {zh: %s, en: Registers}}
              - {word: 贫困人口, becomes: 脱贫人口}
            """.formatted(ledgers);
        return pack.with("pack.yaml", header);
    }
}
