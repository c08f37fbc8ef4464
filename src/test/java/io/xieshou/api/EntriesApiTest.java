package io.xieshou.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.access.Function;
import io.xieshou.access.Role;
import io.xieshou.access.Scope;
import io.xieshou.access.TestAccounts;
import io.xieshou.directory.Organisations;
import io.xieshou.indicator.Days;
import io.xieshou.indicator.Indicators;
import io.xieshou.measure.Period;
import io.xieshou.pack.Packs;
import io.xieshou.testing.Program;
import io.xieshou.testing.TestPack;
import io.xieshou.testing.Visitor;
import io.xieshou.testing.XieshouTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Entries in and out through the API. */
@XieshouTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestAccounts.class)
class EntriesApiTest {

    private static final String ENTRIES = "/api/v1/ledgers/trial_grant/entries";

    @LocalServerPort
    int port;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Packs packs;

    @Autowired
    Organisations organisations;

    @Autowired
    Indicators indicators;

    @Autowired
    JdbcClient jdbc;

    Program mentougou;
    Program tongzhou;

    @BeforeEach
    void start() {
        packs.install(TestPack.grants(1).files(), "test");
        mentougou = program("mentougou");
        tongzhou = program("tongzhou");
    }

    @AfterEach
    void forget() {
        jdbc.sql("truncate ledger_trial_grant, entry_changes, slices_trial_grant, slices_trial_grant_new")
                .update();
        jdbc.sql("truncate accounts cascade").update();
    }

    @Test
    void entriesComeInAsJsonAndTheSameRequestTwiceChangesNothing() {
        var request = """
            [{"number":"A1","name":"食堂","level":"本级","amount":{"value":"120000.50","unit":"yuan"},"area":"150125","granted_on":"2020-09-01"},
             {"number":"A2","name":"车间","level":"city","amount":12,"area":{"code":"150426"},"granted_on":"2020-09-02"}]
            """;
        var first = mentougou.post(ENTRIES, request);
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.json().get("new").asInt()).isEqualTo(2);
        assertThat(first.json().get("batch").asLong()).isPositive();

        var again = mentougou.post(ENTRIES, request).json();
        assertThat(again.get("unchanged").asInt()).isEqualTo(2);
        assertThat(again.get("new").asInt() + again.get("changed").asInt()).isZero();

        var changed = mentougou.post(ENTRIES, request.replace("车间", "扶贫车间")).json();
        assertThat(changed.get("changed").asInt()).isEqualTo(1);

