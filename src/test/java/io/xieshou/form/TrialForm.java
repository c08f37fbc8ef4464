package io.xieshou.form;

import io.xieshou.pack.PackFiles;
import io.xieshou.testing.TestPack;

/** A form of six lines over the trial ledger of grants, owed by districts each month. */
public final class TrialForm {

    public static final String YAML = """
            form: trial_form
            labels: {zh: 试验月报, en: Trial report}
            title: {zh: 表X 试验工作进展表, en: Table X}
            source: 试验
            period: month
            filers: {kind: district}
            due: {day: 10}
            axis: trial_regions
            print:
              head: [{zh: 试验报告表, en: Trial report}]
              foot: [{zh: 填报单位, en: Filed by}, {zh: 报送时间, en: Filed on}]
            rows:
              - {row: 1, group: {zh: 资金, en: Money}, labels: {zh: 区级资金, en: District money}, measure: wan_yuan, decimals: 4, indicator: trial_funds}
              - {row: 2, group: {zh: 资金, en: Money}, labels: {zh: 笔数, en: Grants}, measure: item, indicator: trial_count}
              - {row: 3, group: {zh: 资金, en: Money}, labels: {zh: 帮扶单位数, en: Helpers}, measure: item, indicator: trial_helpers}
              - {row: 4, group: {zh: 资金, en: Money}, labels: {zh: 拨付率, en: Share paid}, measure: percent, decimals: 1, indicator: trial_rate}
              - {row: 5, group: {zh: 人员, en: People}, labels: {zh: 派人数, en: Posted}, measure: person, awaits: {zh: 派人台账, en: the ledger of people}}
              - {row: 6, group: {zh: 人员, en: People}, labels: {zh: 其中：教师, en: of which teachers}, measure: person, manual: true}
            checks:
              - {rule: r6 <= r5, message: {zh: 教师不能多于派人数。, en: There cannot be more teachers than people.}}
              - {rule: r3 <= r2, message: {zh: 帮扶单位数一般不多于笔数。, en: Helpers are usually no more than grants.}, severity: warning}
            """;

    private TrialForm() {}

    /** The pack with the form in it. */
    public static PackFiles files(int version) {
        return TestPack.grants(version).with("form.yaml", YAML).files();
    }
}
