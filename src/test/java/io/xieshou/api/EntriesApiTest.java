package io.xieshou.api;

import static io.xieshou.api.TrialPrograms.ENTRIES;
import static io.xieshou.api.TrialPrograms.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.access.Function;
import io.xieshou.access.Role;
import io.xieshou.access.TestAccounts;
import io.xieshou.testing.Program;
import io.xieshou.testing.Visitor;
import io.xieshou.testing.XieshouTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Entries out through the API and who may have them; the guide that tells people how. */
@XieshouTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({TestAccounts.class, TrialPrograms.class})
class EntriesApiTest {

    @LocalServerPort
    int port;

    @Autowired
    TrialPrograms programs;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    Program mentougou;
    Program tongzhou;

    @BeforeEach
    void start() {
        programs.begin();
        mentougou = programs.of("mentougou", port);
        tongzhou = programs.of("tongzhou", port);
    }

    @AfterEach
    void forget() {
        programs.end();
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
        var reader = Program.at(
                port, accounts.token("reader", Role.LIAISON, programs.unit("mentougou"), Function.ENTRY_READ));
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
}
