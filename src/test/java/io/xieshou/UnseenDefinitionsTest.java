package io.xieshou;

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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A notice nobody has seen, of another city and another year, in YAML alone: another ledger with every type of field, a table, units, half years, columns by
 * county. Nothing in Java knows of it.
 */
@XieshouTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestAccounts.class)
class UnseenDefinitionsTest {

    private static final String LEDGER = "/ledgers/unseen_house";
    private static final String SHEET = "/forms/unseen_half/mentougou/2022-H1";
    private static final String TABLE = """
        2022年武川县安置房交付表,,,,
        编号,交付日期,套型,套数,投资
        H8,2022-05-03,两居,30,1200000
        H9,2022-06-30,三居,10,800000.5
        合计,,,40,2000000.5
        """;
    private static final String ENTRIES = "/api/v1/ledgers/unseen_house/entries";
    private static final String DELIVERED = "/api/v1/indicators/unseen_delivered?period=2022-H2&place=150124";
    private static final String FORM = "/api/v1/forms/unseen_half?filer=mentougou&period=2022-H2";
    private static final String JSON = """
        [{"number":"API1","delivered_on":"2022-08-15","month":"2022-08","county":"150124","size":"两居","units":7,
          "occupied":"5","invested":{"value":"12.5","unit":"万元"},"settled":true},
         {"number":"API2","delivered_on":"2022-08-16","county":{"code":"150124"},"size":"three_rooms","units":3}]
        """;
    private static final String CSV = """
        编号,交付日期,县,套型,套数
        API2,2022-08-16,150124,大户型,4
        API3,2022-08-17,150124,两居,5
        """;
    private static final String IDENTITY = "999999202001010010";
    private static final String PHONE = "01012345678";
    private static final String PERSONAL = """
        [{"number":"P1","delivered_on":"2022-09-01","county":"150125","units":1,"holder_id":"%s","holder_phone":"%s"}]
        """.formatted(IDENTITY, PHONE);
    private static final int MOST_LOOKS = 2_000;

    @LocalServerPort
    int port;

    @Autowired
    Packs packs;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Organisations organisations;

    @Autowired
    JdbcClient jdbc;

    Visitor office;

    @BeforeEach
    void installs() {
        packs.install(PackFiles.read(Path.of("src/test/resources/definitions/unseen")), "test");
        office = visitor("mentougou");
    }

    @Test
    void anUnseenLedgerIsTypedFoundChangedAndCounted() throws IOException {
        office.get("/ledgers/unseen_contract/new");
        var contract = office.post(
                "/ledgers/unseen_contract", Map.of("number", "C1", "signed_on", "2022-01-10", "title", "示例合同"));
        assertThat(contract.page().text()).contains("示例合同");

        office.get(LEDGER + "/new");
        var broken = house("H1");
        broken.put("occupied", "200套");
        var refused = office.post(LEDGER, broken);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().text()).contains("入住不能多于交付");

        var saved = office.post(LEDGER, house("H1"));
        assertThat(saved.status()).as(saved.page().text()).isEqualTo(200);
        assertThat(saved.page().text())
                .contains("120", "套", "示例合同", "两居", "武川县", "2022-03")
                .doesNotContain(IDENTITY, PHONE);
        var entry = saved.path();

