package io.xieshou;

import io.xieshou.form.TrialForm;
import io.xieshou.testing.TestPack;
import java.util.List;
import java.util.TreeMap;

/**
 * The trial pack with something wrong in it.
 *
 * @param key of the sentence that tells it
 */
record BrokenDefinition(String key, TestPack pack) {

    private static final String HELPER = "{field: helper, labels: {zh: 帮扶单位, en: Helper}, type: text}";
    private static final String LAYOUT = "layout: broken_layout\nlabels: {zh: 版式, en: Layout}\nheader: [名称]\n";

    private static final String CHECKS = """
        ledger: trial_grant
        columns: [{column: 名称, field: name}]
        checks:
          - {read: [{name: title, column: 名称}], rule: tittle > 1, message: {zh: 甲, en: A}}
        """;
    private static final String FIGURES = "column: spring, labels: {zh: 春, en: Spring}";
    private static final String PART_OF_A_GRANT = """
        ledger: trial_part
        labels: {zh: 分项, en: Parts}
        title: [number]
        date: paid_on
        key: [number]
        fields:
          - {field: number, labels: {zh: 序号, en: Number}, type: text, required: true}
          - {field: grant, labels: {zh: 资金, en: Grant}, type: reference, ledger: trial_grant}
          - {field: paid_on, labels: {zh: 日期, en: Date}, type: date, required: true}
        checks:
          - {rule: grant.amount > 0 yuan, message: {zh: 资金大于零。, en: There is money.}}
        """;

