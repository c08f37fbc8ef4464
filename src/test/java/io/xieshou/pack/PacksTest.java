package io.xieshou.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xieshou.testing.TestPack;
import io.xieshou.testing.XieshouTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@XieshouTest
class PacksTest {

    @Autowired
    Packs packs;

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
    void aFieldNeverChangesItsType() {
        packs.install(TestPack.grants(1).files(), "test");
        var changed = TestPack.grants(3);
        var text = changed.files().texts().get("ledger.yaml").replace("type: text}", "type: flag}");
        assertThatThrownBy(() -> packs.install(changed.with("ledger.yaml", text).files(), "test"))
                .isInstanceOf(BrokenPack.class)
                .hasMessageContaining("Field 'helper' was text and cannot become flag");
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
}
