package io.xieshou.ledger.imports;

import io.xieshou.pack.PackFiles;
import io.xieshou.testing.TestPack;

/** A ledger with a field of every type, and one that it refers to. */
final class TrialLedgers {

    private TrialLedgers() {}

    static PackFiles files() {
        return TestPack.of("trial_tables", "2016-01-01", 1)
                .with("codes.yaml", """
                    codes: table_kinds
                    labels: {zh: 类别, en: Kind}
                    items:
                      - {item: goods, labels: {zh: 物资, en: Goods}}
                      - {item: money, labels: {zh: 资金、现金, en: Money}}
                    """)
                .with("parents.yaml", """
                    ledger: table_parent
                    labels: {zh: 上级, en: Parents}
                    title: [name, began]
                    date: began
                    key: [name, began]
                    fields:
                      - {field: name, labels: {zh: 名称, en: Name}, type: text, required: true, search: true}
                      - {field: began, labels: {zh: 开始, en: Began}, type: date, required: true}
                    """)
                .with("rows.yaml", """
                    ledger: table_row
                    labels: {zh: 明细, en: Rows}
                    title: [number]
                    date: day
                    place: area
                    key: [number]
                    fields:
                      - {field: number, labels: {zh: 编号, en: Number}, type: text, length: 20, required: true, search: true}
                      - {field: day, labels: {zh: 日期, en: Day}, type: date, required: true}
                      - {field: month, labels: {zh: 月份, en: Month}, type: month}
                      - {field: kind, labels: {zh: 类别, en: Kind}, type: code, list: table_kinds, help: {zh: 按用途, en: By use}}
                      - {field: amount, labels: {zh: 金额, en: Amount}, type: number, measure: wan_yuan, scale: 2, negative: true}
                      - {field: share, labels: {zh: 比例, en: Share}, type: number, measure: percent, scale: 4}
                      - {field: people, labels: {zh: 人数, en: People}, type: number, measure: person, scale: 0}
                      - {field: open, labels: {zh: 公开, en: Open}, type: flag}
                      - {field: area, labels: {zh: 地区, en: Area}, type: place}
                      - {field: helper, labels: {zh: 帮扶单位, en: Helper}, type: organisation}
                      - {field: parent, labels: {zh: 上级, en: Parent}, type: reference, ledger: table_parent}
                      - {field: note, labels: {zh: 备注, en: Note}, type: long_text, search: true, listed: false}
                    """)
                .files();
    }
}