        var entries = mentougou.get(ENTRIES).json().get("entries");
        var values = entries.get(0).get("values");
        assertThat(values.get("amount").get("value").asString()).isEqualTo("120000.50");
        assertThat(values.get("amount").get("unit").asString()).isEqualTo("yuan");
        assertThat(values.get("level").asString()).isEqualTo("district");
        assertThat(values.get("area").get("name").asString()).contains("武川县");
        assertThat(entries.get(1).get("values").get("amount").get("value").asString())
                .isEqualTo("120000.00");
        assertThat(entries.get(1).get("version").asInt()).isEqualTo(2);
    }

    @Test
    void theIndicatorIsRightOnTheNextRead() {
        mentougou.post(ENTRIES, row("A1", "district", "10"));
        assertThat(districtFunds()).isEqualTo("100000");
        mentougou.post(ENTRIES, row("A1", "district", "25.5"));
        assertThat(districtFunds()).isEqualTo("255000");
    }

    @Test
    void everyBadCellIsNamedInTheLanguageAskedForAndNothingIsSaved() {
        var request = """
            {"entries":[
             {"number":"B1","name":"甲","level":"区级","amount":"很多","area":"没有这个县","granted_on":"2020-13-01"},
             {"number":"B2","nmae":"乙","level":"区级","amount":[1],"granted_on":"2020-09-01"},
             {"number":"B3","name":"丙","level":"区级","amount":1,"paid":2,"granted_on":"2020-09-01"},
             {"number":"B4","name":"丁","level":"区级","amount":1,"granted_on":"2020-09-01"},
             {"number":"B4","name":"戊","level":"区级","amount":1,"granted_on":"2020-09-01"},
             "己",
             {"number":"B6","name":"庚","level":"区级","amount":{"value":"3","unit":"人次"},"granted_on":"2020-09-01"}]}
            """;
        var refused = mentougou.post(ENTRIES, request);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.header("content-type")).startsWith("application/problem+json");
        assertThat(refused.json().get("rows").asInt()).isEqualTo(7);
        assertThat(refused.json().get("wrong").asInt()).isEqualTo(6);
        assertThat(cells(refused))
                .contains(
                        "1 amount",
                        "1 area",
                        "1 granted_on",
                        "2 nmae",
                        "2 name",
                        "2 amount",
                        "3 ",
                        "5 ",
                        "6 ",
                        "7 amount")
                .doesNotContain("1 level", "4 ");
        assertThat(refused.text()).contains("很多", "第 5 行与第 4 行", "已拨不能大于金额");

        var english = mentougou.post(ENTRIES, request, "Accept-Language", "en");
        assertThat(english.text()).contains("Paid cannot exceed the amount.").doesNotContain("一条也没有保存");
        assertThat(mentougou.get(ENTRIES).json().get("count").asInt()).isZero();
        assertThat(jdbc.sql("select count(*) from pg_tables where schemaname = 'staging'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aPreviewTellsWhatWouldHappenAndSavesNothing() {
        var preview = mentougou
                .post(ENTRIES + "?preview=true", row("A1", "district", "10"))
                .json();
        assertThat(preview.get("new").asInt()).isEqualTo(1);
        assertThat(preview.has("batch")).isFalse();
        assertThat(mentougou.get(ENTRIES).json().get("count").asInt()).isZero();
    }

    @Test
    void csvComesInWithFieldCodesOrLabelsInUtf8OrGb18030WithUnitsInTheHeads() {
        var labels = "序号,名称,级别,金额（元）,地区,日期\nC1,食堂,本级,\"120,000\",武川县,2020-09-01\n";
        var gb = mentougou.post(ENTRIES, "text/csv", labels.getBytes(Charset.forName("GB18030")));
        assertThat(gb.status()).as(gb.text()).isEqualTo(200);
        var codes =
                "\uFEFFnumber,name,level,amount(yuan),area,granted_on\r\nC1,食堂,district,120000,150125,2020-09-01\r\n";
        var utf8 = mentougou.post(ENTRIES, "text/csv; charset=utf-8", codes.getBytes(StandardCharsets.UTF_8));
        assertThat(utf8.json().get("unchanged").asInt()).as(utf8.text()).isEqualTo(1);

        var bad = mentougou.post(
                ENTRIES, "text/csv", "序号,名称,级别,日期\nC2,甲,县级,2020-09-01\n".getBytes(StandardCharsets.UTF_8));
        assertThat(cells(bad)).containsExactly("2 level");
        var heads = mentougou.post(
                ENTRIES, "text/csv", "序号,名字,级别,日期\nC2,甲,区级,2020-09-01\n".getBytes(StandardCharsets.UTF_8));
        assertThat(cells(heads)).containsExactly("1 名字", "1 name");
    }

    @Test
    void whatGoesOutAsCsvComesInAgainUnchanged() {
        mentougou.post(ENTRIES, row("A1", "district", "10.25"));
        var csv = mentougou.get(ENTRIES + "?format=csv");
        assertThat(csv.text())
                .startsWith("\uFEFFid,version,state,unit,number,name,level,amount(yuan)")
                .contains("102500.00");
        var back = mentougou.post(ENTRIES, "text/csv", csv.response().body()).json();
        assertThat(back.get("unchanged").asInt()).isEqualTo(1);
        assertThat(tongzhou.post(ENTRIES, "text/csv", csv.response().body()).status())
                .isEqualTo(422);
    }

    @Test
    void brokenJsonIsToldWithItsPlace() {
        var broken = mentougou.post(ENTRIES, "[{\"number\":\"A1\",\n \"name\" 3}]");
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.json().get("detail").asString()).contains("第 2 行");
        assertThat(mentougou
                        .post(ENTRIES, row("A1", "district", "1").replace("]", ""))
                        .status())
                .isEqualTo(400);
        assertThat(mentougou.post(ENTRIES, "3").status()).isEqualTo(400);
        assertThat(mentougou.post(ENTRIES, "application/xml", new byte[0]).status())
                .isEqualTo(415);
        assertThat(mentougou.post(ENTRIES, "[]").json().get("rows").asInt()).isZero();
    }

    @Test
    void numbersStayExactAndThoseNoColumnHoldsAreRefused() {
        mentougou.post(ENTRIES, row("A1", "district", "1234567890.123456"));
        assertThat(mentougou
                        .get(ENTRIES)
                        .json()
                        .at("/entries/0/values/amount/value")
                        .asString())
                .isEqualTo("12345678901234.56");
        for (var number : List.of("0.0000001", "1e999999", "123456789012345678901234567890")) {
            assertThat(cells(mentougou.post(ENTRIES, row("A2", "district", number))))
                    .as(number)
                    .containsExactly("1 amount");
        }
    }

    @Test
    void aForeignDistrictSeesNothingAndWritesNothing() {
        mentougou.post(ENTRIES, row("canary", "district", "10"));
        var id = mentougou.get(ENTRIES).json().at("/entries/0/id").asLong();

        var list = tongzhou.get(ENTRIES);
        assertThat(list.json().get("count").asInt()).isZero();
        assertThat(list.text()).doesNotContain("canary");
        assertThat(tongzhou.get(ENTRIES + "?unit=mentougou").text()).doesNotContain("canary");
        assertThat(tongzhou.get(ENTRIES + "?format=csv").text()).doesNotContain("canary");
        assertThat(tongzhou.get(ENTRIES + "/" + id).status()).isEqualTo(404);
        assertThat(tongzhou.get(ENTRIES + "/" + id).text()).doesNotContain("canary");

        var written = tongzhou.post(ENTRIES + "?unit=mentougou", row("canary", "district", "11"));
        assertThat(written.status()).isEqualTo(403);
        assertThat(tongzhou.post(ENTRIES, row("canary", "district", "11"))
                        .json()
                        .get("new")
                        .asInt())
                .isEqualTo(1);
        assertThat(mentougou
                        .get(ENTRIES + "/" + id)
                        .json()
                        .at("/values/amount/value")
                        .asString())
                .isEqualTo("100000.00");
    }

    @Test
    void aTokenWithoutTheRightOrWithoutLifeIsRefusedWithASentence() {
        var reader = Program.at(port, accounts.token("reader", Role.LIAISON, unit("mentougou"), Function.ENTRY_READ));
        var refused = reader.post(ENTRIES, row("A1", "district", "1"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("content-type")).startsWith("application/problem+json");
        assertThat(reader.get(ENTRIES + "?format=csv").status()).isEqualTo(403);
        var nobody = Program.at(port, "").get(ENTRIES, "Accept-Language", "en");
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.json().get("detail").asString()).contains("Bearer");
        assertThat(Program.at(port, "").get(ENTRIES).json().get("detail").asString())
                .contains("令牌");
    }

    @Test
    void pagesStayWholeWhileEntriesAreRecorded() {
        for (int i = 0; i < 25; i++) {
            mentougou.post(ENTRIES, row("P" + i, "district", "1"));
        }
        var seen = new ArrayList<String>();
        var next = ENTRIES + "?limit=10&from=2020-09";
        for (int page = 0; !next.isEmpty(); page++) {
            var answer = mentougou.get(next);
            answer.json()
                    .get("entries")
                    .forEach(entry -> seen.add(entry.at("/values/number").asString()));
            next = answer.json().get("next").isNull()
                    ? ""
                    : answer.json().get("next").asString();
            assertThat(answer.header("link")).isEqualTo(next.isEmpty() ? "" : "<" + next + ">; rel=\"next\"");
            if (page == 0) {
                mentougou.post(ENTRIES, row("P100", "district", "1"));
            }
        }
        assertThat(seen).hasSize(26).doesNotHaveDuplicates().endsWith("P100");
    }

    @Test
    void aFilterThatMeansNothingIsRefusedWithTheNearest() {
        mentougou.post(ENTRIES, row("A1", "district", "10"));
        assertThat(mentougou
                        .get(ENTRIES + "?level=district&area=1501&to=2020-09")
                        .json()
                        .get("count")
                        .asInt())
                .isEqualTo(1);
        assertThat(mentougou.get(ENTRIES + "?level=city").json().get("count").asInt())
                .isZero();
        var unknown = mentougou.get(ENTRIES + "?levle=city");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().get("detail").asString()).contains("level");
        assertThat(mentougou.get(ENTRIES + "?level=none").status()).isEqualTo(400);
        assertThat(mentougou.get(ENTRIES + "?limit=x").status()).isEqualTo(400);
    }

    @Test
    void anEntryIsShownWithItsHistoryAndAVersion() {
        mentougou.post(ENTRIES, row("A1", "district", "10"));
        mentougou.post(ENTRIES, row("A1", "district", "20"));
        var id = mentougou.get(ENTRIES).json().at("/entries/0/id").asLong();
        var answer = mentougou.get(ENTRIES + "/" + id);
        assertThat(answer.json().at("/history/0/fields/amount/before").asString())
                .contains("10");
        assertThat(mentougou
                        .get(ENTRIES + "/" + id, "If-None-Match", answer.header("etag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void addressesThatAreNoneAreToldAsProblems() {
        assertThat(mentougou.get("/api/v1/ledgers/trial_grnat/entries").status())
                .isEqualTo(404);
        assertThat(mentougou
                        .get("/api/v1/ledgers/trial_grnat/entries")
                        .json()
                        .get("detail")
                        .asString())
                .contains("trial_grant");
        assertThat(mentougou.get("/api/v1/nowhere").status()).isEqualTo(404);
        assertThat(mentougou.get("/api/v1/nowhere").header("content-type")).startsWith("application/problem+json");
        assertThat(mentougou.post(ENTRIES + "/1", "[]").status()).isEqualTo(405);
    }

    @Test
    void everyCallIsAudited() {
        mentougou.post(ENTRIES, row("A1", "district", "10"));
        mentougou.get(ENTRIES + "?q=A1");
        tongzhou.post(ENTRIES + "?unit=mentougou", row("A2", "district", "10"));
        assertThat(jdbc.sql("select who || ' ' || action || ' ' || object from audit_lines where at > now() -"
                                + " interval '1 minute' order by id desc limit 4")
                        .query(String.class)
                        .list())
                .satisfies(lines -> assertThat(lines.get(0)).isEqualTo("tongzhou access.refuse " + ENTRIES))
                .satisfies(lines -> assertThat(lines.get(1)).isEqualTo("mentougou access.program_call " + ENTRIES))
                .satisfies(lines ->
                        assertThat(lines.get(3)).startsWith("mentougou ledger.import ledger/trial_grant/batch/"));
    }

    private static String row(String number, String level, String wanYuan) {
        return "[{\"number\":\"%s\",\"name\":\"项目%s\",\"level\":\"%s\",\"amount\":%s,\"area\":\"150125\",\"granted_on\":\"2020-09-01\"}]"
                .formatted(number, number, level, wanYuan);
    }

    private static List<String> cells(Program.Answer refused) {
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        var cells = new ArrayList<String>();
        refused.json()
                .get("cells")
                .forEach(cell -> cells.add(
                        cell.get("row").asInt() + " " + cell.get("field").asString()));
        return cells;
    }

    private String districtFunds() {
        return indicators
                .figures(List.of("trial_funds"), Days.of(Period.month(2020, 9)), Scope.everything())
                .total("trial_funds")
                .value()
                .toPlainString();
    }

    @Test
    void theExamplesToldToPeopleWorkAsTheyStand() {
        var commands = guide("zh").select(".command").eachText();
        assertThat(commands).hasSize(4).allMatch(command -> !command.contains("undefined"));

        var json = mentougou.post(address(commands.get(1)), between(commands.get(1), "--data '", "' \\"));
        assertThat(json.status()).as(json.text()).isEqualTo(200);
        assertThat(json.json().get("unit").asString()).isEqualTo("mentougou");
        assertThat(json.json().get("new").asInt()).isOne();
        assertThat(json.json().get("preview").asBoolean()).isTrue();

        var lines = between(commands.get(2), "printf '%s\\n' '", "' |").replace("' '", "\n");
        var csv = mentougou.post(address(commands.get(2)), "text/csv", lines.getBytes(StandardCharsets.UTF_8));
        assertThat(csv.status()).as(csv.text()).isEqualTo(200);
        assertThat(csv.json().get("new").asInt()).isOne();

        var form = mentougou.get(address(commands.get(3)));
        assertThat(form.status()).as(form.text()).isEqualTo(200);
        assertThat(form.text()).contains("mentougou");
    }

    @Test
    void theGuideTellsMoneyAndConflictsInBothLanguagesAndLeadsToTokensAndTheDocument() {
        assertThat(guide("zh").select(".told").text()).contains("带单位的精确小数", "409");
        var english = guide("en");
        assertThat(english.select(".told").text()).contains("An exact decimal with its unit", "409");
        assertThat(english.select(".page-actions a").eachAttr("href"))
                .containsExactly("/me/tokens", "/api/openapi.json");
        var person = person();
        assertThat(person.get("/me/tokens").page().select("a[href=/api]")).isNotEmpty();
        assertThat(person.get("/api/openapi.json").text()).startsWith("{").contains("trial_grant");
    }

    private Document guide(String language) {
        return person().get("/api?lang=" + language).page();
    }

    /** The person whose token the program has. */
    private Visitor person() {
        var person = Visitor.at(port);
        person.signIn("mentougou", TestAccounts.PASSWORD);
        return person;
    }

    /** The address at the end of a command, without the server. */
    private static String address(String command) {
        return command.substring(command.indexOf("/api/v1"), command.length() - 1);
    }

    private static String between(String text, String before, String after) {
        var start = text.indexOf(before) + before.length();
        return text.substring(start, text.indexOf(after, start));
    }

    private Program program(String unit) {
        return Program.at(
                port,
                accounts.token(
                        unit,
                        Role.DISTRICT_OFFICE,
                        unit(unit),
                        Function.ENTRY_READ,
                        Function.ENTRY_WRITE,
                        Function.INDICATOR_READ,
                        Function.FORM_READ,
                        Function.DEFINITION_READ,
                        Function.DIRECTORY_READ,
                        Function.EXPORT));
    }

    private int unit(String code) {
        return organisations.findByCode(code).orElseThrow().id();
    }
}
