package io.xieshou.form;

import static io.xieshou.form.TrialGrants.WENGNIUTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.measure.Period;
import io.xieshou.pack.PackFiles;
import io.xieshou.pack.Packs;
import io.xieshou.testing.TestPack;
import io.xieshou.testing.XieshouTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** What must hold between the columns of a line: {@code form/checks.yaml}. */
@XieshouTest
@Import({TrialGrants.class, TrialOffice.class})
class FormChecksTest {

    private static final Period QUARTER = Period.parse("2020-Q3");

    @Autowired
    TrialGrants grants;

    @Autowired
    TrialOffice office;

    @Autowired
    Packs packs;

    @Autowired
    JsonMapper json;

    static int version;

    @BeforeEach
    void grantsOfTwoQuarters() throws IOException {
        var city = office.beginsWith(pack(text()));
        grants.record(city, "mentougou", WENGNIUTE, 100, 60, "企业一", "city", LocalDate.of(2020, 8, 15));
        grants.record(city, "mentougou", WENGNIUTE, 30, 20, "企业二", "city", LocalDate.of(2020, 2, 15));
    }

    @AfterEach
    void nothingCountsAnyMore() {
        office.ends();
    }

    @Test
    void columnsOfOneLineAreHeldAgainstEachOtherAndWhatEntriesGiveAddsUp() {
        assertThat(sheet("mentougou").failures()).isEmpty();

        type("3", "quarter", "9");
        type("3", "year", "8");

        assertThat(sentences(sheet("mentougou"))).containsExactly("第 三 行 村数：本季不能大于累计（本季 9 个，累计 8 个）");
    }

    @Test
    void aCheckIsJudgedInTheLinesItNamesOnlyAndWithinItsTolerance() {
        type("1", "before", "30");
        type("2", "before", "4");
        type("2", "quarter", "3");
        type("2", "year", "7");
        type("3", "before", "4");
        type("3", "quarter", "3");
        type("3", "year", "99");

        assertThat(sentences(sheet("mentougou")))
                .containsExactly("第 一 行 已拨资金：累计应等于上季累计加本季（累计 80 万元，上季累计 30 万元，本季 60 万元）");

        type("1", "before", "20.5");
        assertThat(sheet("mentougou").failures()).isEmpty();
    }

    @Test
    void whatIsNotSaidYetBreaksNoCheck() {
        type("3", "quarter", "9");

        assertThat(sheet("mentougou").failures()).isEmpty();
    }

    @Test
    void aFailureStandsAtEachCellItSpeaksOf() {
        type("3", "quarter", "9");
        type("3", "year", "8");

        var sheet = sheet("mentougou");
        assertThat(sheet.failures(new CellKey("3", "quarter"))).hasSize(1);
        assertThat(sheet.failures(new CellKey("3", "year"))).hasSize(1);
        assertThat(sheet.failures(new CellKey("3", "before"))).isEmpty();
        assertThat(sheet.failures(new CellKey("2", "year"))).isEmpty();
        assertThat(sheet("shi").failures()).hasSize(1);
    }

    @Test
    void programsGetTheLineOrTheColumnACheckFailsIn() throws IOException {
        type("3", "quarter", "9");
        type("3", "year", "8");
        type("1", "before", "4");

        var failures = json.readTree(office.written(sheet("mentougou"), FormFiles.Format.JSON))
                .path("failures");

        assertThat(failures).hasSize(3);
        assertThat(failures.get(0).path("column").asString()).isEqualTo("before");
        assertThat(failures.get(0).path("sentence").asString()).startsWith("上季累计：资金不少于5万元");
        assertThat(failures.get(1).path("column").isNull()).isTrue();
        assertThat(failures.get(1).path("row").asString()).isEqualTo("1");
        assertThat(failures.get(1).path("severity").asString()).isEqualTo("warning");
        assertThat(failures.get(2).path("row").asString()).isEqualTo("3");
    }

    @Test
    void aCheckOfLinesOrColumnsThatAreNotThereIsTold() throws IOException {
        var broken = text().replace("rows: [1, 2]", "rows: [1, 4]")
                .replace("quarter <= year", "quater <= year")
                .replace("r1 >= 5 万元", "r1 >= 5 人");

        assertThat(packs.check(pack(broken)).stream().map(Object::toString))
                .hasSize(3)
                .anySatisfy(told -> assertThat(told).contains("A check is for line '4'"))
                .anySatisfy(told -> assertThat(told).contains("quater").contains("Did you mean quarter?"))
                .anySatisfy(told -> assertThat(told).contains("form.yaml:26"));
    }

    @Test
    void aCheckOfChosenLinesMustMakeSenseInEachOfThemAndOneOfAllInSome() throws IOException {
        var inMoney = text().replace("quarter <= year,", "quarter <= year + 1 万元,");
        assertThat(packs.check(pack(inMoney))).isEmpty();

        var chosen = inMoney.replace("rows: all", "rows: [1, 3]");
        assertThat(packs.check(pack(chosen))).hasSize(1);
    }

    private static String text() throws IOException {
        return Files.readString(Path.of("src/test/resources/form/checks.yaml"));
    }

    private static PackFiles pack(String form) {
        return TestPack.grants(++version).with("form.yaml", form).files();
    }

    private static List<String> sentences(Sheet sheet) {
        return sheet.failures().stream().map(Sheet.Failure::sentence).toList();
    }

    private Sheet sheet(String filer) {
        return office.sheet("checks_quarters", filer, QUARTER);
    }

    private void type(String row, String column, String value) {
        office.type(sheet("mentougou"), row, column, value, "试验");
    }
}
