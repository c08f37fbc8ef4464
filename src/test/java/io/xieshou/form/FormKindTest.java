package io.xieshou.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.pack.Packs;
import io.xieshou.testing.TestPack;
import io.xieshou.testing.XieshouTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@XieshouTest(shared = true)
class FormKindTest {

    @Autowired
    Packs packs;

    @Test
    void aRightFormHasNoProblems() {
        assertThat(problems(TrialForm.YAML)).isEmpty();
    }

    @Test
    void everyProblemIsToldAtOnceWithItsLine() {
        var broken = TrialForm.YAML
                .replace("indicator: trial_funds", "indicator: trial_fund")
                .replace("measure: item, indicator: trial_count", "measure: wan_yuan, indicator: trial_count")
                .replace("manual: true", "manual: true, awaits: {zh: 台账}")
                .replace("r6 <= r5", "r6 <= r9")
                .replace("axis: trial_regions", "axis: trial_region")
                .replace("kind: district", "kind: distrikt");

        assertThat(problems(broken))
                .anySatisfy(problem -> assertThat(problem).startsWith("form.yaml:6: 'distrikt' is not a known kind."))
                .anySatisfy(problem -> assertThat(problem).contains("There is no axis 'trial_region'."))
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("form.yaml:13: There is no indicator 'trial_fund'.")
                        .contains("trial_funds"))
                .anySatisfy(problem -> assertThat(problem).startsWith("form.yaml:14: Line 2 is counted in 10,000 yuan"))
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("form.yaml:18: A line has exactly one of 'indicator'"))
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("form.yaml:20: ").contains("r9"));
    }

    @Test
    void aUnitThatIsNotThereIsToldWithTheNearestByCodeAndByName() {
        assertThat(problems(TrialForm.YAML.replace("{kind: district}", "{kind: township, below: mentougo}")))
                .singleElement()
                .asString()
                .startsWith("form.yaml:6: There is no unit of the code 'mentougo'")
                .contains("Did you mean mentougou?");
        assertThat(problems(TrialForm.YAML.replace("{kind: district}", "{kind: township, below: 门头沟区}")))
                .singleElement()
                .asString()
                .contains("mentougou");
    }

    @Test
    void lineNumbersAreGivenOnceAndDueDaysExist() {
        var broken = TrialForm.YAML.replace("row: 2,", "row: 1,").replace("day: 10", "day: 40");

        assertThat(problems(broken))
                .anySatisfy(problem -> assertThat(problem).contains("There are two lines '1'."))
                .anySatisfy(problem -> assertThat(problem).contains("'day' must be a day of the month."));
    }

    @Test
    void dueDaysThatCannotBeAreTold() {
        assertThat(problems(TrialForm.YAML.replace("{day: 10}", "{date: 02-31}")))
                .anySatisfy(
                        told -> assertThat(told).contains("'02-31' is not a day of the year. Write 'date: 01-15'."));
        assertThat(problems(TrialForm.YAML.replace("{day: 10}", "{days_after: 0, day: 3, unless_worked: later}")))
                .anySatisfy(
                        told -> assertThat(told).contains("A due day is said in one way, here it is days_after, day."))
                .anySatisfy(told -> assertThat(told).contains("'days_after' must be 1 to 366 days."))
                .anySatisfy(told -> assertThat(told).contains("'later' is neither 'before' nor 'after'."));
    }

    @Test
    void columnsOfEveryKindHaveNoProblems() throws IOException {
        assertThat(problems(columns())).isEmpty();
    }

    @Test
    void whatColumnsCannotBeIsToldWithItsLine() throws IOException {
        var broken = columns()
                .replace("of: last_year}\n  - {column: y2019", "of: lastyear}\n  - {column: y2019")
                .replace("since: 07-01", "since: 07-41")
                .replace("since: 2016-01-01", "since: 2017-01-01")
                .replace("formula: added / before", "formula: added / befor")
                .replace("formula: year - before", "formula: year / before, where: amount > 0")
                .replace("formula: done / plan, measure: percent", "formula: done / plan")
                .replace("text: typed", "text: free")
                .replace("helpers: columns_helpers}", "helper: columns_helpers}")
                .replace("helper is not null", "helpr is not null")
                .replace("items: [city]", "items: [city, county]")
                .replace("axis: trial_regions, total: {zh: 总计, en: In all}", "axis: trial_region")
                .replace("{column: share, labels: {zh: 市级", "{column: city, labels: {zh: 市级");

        assertThat(problems(broken))
                .anySatisfy(told -> assertThat(told).contains("'lastyear' is not a period. Use same, last_year"))
                .anySatisfy(
                        told -> assertThat(told).contains("'07-41' is not a day. Write a day of each year as 07-01"))
                .anySatisfy(told -> assertThat(told).contains("Column 'programme' counts from 2017-01-01 on"))
                .anySatisfy(told -> assertThat(told).contains("Column 'growth'").contains("befor"))
                .anySatisfy(told -> assertThat(told).contains("at most one of 'formula', 'text' and 'where'"))
                .anySatisfy(told -> assertThat(told).contains("Column 'rate'"))
                .anySatisfy(told -> assertThat(told).contains("'free' does not say where the words come from."))
                .anySatisfy(told -> assertThat(told)
                        .contains("'indicators' of line 1 names a column 'helper'")
                        .contains("Did you mean helpers?"))
                .anySatisfy(told -> assertThat(told)
                        .contains("Column 'helped': indicator 'columns_funds' cannot be counted where 'helpr is"
                                + " not null'"))
                .anySatisfy(told -> assertThat(told).contains("Code list 'trial_level' has no item 'county'."))
                .anySatisfy(told -> assertThat(told).contains("There is no axis 'trial_region'."))
                .anySatisfy(told -> assertThat(told).contains("The form has two columns 'city'."))
                .allSatisfy(told -> assertThat(told).startsWith("form.yaml:"));
    }

    @Test
    void aFormHasOneTotalAndNoAxisBesideItsColumns() throws IOException {
        var broken = columns()
                .replace("  - {column: helped", "  - {axis: trial_regions}\n  - {column: helped")
                .replace("form: columns_places\n", "form: columns_places\naxis: trial_regions\n");

        assertThat(problems(broken))
                .anySatisfy(told -> assertThat(told)
                        .contains("The form has two columns 'total'. An axis or a list brings a column 'total'"
                                + " of its own"))
                .anySatisfy(told ->
                        assertThat(told).contains("A form with 'columns' has no 'axis' and no 'total' beside them."));
    }

    @Test
    void twoColumnsThatWouldShowTheSameFigureAreToldUntilTheTypedOneSaysSo() {
        var unsaid = TrialForm.YAML.replace(
                "axis: trial_regions",
                "columns:\n  - {column: target, labels: {zh: 目标, en: Target}}\n  - {axis: trial_regions}");

        assertThat(problems(unsaid))
                .singleElement()
                .asString()
                .startsWith("form.yaml:9: Columns 'target' and 'total' would show the same figure in line 1, 2, 3, 4.")
                .contains("Add 'manual: true'");
        assertThat(problems(unsaid.replace("en: Target}}", "en: Target}, manual: true}")))
                .isEmpty();
        assertThat(problems(unsaid.replace("en: Target}}", "en: Target}, of: year}")))
                .isEmpty();
    }

    @Test
    void aTypedColumnCountsNothing() throws IOException {
        var broken = columns()
                .replace(
                        "{column: plan, labels: {zh: 计划, en: Plan}",
                        "{column: plan, labels: {zh: 计划, en: Plan}, manual: true");

        assertThat(problems(broken))
                .anySatisfy(told -> assertThat(told).contains("Column 'plan' is only typed; 'of' cannot stand"))
                .anySatisfy(told -> assertThat(told).contains("'indicators' of line 1 names a column 'plan'"))
                .hasSize(2);
    }

    private static String columns() throws IOException {
        return Files.readString(Path.of("src/test/resources/form/columns.yaml"));
    }

    private List<String> problems(String form) {
        return packs.check(TestPack.grants(1).with("form.yaml", form).files()).stream()
                .map(Object::toString)
                .toList();
    }
}