    static List<BrokenDefinition> all() {
        return List.of(
                added("pack.broken.mapping", "codes: broken\nlabels: {zh: 甲}\nitems: [one]\n"),
                added("pack.broken.twice", "codes: broken\nlabels: {zh: 甲}\nlabels: {zh: 乙}\n"),
                added("pack.broken.missing", "codes: broken\nlabels: {en: A}\n"),
                added("pack.broken.missing_label", "codes: broken\n"),
                added("pack.broken.one_value", "codes: broken\nlabels: {zh: [甲]}\n"),
                added("pack.broken.code", "codes: Broken-Codes\nlabels: {zh: 甲}\n"),
                added("pack.broken.kind", "cods: broken\nlabels: {zh: 甲}\n"),
                added("pack.broken.yaml", "codes: [\n"),
                added("pack.broken.how_many", "measure: crate\nlabels: {zh: 箱, en: crate}\nis: several sacks\n"),
                added("pack.broken.decimals", "measure: crate\nlabels: {zh: 箱, en: crate}\ndecimals: 12\n"),
                added("measure.taken", "measure: yuan\nlabels: {zh: 圆, en: yuan}\n"),
                changed(
                        "pack.broken.twin",
                        "codes.yaml",
                        "codes: trial_level",
                        "codes: twin\nlabels: {zh: 甲}\nitems: [{item: a, labels: {zh: 甲}}]\n---\ncodes: twin"),
                changed("pack.broken.flag", "ledger.yaml", "search: true", "search: perhaps"),
                changed("pack.broken.whole_number", "ledger.yaml", "length: 50", "length: fifty"),
                changed("pack.broken.date", "ledger.yaml", "required: true", "required: soon"),
                changed("pack.broken.unit", "ledger.yaml", "wan_yuan", "wan_yaun"),
                changed("pack.broken.plain_list", "ledger.yaml", "key: [number]", "key: [[number]]"),
                changed("pack.broken.unknown_key", "ledger.yaml", "search:", "serach:"),
                changed("pack.broken.choice", "form.yaml", "period: month", "period: mouth"),
                header("pack.broken.vocabulary", "vocabulary: [{says: {zh: 甲, en: A}}]"),
                header("pack.broken.sentence", "vocabulary: [{key: ledger.savd, says: {zh: 甲, en: A}}]"),
                header("pack.broken.places", "vocabulary: [{key: form.use.where, says: {zh: 甲, en: A}}]"),
                header("pack.broken.needs", "needs: [nothing_like_it]"),
                header("pack.broken.circle", "needs: [trial]"),
                changed("pack.broken.from", "pack.yaml", "from: 2016-01-01\n", ""),
                added("ledger.broken.check", PART_OF_A_GRANT),
                changed("ledger.broken.code_list", "ledger.yaml", "list: trial_level", "list: trial_lvel"),
                changed(
                        "ledger.broken.ledger",
                        "ledger.yaml",
                        HELPER,
                        HELPER.replace("text", "reference, ledger: trial_gant")),
                changed("ledger.broken.field_twice", "ledger.yaml", HELPER, HELPER + "\n  - " + HELPER),
                changed("ledger.broken.no_key", "ledger.yaml", "key: [number]\n", ""),
                changed("ledger.broken.empty_key", "ledger.yaml", "length: 20, required: true", "length: 20"),
                changed("ledger.broken.names_field", "ledger.yaml", "title: [name]", "title: [nmae]"),
                changed("ledger.broken.field_type", "ledger.yaml", "date: granted_on", "date: name"),
                changed(
                        "ledger.broken.next_state",
                        "ledger.yaml",
                        "title: [name]",
                        "title: [name]\nstates: [{state: open, labels: {zh: 开, en: Open}, next: [closed]}]"),
                changed("ledger.broken.standard", "ledger.yaml", "field: helper", "field: version"),
                changed("ledger.broken.reserved", "ledger.yaml", "field: helper", "field: order"),
                changed("ledger.broken.type", "ledger.yaml", "type: place", "type: plaice"),
                changed("ledger.broken.scale", "ledger.yaml", "scale: 2", "scale: 9"),
                changed(
                        "ledger.broken.no_items",
                        "codes.yaml",
                        "items:",
                        "source: 某文件\n---\ncodes: rest\nlabels: {zh: 余, en: Rest}\nitems:"),
                changed("ledger.broken.item_twice", "codes.yaml", "item: later", "item: city"),
                added("ledger.broken.extended", "extend: trial_nothing\nfields: []\n"),
                added(
                        "ledger.broken.prefix",
                        "extend: trial_grant\nfields: [" + HELPER.replace("helper", "more") + "]\n"),
                added("ledger.broken.field", LAYOUT + "ledger: trial_grant\ncolumns: [{column: 名称, field: nmae}]\n"),
                added("ledger.broken.pattern", LAYOUT + "ledger: trial_grant\nskip: ['(']\n"),
                added(
                        "ledger.broken.unpivot_twice",
                        LAYOUT + "unpivot: {header: name, value: amount}\nledger: trial_grant\nparts:\n"
                                + "  - {ledger: trial_grant, parent: name, unpivot: {header: name, value: amount}}\n"),
                added("ledger.broken.check_read", LAYOUT + CHECKS.replace(", column: 名称}]", "}]")),
                added("ledger.broken.check_rule", LAYOUT + CHECKS),
                changed(
                        "indicator.broken.either",
                        "indicators.yaml",
                        "where: level",
                        "formula: trial_count\nwhere: level"),
                changed(
                        "indicator.broken.until",
                        "indicators.yaml",
                        "period: in_period",
                        "period: in_period\nuntil: granted_on"),
                changed("indicator.broken.rests", "indicators.yaml", "places: ['54']", "rest: true"),
                changed("indicator.broken.column", "indicators.yaml", "places: ['54']", "places: []"),
                changed(
                        "indicator.broken.circle",
                        "indicators.yaml",
                        "trial_paid / trial_funds",
                        "trial_rate / trial_funds"),
                changed("indicator.broken.ledger", "indicators.yaml", "ledger: trial_grant", "ledger: trial_gant"),
                changed(
                        "indicator.broken.value",
                        "indicators.yaml",
                        "value: sum(amount)",
                        "value: sum(amount) + sum(paid)"),
                changed("indicator.broken.field", "indicators.yaml", "value: count()", "value: count()\ndate: granted"),
                changed("indicator.broken.no_date", "indicators.yaml", "value: count()", "value: count()\ndate: name"),
                changed(
                        "indicator.broken.state",
                        "indicators.yaml",
                        "value: count()",
                        "value: count()\nstates: [opened]"),
                changed("form.broken.line_twice", "form.yaml", "row: 2,", "row: 1,"),
                changed("form.broken.no_lines", "form.yaml", "rows:", "rows: []\n---\nform: rest\nrows:"),
                changed("form.broken.line_code", "form.yaml", "row: 2,", "row: Line-2,"),
                changed("form.broken.backing", "form.yaml", "manual: true", "manual: false"),
                changed("form.broken.line_formula", "form.yaml", "manual: true", "formula: r5 + r77"),
                changed(
                        "form.broken.line",
                        "form.yaml",
                        "indicator: trial_count",
                        "indicator: trial_count, where: colour = 'red'"),
                changed("form.broken.line_places", "form.yaml", "manual: true", "manual: true, places: ['15']"),
                changed("form.broken.figure", "form.yaml", "manual: true", "manual: true, figures: {total: many}"),
                changed(
                        "form.broken.closed_beside",
                        "form.yaml",
                        "manual: true",
                        "manual: true, figures: {total: 1}, closed: {total: ×}"),
                changed("form.broken.line_circle", "form.yaml", "manual: true", "formula: r5 + r6"),
                changed("form.broken.filers", "form.yaml", "filers: {kind: district}\n", ""),
                changed("form.broken.below", "form.yaml", "{kind: district}", "{kind: district, below: mentogou}"),
                changed("form.broken.due", "form.yaml", "due: {day: 10}\n", ""),
                changed("form.broken.due_day", "form.yaml", "day: 10", "day: 40"),
                changed("form.broken.due_month", "form.yaml", "day: 10", "day: 10, month: later"),
                changed("form.broken.due_ways", "form.yaml", "day: 10", "day: 10, date: 01-15"),
                changed("form.broken.due_date", "form.yaml", "day: 10", "date: 02-40"),
                changed("form.broken.due_after", "form.yaml", "day: 10", "days_after: 0"),
                changed("form.broken.due_worked", "form.yaml", "day: 10", "day: 10, unless_worked: never"),
                changed("form.broken.orientation", "form.yaml", "print:", "print:\n  orientation: diagonal"),
                changed("form.broken.axis", "form.yaml", "axis: trial_regions", "axis: trial_region"),
                changed(
                        "form.broken.columns_beside",
                        "form.yaml",
                        "axis: trial_regions",
                        "axis: trial_regions\ncolumns: [{axis: trial_regions}]"),
                columns("form.broken.column_kinds", "axis: trial_regions, codes: trial_level"),
                columns("form.broken.column_field", "codes: trial_level, field: Level-1"),
                columns("form.broken.column_text", "column: who, labels: {zh: 谁, en: Who}, text: found"),
                columns("form.broken.column_manual", FIGURES + ", manual: true, of: year"),
                columns("form.broken.columns_alike", FIGURES + "}\n  - {column: done, labels: {zh: 完成, en: Done}"),
                columns("form.broken.period_and_since", FIGURES + ", period: in_period, since: 07-01"),
                columns("form.broken.since_and_of", FIGURES + ", of: last_year, since: 2016-01-01"),
                columns("form.broken.of", FIGURES + ", of: someday"),
                columns("form.broken.since", FIGURES + ", since: spring"),
                columns("form.broken.item", "codes: trial_level, field: level, items: [town]"),
                columns("form.broken.since_late", FIGURES + ", since: 2030-01-01"),
                columns("form.broken.column_twice", FIGURES + "}\n  - {" + FIGURES),
                columns("form.broken.total_twice", "axis: trial_regions}\n  - {codes: trial_level, field: level"),
                changed("form.broken.no_columns", "form.yaml", "axis: trial_regions", "columns: []"),
                changed(
                        "form.broken.own_column",
                        "form.yaml",
                        "manual: true",
                        "manual: true, texts: {spring: {zh: 甲, en: A}}"),
                columns(
                        "form.broken.column",
                        FIGURES + "}\n  - {column: rate, labels: {zh: 率, en: Rate}, formula: sprang / 2"),
                columns("form.broken.column", FIGURES + ", where: colour = 'red'"),
                changed("form.broken.indicator", "form.yaml", "indicator: trial_count", "indicator: trial_cont"),
                changed("form.broken.check_row", "form.yaml", "{rule: r6 <= r5", "{rows: [7], rule: total > 0"),
                changed("form.broken.clash", "form.yaml", "measure: item, indicator", "measure: wan_yuan, indicator"));
    }

    private static BrokenDefinition added(String key, String text) {
        return new BrokenDefinition(key, trial().with("broken.yaml", text));
    }

    /** The form with these columns. */
    private static BrokenDefinition columns(String key, String columns) {
        return changed(key, "form.yaml", "axis: trial_regions", "columns:\n  - {" + columns + "}");
    }

    private static BrokenDefinition header(String key, String line) {
        return changed(key, "pack.yaml", "version: 1", "version: 1\n" + line);
    }

    private static BrokenDefinition changed(String key, String file, String from, String to) {
        var texts = new TreeMap<>(trial().files().texts());
        var text = texts.get(file);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " has no '" + from + "'.");
        }
        return new BrokenDefinition(key, trial().with(file, text.replace(from, to)));
    }

    private static TestPack trial() {
        return TestPack.grants(1).with("form.yaml", TrialForm.YAML);
    }

    @Override
    public String toString() {
        return key;
    }
}
