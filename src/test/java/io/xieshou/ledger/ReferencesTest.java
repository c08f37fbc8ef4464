package io.xieshou.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.access.Function;
import io.xieshou.access.Role;
import io.xieshou.access.TestAccounts;
import io.xieshou.directory.Organisations;
import io.xieshou.pack.PackFiles;
import io.xieshou.pack.Packs;
import io.xieshou.testing.Program;
import io.xieshou.testing.Visitor;
import io.xieshou.testing.XieshouTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An entry is named by its title or number only to those who may read it: to others it is not there, however often and wherever it is. */
@XieshouTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestAccounts.class)
class ReferencesTest {

    private static final String ENTRIES = "/api/v1/ledgers/unseen_house/entries";
    private static final String CANARY = "雀鸣谷合同";
    private static final String NOWHERE = "没有这份合同";
    private static final String SHARED = "两区同名合同";
    private static final int MOST_LOOKS = 2_000;

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

    @BeforeEach
    void recordsContracts() {
        packs.install(PackFiles.read(Path.of("src/test/resources/definitions/unseen")), "test");
        jdbc.sql("truncate ledger_unseen_house, ledger_unseen_contract").update();
        contract("tongzhou", "T1", CANARY);
        contract("tongzhou", "T2", CANARY);
        contract("tongzhou", "T3", SHARED);
        contract("mentougou", "M1", SHARED);
    }

    @Test
    void onScreenATitleOfAnotherDistrictIsAnsweredAsOneThatNobodyHas() {
        var office = visitor("mentougou");
        office.get("/ledgers/unseen_house/new");

        var foreign = office.post("/ledgers/unseen_house", house(CANARY));
        var unknown = office.post("/ledgers/unseen_house", house(NOWHERE));

        assertThat(foreign.status()).isEqualTo(422);
        assertThat(foreign.page().text().replace(CANARY, NOWHERE))
                .isEqualTo(unknown.page().text());
        assertThat(office.post("/ledgers/unseen_house", house("#" + id("T1"))).status())
                .isEqualTo(422);
        assertThat(office.post("/ledgers/unseen_house", house(SHARED)).status()).isEqualTo(200);
        assertThat(kept()).isEqualTo(id("M1"));
    }

    @Test
    void forProgramsATitleOfAnotherDistrictIsAnsweredAsOneThatNobodyHas() {
        var program = program("mentougou");

        var foreign = program.post(ENTRIES, json(CANARY));
        var unknown = program.post(ENTRIES, json(NOWHERE));

        assertThat(foreign.status()).isEqualTo(422);
        assertThat(foreign.text().replace(CANARY, NOWHERE)).isEqualTo(unknown.text());
        assertThat(program.get(ENTRIES + "?contract=" + CANARY).text().replace(CANARY, NOWHERE))
                .isEqualTo(program.get(ENTRIES + "?contract=" + NOWHERE).text());
        assertThat(program.post(ENTRIES, json("#" + id("T1"))).status()).isEqualTo(422);
        assertThat(program.post(ENTRIES, json(SHARED)).status()).isEqualTo(200);
        assertThat(kept()).isEqualTo(id("M1"));
    }

    @Test
    void inAFileATitleOfAnotherDistrictIsAnsweredAsOneThatNobodyHas() {
        var office = visitor("mentougou");

        assertThat(imported(office, CANARY).replace(CANARY, NOWHERE)).isEqualTo(imported(office, NOWHERE));
        assertThat(imported(office, "#" + id("T1")))
                .isEqualTo(imported(office, "#" + (id("T1") + 1_000))
                        .replace(String.valueOf(id("T1") + 1_000), String.valueOf(id("T1"))));
    }

    @Test
    void aReferenceThatTheReaderCouldNotNameStaysWhereTheFormComesBackUntouched() {
        var office = visitor("mentougou");
        office.get("/ledgers/unseen_house/new");
        var path = office.post("/ledgers/unseen_house", house(SHARED)).path();
        jdbc.sql("update ledger_unseen_house set contract = ?").param(id("T1")).update();

        var shown =
                office.get(path + "/edit").page().select("input[name=contract]").val();
        var changed = house(shown);
        changed.put("version", "1");
        changed.put("note", "改了备注");

        var saved = office.post(path, changed);
        assertThat(saved.status()).as(shown + saved.page().text()).isEqualTo(200);
        assertThat(kept()).isEqualTo(id("T1"));
    }

    /** What the page of an import tells of the one row, without its own number and times. */
    private static String imported(Visitor office, String contract) {
        office.get("/ledgers/unseen_house/import");
        var csv = "编号,交付日期,县,套数,合同\nF1,2022-03-01,150125,1,%s\n".formatted(contract);
        var begun = office.upload(
                "/ledgers/unseen_house/import", "file", "表.csv", csv.getBytes(StandardCharsets.UTF_8), Map.of());
        var looked = begun;
        for (int look = 0;
                look < MOST_LOOKS && !looked.page().select("[hx-trigger]").isEmpty();
                look++) {
            looked = office.get(begun.path());
        }
        assertThat(looked.page().select("form[action$=/confirm]")).isEmpty();
        return looked.page().select("main").text().replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d", "");
    }

    private void contract(String district, String number, String title) {
        var office = visitor(district);
        office.get("/ledgers/unseen_contract/new");
        var saved = office.post(
                "/ledgers/unseen_contract", Map.of("number", number, "signed_on", "2022-01-10", "title", title));
        assertThat(saved.status()).isEqualTo(200);
    }

    private long id(String number) {
        return jdbc.sql("select id from ledger_unseen_contract where number = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    private long kept() {
        return jdbc.sql("select contract from ledger_unseen_house")
                .query(Long.class)
                .single();
    }

    private static String json(String contract) {
        return "[{\"number\":\"H1\",\"delivered_on\":\"2022-03-15\",\"county\":\"150125\",\"units\":1,\"contract\":\"%s\"}]"
                .formatted(contract);
    }

    private static Map<String, String> house(String contract) {
        return new HashMap<>(Map.of(
                "number", "H1", "delivered_on", "2022-03-15", "county", "武川县", "units", "1", "contract", contract));
    }

    private Visitor visitor(String unit) {
        var name = unit + System.nanoTime();
        accounts.open(name, Role.DISTRICT_OFFICE, unitId(unit), null);
        var visitor = Visitor.at(port);
        visitor.signIn(name, TestAccounts.PASSWORD);
        return visitor;
    }

    private Program program(String unit) {
        return Program.at(
                port,
                accounts.token(
                        unit + System.nanoTime(),
                        Role.DISTRICT_OFFICE,
                        unitId(unit),
                        Function.ENTRY_READ,
                        Function.ENTRY_WRITE));
    }

    private int unitId(String code) {
        return organisations.findByCode(code).orElseThrow().id();
    }
}
