package io.xieshou.ledger.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xieshou.access.Actor;
import io.xieshou.ledger.Entries;
import io.xieshou.ledger.EntryQuery;
import io.xieshou.ledger.Ledgers;
import io.xieshou.pack.Definition;
import io.xieshou.pack.PackFiles;
import io.xieshou.pack.Packs;
import io.xieshou.testing.TestActors;
import io.xieshou.testing.TestPack;
import io.xieshou.testing.XieshouTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Layouts: they go to YAML and to words on screen and come back the same; columns become rows. */
@XieshouTest
class LayoutsTest {

    @Autowired
    Packs packs;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Imports imports;

    @Autowired
    Entries entries;

    final Actor actor = TestActors.cityOffice(1);

    @Test
    void everyBuiltInLayoutIsWrittenAsYamlThatReadsAsTheSameLayout() {
        var layouts = layouts();
        assertThat(layouts).hasSizeGreaterThanOrEqualTo(5);
        var texts = new TreeMap<String, String>();
        for (var layout : layouts) {
            texts.put("layouts/" + layout.code() + ".yaml", LayoutYaml.of(layout));
        }
        texts.putAll(TestPack.of("written", "2017-01-01", 1).files().texts());
        texts.compute("pack.yaml", (path, header) -> header + "needs: [core]\n");
        packs.install(new PackFiles(texts), "test");
        for (var layout : layouts) {
            var written = packs.current().versions(Layout.class, layout.code()).get(0);
            assertThat(written.pack().code()).isEqualTo("written");
            assertThat(plain(written.body())).isEqualTo(plain(layout));
        }
    }

    @Test
    void wordsForRowsBecomePatternsAndAreShownAsWordsAgain() {
        var fields = new PhraseFields(ledgers.get("project").fields());
        for (var words : List.of("{受援地区}（{个数}个）", "{#}.{项目类别}（{个数}个）", "合计", "附：{备注}", "…小计（{个数}个）")) {
            var read = Phrase.read(words, true, fields);
            assertThat(Phrase.write(read, true, fields))
                    .as(read.pattern().pattern())
                    .isEqualTo(words);
        }
        var year = Phrase.read("{计划年度:年}年", false, fields);
        assertThat(Phrase.write(year, false, fields)).isEqualTo("{计划年度:年}年");
        var matcher = year.pattern().matcher("附件3 2021年门头沟区项目计划表");
        assertThat(matcher.find()).isTrue();
        assertThat(Captures.values(matcher, year)).isEqualTo(Map.of("plan_year", "2021"));
    }

    @Test
    void whatWordsCannotSayIsShownAsTheExpressionItself() {
        var fields = new PhraseFields(ledgers.get("project").fields());
        var captured = new Layout.Captured(Pattern.compile("^(?<x>[^(]{2,9})县$"), Map.of("x", "area"));
        var shown = Phrase.write(captured, true, fields);
        assertThat(shown).isEqualTo("/^(?<area>[^(]{2,9})县$/");
        assertThat(Phrase.read(shown, true, fields).set()).isEqualTo(Map.of("area", "area"));
    }

    @Test
    void wordsThatNameNoFieldOfferThoseThatAreNear() {
        var fields = new PhraseFields(ledgers.get("project").fields());
        assertThatThrownBy(() -> Phrase.read("{受援地}（{个数}个）", true, fields))
                .isInstanceOf(BadPhrase.class)
                .hasMessageContaining("受援地区");
        assertThatThrownBy(() -> Phrase.read("/(/", true, fields)).isInstanceOf(BadPhrase.class);
    }

