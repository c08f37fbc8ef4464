package io.xieshou.ledger.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.access.Actor;
import io.xieshou.ledger.Entries;
import io.xieshou.ledger.EntryQuery;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.Ledgers;
import io.xieshou.pack.Packs;
import io.xieshou.testing.TestActors;
import io.xieshou.testing.TestPack;
import io.xieshou.testing.XieshouTest;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A file's way into a ledger: read, compared, confirmed, undone. */
@XieshouTest
class ImportsTest {

    private static final String HEADER = "序号,名称,级别,金额（元）,地区,日期\n";

    @Autowired
    Packs packs;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Imports imports;

    @Autowired
    ImportPages pages;

    @Autowired
    Entries entries;

    final Actor actor = TestActors.cityOffice(1);
    Ledger ledger;

    @BeforeEach
    void installs() {
        packs.install(TestPack.grants(1).with("layout.yaml", LAYOUT).files(), "test");
        ledger = ledgers.get("trial_grant");
    }

    @Test
    void aFileIsReadComparedConfirmedAndUndoneAndTheSecondTimeChangesNothing() {
        var csv = HEADER + "A1,食堂,本级,120000,武川县,2020-09-01\nA2,车间,市级,\"1,000元\",翁牛特旗,2020年9月2日\n";
        var previewed = read(csv);
        assertThat(previewed.state()).isEqualTo(Import.State.PREVIEWED);
        assertThat(previewed.added()).isEqualTo(2);
        assertThat(count()).isZero();

        var saved = imports.confirm(actor, previewed);
        assertThat(saved.state()).isEqualTo(Import.State.SAVED);
        assertThat(count()).isEqualTo(2);
        assertThat(amounts()).containsExactlyInAnyOrder(new BigDecimal("120000"), new BigDecimal("1000"));

        var again = read(csv);
        assertThat(again.same()).isEqualTo(2);
        assertThat(again.added() + again.changed()).isZero();
        assertThat(pages.page(actor, again).changesNothing()).isTrue();

        assertThat(pages.page(actor, saved).title()).startsWith("已导入");
        imports.undo(actor, saved);
        assertThat(count()).isZero();
        assertThat(pages.page(actor, saved).title()).startsWith("已撤销");
    }

    @Test
    void aFileWhoseTurnHasNotComeSaysThatItWaitsAndIsReadAfterwards() {
        var begun = begin(HEADER + "W1,食堂,本级,120000,武川县,2020-09-01\n");
        assertThat(pages.page(actor, begun).progressSentence()).startsWith("正在等候");

        var read = imports.read(actor, begun);
        assertThat(read.state()).isEqualTo(Import.State.PREVIEWED);
        assertThat(pages.page(actor, read).isBusy()).isFalse();
    }

    @Test
    void everyBadCellIsNamedWithItsAddressAndNothingIsSaved() {
        var refused = read(HEADER
                + "B1,甲,区级,很多,武川县,2020-09-01\n"
                + "B2,乙,县级,5,没有这个县,2020-13-01\n"
                + "B3,丙,区级,5,武川县,2020-09-01\n"
                + "B3,丁,区级,6,武川县,2020-09-02\n");
        assertThat(refused.state()).isEqualTo(Import.State.REFUSED);
        assertThat(refused.wrong()).isEqualTo(3);
        var sentences =
                imports.badRows(refused).stream().map(row -> row.problems()).toList();
        assertThat(sentences.get(0)).contains("D2").contains("很多");
        assertThat(sentences.get(1))
                .contains("C3")
                .contains("县级")
                .contains("E3")
                .contains("F3");
        assertThat(sentences.get(2)).contains("第 5 行与第 4 行");
        assertThat(count()).isZero();
    }

    @Test
    void aMissingColumnIsToldAndAFileThatIsNoTableIsRefused() {
        assertThat(read("序号,名字,金额\nA,b,1\n").broken())
                .singleElement()
                .satisfies(sentence -> assertThat(sentence).contains("缺少“名称”").contains("缺少“级别”"));
        assertThat(read("hello\nworld\n").broken()).isNotEmpty();
    }

    @Test
    void aPrintedTableIsReadByItsLayoutAndABrokenSumIsRefusedWithBothFigures() {
        var table = "试验资金表,,,\n序号,名称,金额,日期\n武川县（2个）,,30,\n1,甲,10,2020-09-01\n2,乙,20,2020-09-02\n合计,,%s,\n以上均为示例,,,\n";
        var good = read(table.formatted("30"));
        assertThat(good.layout()).isEqualTo("trial_table");
        assertThat(good.broken()).isEmpty();
        assertThat(good.added()).isEqualTo(2);
        assertThat(good.findings()).anyMatch(finding -> finding.contains("以上均为示例"));
        imports.giveUp(good);

        var broken = read(table.formatted("31"));
        assertThat(broken.state()).isEqualTo(Import.State.REFUSED);
        assertThat(broken.broken())
                .singleElement()
                .satisfies(sentence ->
                        assertThat(sentence).contains("C6").contains("31").contains("30"));
    }

    private Import read(String csv) {
        return imports.read(actor, begin(csv));
    }

    private Import begin(String csv) {
        var content = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
        return imports.begin(actor, ledger, 1, null, content, "表.csv");
    }

    private long count() {
        return entries.count(actor, ledger, List.of());
    }

    private List<Object> amounts() {
        return entries.list(actor, ledger, EntryQuery.newest(List.of())).stream()
                .map(entry -> entry.value("amount"))
                .toList();
    }

    private static final String LAYOUT = """
        layout: trial_table
        labels: {zh: 试验资金表, en: Trial table}
        header: [序号, 名称, 金额, 日期]
        ledger: trial_grant
        sections:
          - {level: 1, pattern: '^(?<area>[^（]+)（(?<count>\\d+)个）$', set: {area: area}}
        totals: ['^合计']
        skip: ['^以上']
        constants: {level: 区级}
        columns:
          - {column: 序号, field: number}
          - {column: 名称, field: name}
          - {column: 金额, field: amount, measure: wan_yuan, total: sum}
          - {column: 日期, field: granted_on}
        """;
}
