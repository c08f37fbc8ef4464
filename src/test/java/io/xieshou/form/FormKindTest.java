package io.xieshou.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.pack.Packs;
import io.xieshou.testing.TestPack;
import io.xieshou.testing.XieshouTest;
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
    void lineNumbersAreGivenOnceAndDueDaysExist() {
        var broken = TrialForm.YAML.replace("row: 2,", "row: 1,").replace("day: 10", "day: 40");

        assertThat(problems(broken))
                .anySatisfy(problem -> assertThat(problem).contains("There are two lines '1'."))
                .anySatisfy(problem -> assertThat(problem).contains("'day' must be a day of the month."));
    }

    private List<String> problems(String form) {
        return packs.check(TestPack.grants(1).with("form.yaml", form).files()).stream()
                .map(Object::toString)
                .toList();
    }
}
