package io.xieshou.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.Xieshou;
import io.xieshou.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What commands do to a real database and say about it. */
class CommandsTest {

    private static final String PROJECTS = "samples/mentougou-2021-projects.xlsx";

    @TempDir
    static Path folder;

    private static TestDatabase database;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void aDatabase() {
        database = TestDatabase.createMigrated();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void whatIsImportedIsListedWithExactAmountsAndCountedWithTheEntriesBehind() {
        assertThat(run("import", "project", PROJECTS, "--unit", "mentougou.zhiyuan"))
                .isZero();

        var listed = json("entries", "project", "--unit", "门头沟区", "--limit", "1");
        assertThat(listed.get("count").asInt()).isEqualTo(16);
        assertThat(listed.get("entries")).hasSize(1);
        var amount = listed.at("/entries/0/values/total_investment");
        assertThat(amount.get("value").asString()).matches("\\d+\\.\\d\\d");
        assertThat(amount.get("unit").asString()).isEqualTo("yuan");

        var counted = json("entries", "projects_district", "--unit", "mentougou", "--period", "2021-09");
        assertThat(counted.get("value").asString()).isEqualTo("16");
        assertThat(counted.at("/parts/0/entries")).hasSize(16);

        var elsewhere = json("entries", "project", "--unit", "mentougou", "--place", "河北省");
        assertThat(elsewhere.get("count").asInt()).isZero();
        assertThat(json("entries", "project", "--unit", "通州区").get("count").asInt())
                .isZero();
    }

    @Test
    void theUnitsOfACityAreTakenFromAFileOnceAndWithAFaultNotAtAll() throws IOException {
        var list = folder.resolve("units.csv");
        Files.writeString(list, "代码,名称,类别,上级单位\nshiliqu,示例区,区,北京市扶贫支援办\nshiliqu.caizheng,区财政局,成员单位,示例区\n");
        var broken = folder.resolve("broken.csv");
        Files.writeString(broken, "代码,名称,类别,上级单位\nshiliqu.lingyi,区另一局,成员单位,示列区\n");

        assertThat(json("unit", "import", list.toString(), "--preview")
                        .get("added")
                        .asInt())
                .isEqualTo(2);
        assertThat(json("unit", "import", list.toString()).get("saved").asBoolean())
                .isTrue();
        assertThat(json("unit", "import", list.toString()).get("same").asInt()).isEqualTo(2);
        assertThat(run("unit", "import", broken.toString())).isEqualTo(1);
        assertThat(text(err)).contains("D2").contains("示例区（shiliqu）");
    }

    @Test
    void aLedgerThatIsNotThereGetsTheNamesOfThoseThatAre() {
        assertThat(run("entries", "projcet")).isEqualTo(1);
        assertThat(text(err)).contains("projcet", "project_progress");
        assertThat(text(out)).isEmpty();
    }

    @Test
    void anAccountIsOpenedListedAndResetAndEachIsAudited() {
        var opened = json("account", "create", "zhang.three", "--display-name", "张示例");
        var reset = json("account", "reset", "zhang.three");
        assertThat(reset.get("password").asString())
                .isNotEqualTo(opened.get("password").asString());

        assertThat(run("account", "list")).isZero();
        assertThat(text(out)).contains("zhang.three", "张示例", "never_used");
        assertThat(audited("account/zhang.three")).contains("access.open_account", "access.reset_password");
    }

    @Test
    void aPackGoesOutIsCheckedAndComesBack() throws Exception {
        var pack = folder.resolve("core");
        assertThat(run("pack", "export", "core", pack.toString())).isZero();
        assertThat(run("pack", "check", pack.toString())).isZero();
        assertThat(run("pack", "install", pack.toString())).isZero();
        assertThat(audited("pack/core")).contains("cli.export_pack", "cli.install_pack");

        Files.writeString(pack.resolve("broken.yaml"), "ledger: visits\nfields: nonsense\n");
        assertThat(run("pack", "check", pack.toString())).isEqualTo(1);
        assertThat(text(out)).contains("broken.yaml:");
        assertThat(run("pack", "install", pack.toString())).isEqualTo(1);
        assertThat(text(err)).contains("broken.yaml:");
    }

    @Test
    void aCheckOfAFormThatFailsIsSaidWithItsColumnOrItsLine() throws Exception {
        var pack = Files.createDirectories(folder.resolve("failing"));
        Files.writeString(pack.resolve("pack.yaml"), "pack: failing\nlabels: 试验\nfrom: 2021-01-01\n");
        Files.writeString(pack.resolve("form.yaml"), """
            form: failing
            labels: {zh: 试验, en: Trial}
            title: {zh: 试验, en: Trial}
            filers: {kind: district}
            due: {day: 10}
            columns:
              - {column: month, labels: {zh: 本月, en: Month}}
              - {column: year, labels: {zh: 累计, en: Year}}
            rows:
              - {row: 1, labels: {zh: 村数, en: Villages}, measure: item, figures: {month: 4, year: 3}, manual: true}
            checks:
              - {rule: r1 > 3, message: {zh: 应多于3个, en: More than 3}}
              - {rows: all, rule: month <= year, message: {zh: 本月不能大于累计, en: No more than the year}}
            """);
        assertThat(run("pack", "install", pack.toString())).as(text(err)).isZero();

        assertThat(run("form", "failing", "--filer", "mentougou", "--period", "2021-09"))
                .as(text(err))
                .isZero();
        assertThat(text(err)).contains("累计：应多于3个（村数 3 个）", "第 1 行 村数：本月不能大于累计（本月 4 个，累计 3 个）");
    }

    @Test
    void aWordThatNeedsAnotherShowsWhichThereAre() {
        assertThat(run("pack")).isEqualTo(2);
        assertThat(text(err)).contains("check", "install", "export", "list");
    }

    private JsonNode json(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.add("--json");
        assertThat(run(all.toArray(String[]::new))).as(text(err)).isZero();
        return JsonMapper.builder().build().readTree(text(out));
    }

    private int run(String... words) {
        out.reset();
        err.reset();
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", folder.resolve("data").toString(), "--db", database.address()));
        return new CommandLineMain(Xieshou.class, new PrintStream(out, true), new PrintStream(err, true))
                .run(all.toArray(String[]::new));
    }

    private static List<String> audited(String object) {
        return database.jdbc()
                .sql("select action from audit_lines where object = ? and who like 'console:%'")
                .param(object)
                .query(String.class)
                .list();
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