    @Test
    void columnsOfSourceAndUseBecomeRowsWithTheirUnitAndEachTotalIsASum() throws IOException {
        packs.install(
                TestPack.of("matrix", "2016-01-01", 1)
                        .with("ledger.yaml", MATRIX_LEDGER)
                        .with("layout.yaml", MATRIX_LAYOUT)
                        .files(),
                "test");
        var layout =
                packs.current().versions(Layout.class, "matrix_table").get(0).body();
        assertThat(LayoutYaml.of(layout))
                .contains("unpivot: {from: 2, to: 5, header: source, below: purpose, value: amount");

        var good = read(table(7));
        assertThat(good.broken()).isEmpty();
        assertThat(good.wrong()).as(imports.badRows(good).toString()).isZero();
        assertThat(good.added()).isEqualTo(7);
        var saved = imports.confirm(actor, good);
        var found = entries.list(actor, ledgers.get("matrix_money"), new EntryQuery(List.of(), null, true, null, 50));
        assertThat(found)
                .filteredOn(entry -> "甲镇".equals(entry.value("town")))
                .extracting(entry -> entry.value("source") + "/" + entry.value("purpose") + " "
                        + ((BigDecimal) entry.value("amount"))
                                .stripTrailingZeros()
                                .toPlainString())
                .containsExactlyInAnyOrder("中央/产业 10000", "中央/教育 20000", "区级/产业 0", "区级/教育 40000");
        imports.undo(actor, saved);

        assertThat(read(table(8)).broken())
                .singleElement()
                .satisfies(sentence ->
                        assertThat(sentence).contains("C5").contains("8").contains("7"));
    }

    private Import read(byte[] table) {
        var begun = imports.begin(
                actor, ledgers.get("matrix_money"), 1, null, new ByteArrayInputStream(table), "来源用途.xlsx");
        return imports.read(actor, begun);
    }

    /** 来源 × 用途 in 万元, the header of two rows merged as it is printed. */
    private static byte[] table(int total) throws IOException {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("资金");
            Object[][] rows = {
                {"乡镇", "中央", null, "区级", null, "备注"},
                {null, "产业", "教育", "产业", "教育", null},
                {"甲镇", 1, 2, "—", 4, "一"},
                {"乙镇", 2, 5, 3, null, "二"},
                {"合计", 3, total, 3, 4, null}
            };
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    var value = rows[row][column];
                    var cell =
                            (sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row)).createCell(column);
                    if (value instanceof Integer number) {
                        cell.setCellValue(number);
                    } else if (value != null) {
                        cell.setCellValue((String) value);
                    }
                }
            }
            for (var merged : List.of("A1:A2", "B1:C1", "D1:E1", "F1:F2")) {
                sheet.addMergedRegion(CellRangeAddress.valueOf(merged));
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static final String MATRIX_LEDGER = """
        ledger: matrix_money
        labels: {zh: 来源用途资金, en: Money by source and use}
        title: [town]
        date: paid_on
        key: [town, source, purpose]
        fields:
          - {field: town, labels: {zh: 乡镇名, en: Town}, type: text, length: 20, required: true}
          - {field: source, labels: {zh: 来源, en: Source}, type: text, length: 20, required: true}
          - {field: purpose, labels: {zh: 用途, en: Use}, type: text, length: 20, required: true}
          - {field: amount, labels: {zh: 金额, en: Amount}, type: number, measure: yuan, scale: 2}
          - {field: paid_on, labels: {zh: 日期, en: Date}, type: date, required: true}
        """;

    private static final String MATRIX_LAYOUT = """
        layout: matrix_table
        labels: {zh: 来源用途表, en: Sources and uses}
        header: [乡镇, 备注]
        header_rows: 2
        totals: ['^合计']
        unpivot: {from: 2, to: 5, header: source, below: purpose, value: amount, measure: wan_yuan, total: sum, zero: ['—']}
        ledger: matrix_money
        constants: {paid_on: 2020-01-01}
        columns:
          - {column: 乡镇, field: town}
        """;

    private List<Layout> layouts() {
        return packs.current().listAll(Layout.class).stream()
                .filter(definition -> definition.pack().code().equals("beijing_districts"))
                .map(Definition::body)
                .toList();
    }

    /** Patterns have no equality of their own. */
    private static String plain(Layout layout) {
        return layout.toString();
    }
}
