package io.xieshou.testing;

import io.xieshou.pack.PackFiles;
import java.util.TreeMap;

/** A pack written in a test. */
public final class TestPack {

    private final TreeMap<String, String> texts = new TreeMap<>();

    private TestPack() {}

    public static TestPack of(String code, String from, int version) {
        return new TestPack().with("pack.yaml", """
                        pack: %s
                        labels: {zh: 测试包, en: Test pack}
                        from: %s
                        version: %d
                        """.formatted(code, from, version));
    }

    public TestPack with(String path, String text) {
        texts.put(path, text);
        return this;
    }

    public PackFiles files() {
        return new PackFiles(texts);
    }

    /** A ledger of grants with a level, an amount, a place, a day; three indicators over it and an axis. */
    public static TestPack grants(int version) {
        return of("trial", "2016-01-01", version)
                .with("codes.yaml", """
                        codes: trial_level
                        labels: {zh: 级别, en: Level}
                        items:
                          - {item: city, labels: {zh: 市级, en: City}}
                          - {item: district, labels: {zh: 区级, en: District}, aliases: [本级]}
                          - {item: later, labels: {zh: 新级, en: Later}, from: 2021-01-01}
                        """)
                .with("ledger.yaml", """
                        ledger: trial_grant
                        labels: {zh: 试验资金, en: Trial grants}
                        title: [name]
                        date: granted_on
                        place: area
                        key: [number]
                        fields:
                          - {field: number, labels: {zh: 序号, en: Number}, type: text, length: 20, required: true}
                          - {field: name, labels: {zh: 名称, en: Name}, type: text, length: 50, required: true, search: true}
                          - {field: level, labels: {zh: 级别, en: Level}, type: code, list: trial_level, required: true}
                          - {field: amount, labels: {zh: 金额, en: Amount}, type: number, measure: wan_yuan, scale: 2}
                          - {field: paid, labels: {zh: 已拨, en: Paid}, type: number, measure: wan_yuan, scale: 2}
                          - {field: area, labels: {zh: 地区, en: Area}, type: place}
                          - {field: helper, labels: {zh: 帮扶单位, en: Helper}, type: text}
                          - {field: granted_on, labels: {zh: 日期, en: Date}, type: date, required: true}
                        checks:
                          - {rule: paid <= amount, message: {zh: 已拨不能大于金额。, en: Paid cannot exceed the amount.}}
                        """)
                .with("indicators.yaml", """
                        indicator: trial_funds
                        labels: {zh: 区级资金, en: District funds}
                        ledger: trial_grant
                        value: sum(amount)
                        where: level = 'district'
                        measure: yuan
                        ---
                        indicator: trial_count
                        labels: {zh: 笔数, en: Count}
                        ledger: trial_grant
                        value: count()
                        period: in_period
                        measure: item
                        ---
                        indicator: trial_helpers
                        labels: {zh: 帮扶单位数, en: Helpers}
                        ledger: trial_grant
                        value: distinct(helper)
                        period: as_of
                        measure: item
                        ---
                        indicator: trial_paid
                        labels: {zh: 已拨资金, en: Paid}
                        ledger: trial_grant
                        value: sum(paid)
                        where: level = 'district'
                        measure: yuan
                        ---
                        indicator: trial_rate
                        labels: {zh: 拨付率, en: Share paid}
                        formula: trial_paid / trial_funds
                        measure: percent
                        ---
                        axis: trial_regions
                        labels: {zh: 地区, en: Regions}
                        columns:
                          - {column: neimenggu, labels: {zh: 内蒙古, en: Inner Mongolia}, places: ['15']}
                          - {column: xizang, labels: {zh: 西藏, en: Tibet}, places: ['54']}
                          - {column: other, labels: {zh: 其他, en: Other}, rest: true}
                        """);
    }
}