        lists();
        conflicts(entry);
        counts(entry);
        staysAtHome(entry);
    }

    @Test
    void anUnseenTableIsImportedByItsLayoutAndItsFormGoesOutAsAWorkbook() throws IOException {
        office.get(LEDGER + "/import");
        var begun =
                office.upload(LEDGER + "/import", "file", "交付.csv", TABLE.getBytes(StandardCharsets.UTF_8), Map.of());
        var looked = begun;
        for (int look = 0; looked.page().select("form[action$=/confirm]").isEmpty() && look < MOST_LOOKS; look++) {
            looked = office.get(begun.path());
        }
        assertThat(looked.page().select("form[action$=/confirm]"))
                .as(looked.page().text())
                .isNotEmpty();
        office.post(begun.path() + "/confirm", Map.of());
        assertThat(office.get(LEDGER).page().text()).contains("H8", "H9");

        assertThat(sheet(SHEET + "/file.xlsx")).contains("安置房交付半年报", "武川县", "户均套数");
    }

    /** All that stands in the first sheet of a workbook. */
    private String sheet(String address) throws IOException {
        try (var workbook =
                new XSSFWorkbook(new ByteArrayInputStream(office.get(address).body()))) {
            var printed = new StringBuilder();
            workbook.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> printed.append(cell).append('\n')));
            return printed.toString();
        }
    }

    @Test
    void programsSendFetchAndCountAnUnseenLedgerAndThoseOfAnotherDistrictFindNothing() {
        var own = program("mentougou");
        var sent = own.post(ENTRIES, JSON);
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        assertThat(own.post(ENTRIES, JSON).json().get("unchanged").asInt()).isEqualTo(2);
        var csv = own.post(ENTRIES, "text/csv", CSV.getBytes(StandardCharsets.UTF_8));
        assertThat(csv.status()).as(csv.text()).isEqualTo(200);
        assertThat(csv.json().get("changed").asInt()).isEqualTo(1);
        assertThat(csv.json().get("new").asInt()).isEqualTo(1);

        asksFor(own);
        foreignProgram(own.get(ENTRIES + "?q=API1").json().at("/entries/0/id").asLong());
    }

    private void asksFor(Program own) {
        var entry = own.get(ENTRIES + "?q=API1").json().at("/entries/0/values");
        assertThat(entry.at("/size").asString()).isEqualTo("two_rooms");
        assertThat(entry.at("/units/value").asString()).isEqualTo("7");
        assertThat(entry.at("/invested/value").asString()).isEqualTo("125000.00");
        assertThat(entry.at("/county/code").asString()).isEqualTo("150124");
        assertThat(entry.at("/month").asString()).isEqualTo("2022-08");

        var delivered = own.get(DELIVERED);
        assertThat(delivered.json().at("/value").asString())
                .as(delivered.text())
                .isEqualTo("16");
        assertThat(own.get("/api/v1/indicators/unseen_delivered/entries?period=2022-H2&place=150124")
                        .text())
                .contains("API1", "API2", "API3");
        assertThat(own.get(FORM).text()).contains("安置房交付半年报", "户均套数");
    }

    private void foreignProgram(long id) {
        var foreign = program("tongzhou");
        for (var address : new String[] {
            ENTRIES,
            ENTRIES + "?unit=mentougou",
            ENTRIES + "?format=csv",
            ENTRIES + "/" + id,
            DELIVERED,
            FORM,
            "/api/v1/indicators/unseen_delivered/entries?period=2022-H2",
            "/api/v1/ledgers/unseen_house"
        }) {
            assertThat(foreign.get(address).text()).as(address).doesNotContain("API1", "\"16\"");
        }
        assertThat(foreign.get(ENTRIES + "/" + id).status()).isEqualTo(404);
        assertThat(foreign.get(FORM).status()).isIn(403, 404);
        assertThat(foreign.post(ENTRIES + "?unit=mentougou", JSON).status()).isEqualTo(403);
    }

    @Test
    void numbersOfPeopleInAnUnseenLedgerAreSealedWhereTheyLieAndCoveredWhereTheyAreTold() throws IOException {
        var own = program("mentougou");
        assertThat(own.post(ENTRIES, PERSONAL).status()).isEqualTo(200);
        var csv = "number,delivered_on,county,units,holder_id,holder_phone\nP2,2022-09-01,150125,1,%s,%s\n"
                .formatted(IDENTITY, PHONE);
        assertThat(own.post(ENTRIES, "text/csv", csv.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(200);

        assertThat(jdbc.sql("select t::text from ledger_unseen_house t where number like 'P%'")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).contains("s1.").doesNotContain(IDENTITY, PHONE));
        var id = own.get(ENTRIES + "?q=P1").json().at("/entries/0/id").asLong();
        var page = office.get(LEDGER + "/" + id);
        assertThat(page.text()).contains("999*************10").doesNotContain(IDENTITY, PHONE);
        for (var address : new String[] {ENTRIES, ENTRIES + "?format=csv", ENTRIES + "/" + id}) {
            assertThat(own.get(address).text()).as(address).contains("P1").doesNotContain(IDENTITY, PHONE);
        }
        for (var address : new String[] {LEDGER, LEDGER + "/" + id + "/edit", LEDGER + "/export.csv"}) {
            assertThat(office.get(address).text()).as(address).doesNotContain(IDENTITY, PHONE);
        }
        assertThat(sheet(LEDGER + "/export.xlsx")).contains("P1", "P2").doesNotContain(IDENTITY, PHONE);
    }

    private void lists() throws IOException {
        assertThat(office.get(LEDGER + "?q=H1").page().select("tbody tr")).hasSize(1);
        assertThat(office.get(LEDGER + "?q=NOWHERE").page().select("tbody tr")).isEmpty();
        assertThat(office.get(LEDGER + "?size=two_rooms&from=2022-01-01&to=2022-12-31")
                        .page()
                        .text())
                .contains("H1");
        assertThat(office.get(LEDGER + "?size=three_rooms").page().text()).doesNotContain("H1");
        for (var field : new String[] {"number", "delivered_on", "size", "units", "settled", "month", "county"}) {
            assertThat(office.get(LEDGER + "?sort=" + field + "&order=up").status())
                    .as(field)
                    .isEqualTo(200);
        }
        assertThat(sheet(LEDGER + "/export.xlsx")).contains("H1");
    }

    private void conflicts(String entry) {
        var edit = office.get(entry + "/edit");
        var version = edit.page().select("input[name=version]").val();
        var first = house("H1");
        first.put("note", "第一人");
        first.put("version", version);
        assertThat(office.post(entry, first).status()).isEqualTo(200);
        var second = house("H1");
        second.put("note", "第二人");
        second.put("version", version);
        var overtaken = office.post(entry, second);
        assertThat(overtaken.status()).isEqualTo(422);
        assertThat(overtaken.page().text()).contains("第一人", "第二人");
    }

    private void counts(String entry) {
        var sheet = office.get(SHEET);
        assertThat(sheet.heading()).contains("安置房交付半年报");
        var delivered = office.get(SHEET + "/cells/1/wuchuan");
        assertThat(delivered.page().text()).contains("H1", "120");
        var share = office.get(SHEET + "/cells/3/wuchuan");
        assertThat(share.page().text()).contains("75");
        assertThat(office.get(entry).page().text()).contains("安置房交付半年报");
    }

    /** Another district sees nothing of it, by whatever address. */
    private void staysAtHome(String entry) {
        var foreign = visitor("tongzhou");
        assertThat(foreign.get(entry).status()).isIn(403, 404);
        assertThat(foreign.get(entry + "/edit").status()).isIn(403, 404);
        for (var address : new String[] {
            LEDGER, LEDGER + "?q=武川", LEDGER + "/export.csv", LEDGER + "/export.xlsx", "/ledgers/unseen_contract"
        }) {
            assertThat(foreign.get(address).text()).as(address).doesNotContain("H1", "示例合同", "第一人");
        }
        assertThat(foreign.get(LEDGER + "/suggest/contract?q=示例").text()).doesNotContain("示例合同");
        assertThat(foreign.get(SHEET).status()).isIn(403, 404);
        assertThat(foreign.get(SHEET + "/cells/1/wuchuan").status()).isIn(403, 404);
    }

    private Visitor visitor(String unit) {
        var name = unit + System.nanoTime();
        accounts.open(
                name,
                Role.DISTRICT_OFFICE,
                organisations.findByCode(unit).orElseThrow().id(),
                null);
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
                        organisations.findByCode(unit).orElseThrow().id(),
                        Function.ENTRY_READ,
                        Function.ENTRY_WRITE,
                        Function.INDICATOR_READ,
                        Function.FORM_READ,
                        Function.DEFINITION_READ,
                        Function.EXPORT));
    }

    private static Map<String, String> house(String number) {
        var house = new LinkedHashMap<String, String>();
        house.put("number", number);
        house.put("delivered_on", "2022-03-15");
        house.put("month", "2022-03");
        house.put("county", "武川县");
        house.put("size", "two_rooms");
        house.put("units", "120");
        house.put("occupied", "90");
        house.put("families", "100");
        house.put("invested", "12.5万元");
        house.put("balance", "-3.5");
        house.put("settled", "true");
        house.put("builder", "门头沟区农业农村局");
        house.put("contract", "示例合同");
        house.put("holder_id", IDENTITY);
        house.put("holder_phone", "010-12345678");
        house.put("note", "");
        return house;
    }
}
