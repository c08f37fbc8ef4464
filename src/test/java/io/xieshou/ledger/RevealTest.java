package io.xieshou.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.access.Role;
import io.xieshou.access.TestAccounts;
import io.xieshou.directory.Organisations;
import io.xieshou.pack.Packs;
import io.xieshou.testing.Routes;
import io.xieshou.testing.TestPack;
import io.xieshou.testing.Visitor;
import io.xieshou.testing.XieshouTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Identity and telephone numbers: encrypted where they lie, covered where they are shown, revealed for a reason. */
@XieshouTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({TestAccounts.class, Routes.class})
class RevealTest {

    private static final String IDENTITY = "999999202001010010";
    private static final String OTHER_IDENTITY = "999999202001010029";

    @LocalServerPort
    int port;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Organisations organisations;

    @Autowired
    Packs packs;

    @Autowired
    JdbcClient jdbc;

    Visitor office;
    String path = "";

    @BeforeEach
    void recordsAPerson() {
        packs.install(
                TestPack.of("people", "2016-01-01", 1).with("ledger.yaml", """
                    ledger: trial_person
                    labels: {zh: 试验人员, en: Trial people}
                    title: [name]
                    date: came_on
                    key: [identity]
                    fields:
                      - {field: name, labels: {zh: 姓名, en: Name}, type: text, required: true, search: true}
                      - {field: identity, labels: {zh: 身份证号, en: Identity number}, type: identity, required: true, search: true}
                      - {field: phone, labels: {zh: 电话, en: Telephone}, type: phone}
                      - {field: came_on, labels: {zh: 日期, en: Day}, type: date, required: true}
                    """).files(), "test");
        jdbc.sql("truncate ledger_trial_person").update();
        office = visitor(Role.DISTRICT_OFFICE);
        office.get("/ledgers/trial_person/new");
        path = office.post("/ledgers/trial_person", person(Map.of())).path();
    }

    @Test
    void aNumberIsEncryptedInItsColumnInItsHistoryAndInTheIndex() {
        office.get(path + "/edit");
        office.post(path, person(Map.of("identity", OTHER_IDENTITY, "version", "1")));

        var row = jdbc.sql("select t::text from ledger_trial_person t")
                .query(String.class)
                .single();
        var history = jdbc.sql("select h::text from entry_changes h")
                .query(String.class)
                .list();
        assertThat(row).doesNotContain(IDENTITY).doesNotContain(OTHER_IDENTITY).doesNotContain("01012345678");
        assertThat(history.toString())
                .contains("identity")
                .doesNotContain(IDENTITY)
                .doesNotContain(OTHER_IDENTITY);
        assertThat(office.get(path).text())
                .contains("999*************10", "999*************29")
                .doesNotContain(IDENTITY);
    }

    @Test
    void aNumberIsCoveredOnEveryPageAndFoundWhenTypedInFull() {
        assertThat(office.get(path).text()).contains("999*************10").doesNotContain(IDENTITY);
        assertThat(office.get("/ledgers/trial_person?q=" + IDENTITY).text()).contains("张示例");
        assertThat(office.get("/ledgers/trial_person?q=" + OTHER_IDENTITY).text())
                .doesNotContain("张示例");
    }

    @Test
    void aCoveredNumberThatComesBackUntouchedStaysWhatItWas() {
        office.get(path + "/edit");
        office.post(path, person(Map.of("identity", "999*************10", "name", "李示例", "version", "1")));

        assertThat(office.get("/ledgers/trial_person?q=" + IDENTITY).text()).contains("李示例");
    }

    @Test
    void aNumberIsRevealedForAReasonThatStandsInTheAudit() {
        var asked = office.get(path + "/reveal/identity");
        assertThat(asked.text()).doesNotContain(IDENTITY);
        assertThat(office.post(path + "/reveal/identity", Map.of("reason", " ")).status())
                .isEqualTo(422);

        var shown = office.post(path + "/reveal/identity", Map.of("reason", "核对名单"));

        assertThat(shown.text()).contains(IDENTITY);
        assertThat(shown.headers().get("cache-control").toString()).contains("no-store");
        assertThat(jdbc.sql("select details::text from audit_lines where action = 'ledger.reveal'")
                        .query(String.class)
                        .single())
                .contains("核对名单", "identity")
                .doesNotContain(IDENTITY);
    }

    @Test
    void whoMayNotRevealSeesNoWayToItAndIsRefused() {
        var leader = visitor(Role.LEADER);

        assertThat(leader.get(path).text()).contains("999*************10").doesNotContain("/reveal/");
        assertThat(leader.get(path + "/reveal/identity").status()).isEqualTo(403);
    }

    @Test
    void aWrongCheckDigitIsToldAndNothingIsSaved() {
        office.get("/ledgers/trial_person/new");
        var answer = office.post("/ledgers/trial_person", person(Map.of("identity", "999999202001010011")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("校验码");
    }

    private Visitor visitor(Role role) {
        var name = role.name().toLowerCase(java.util.Locale.ROOT) + System.nanoTime();
        accounts.open(
                name, role, organisations.findByCode("mentougou").orElseThrow().id(), null);
        var visitor = Visitor.at(port);
        visitor.signIn(name, TestAccounts.PASSWORD);
        return visitor;
    }

    private static Map<String, String> person(Map<String, String> changes) {
        var person = new HashMap<>(
                Map.of("name", "张示例", "identity", IDENTITY, "phone", "010-12345678", "came_on", "2021-03-01"));
        person.putAll(changes);
        return person;
    }
}
