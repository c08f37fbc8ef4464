package io.xieshou.register;

import static io.xieshou.access.TestAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.access.Role;
import io.xieshou.access.TestAccounts;
import io.xieshou.directory.Organisations;
import io.xieshou.pack.Packs;
import io.xieshou.testing.TestPack;
import io.xieshou.testing.Visitor;
import io.xieshou.testing.XieshouTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first day of another city: an empty platform, its units by file, its accounts by file, its pack; and neither city sees the other. */
@XieshouTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestAccounts.class)
class SecondCityTest {

    private static final String UNITS = """
        代码,名称,别名,类别,上级单位,所在地区,开始日期,结束日期
        pudong.huinan,惠南镇,,镇街,浦东新区,惠南镇,,
        pudong.zhiyuan,区合作交流办公室,区合作交流办,区级办公室,pudong,,,
        pudong,浦东新区,,区,上海市合作交流办,310115,,
        huangpu,黄浦区,,区,shanghai,黄浦区,,
        shanghai,上海市合作交流办,市合作交流办,市级办公室,,上海市,,
        shanghai.nongye,市农业农村委,,市级部门,shanghai,,2018-11,
        shanghai.qianzhi_wenshan,云南文山指挥部,,前方指挥部,shanghai,文山壮族苗族自治州,,
        """;

    private static final String ACCOUNTS = """
        用户名,姓名,角色,单位
        sh.office,张示例,市支援办,上海市合作交流办
        pudong.office,李示例,区支援办,浦东新区合作交流办公室
        sh.leader,王示例,领导,shanghai.nongye
        """;

    private static final TestPack PACK =
            TestPack.of("coffee", "2021-01-01", 1).with("ledger.yaml", """
                ledger: coffee_seedlings
                labels: {zh: 咖啡苗, en: Coffee seedlings}
                title: [village]
                date: planted_on
                place: county
                key: [number]
                fields:
                  - {field: number, labels: {zh: 编号, en: Number}, type: text, length: 20, required: true}
                  - {field: village, labels: {zh: 村, en: Village}, type: text, length: 50, search: true}
                  - {field: county, labels: {zh: 受援县, en: County}, type: place, required: true}
                  - {field: planted_on, labels: {zh: 日期, en: Planted on}, type: date, required: true}
                  - {field: cost, labels: {zh: 金额, en: Cost}, type: number, measure: wan_yuan, scale: 2}
                """).with("form.yaml", """
                    indicator: coffee_cost
                    labels: {zh: 投入资金, en: Cost}
                    ledger: coffee_seedlings
                    value: sum(cost)
                    measure: yuan
                    ---
                    axis: coffee_counties
                    labels: {zh: 受援县, en: Counties}
                    columns:
                      - {column: malipo, labels: {zh: 麻栗坡县, en: Malipo}, places: ['532624']}
                      - {column: others, labels: {zh: 其他, en: Others}, rest: true}
                    ---
                    form: coffee_monthly
                    labels: {zh: 咖啡月报, en: Coffee report}
                    title: {zh: 沪滇咖啡帮扶月报, en: Monthly coffee report}
                    period: month
                    filers: {kind: district, below: shanghai}
                    due: {day: 10}
                    axis: coffee_counties
                    total: {zh: 合计, en: Total}
                    rows:
                      - {row: 1, labels: {zh: 投入资金, en: Cost}, measure: wan_yuan, indicator: coffee_cost}
                    """);

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

    private Visitor system;

    @BeforeEach
    void theCityStarts() {
        system = signedIn(Role.SYSTEM_ADMIN, "shi");
        if (organisations.findByCode("shanghai").isEmpty()) {
            take("/units/import", "上海单位.csv", UNITS);
            openAccounts();
            packs.install(PACK.files(), "test");
        }
    }

    private Visitor.Answer take(String url, String name, String list) {
        var look = look(system, url, name, list);
        return system.post(look.path(), Map.of());
    }

    private static Visitor.Answer look(Visitor somebody, String url, String name, String list) {
        somebody.get(url);
        return somebody.upload(url, "file", name, list.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** The system administrator opens them, the security administrator grants their posts, each person chooses a password. */
    private void openAccounts() {
        var opened = take("/accounts/import", "上海账号.csv", ACCOUNTS).page();
        var security = signedIn(Role.SECURITY_ADMIN, "shi");
        for (var row : opened.select("tbody tr")) {
            var name = row.select("th").text();
            var post = jdbc.sql("select posts.id from posts join accounts on accounts.id = account_id where name = ?")
                    .param(name)
                    .query(Long.class)
                    .single();
            security.get("/posts/" + name);
            security.post("/posts/" + name + "/" + post + "/grant", Map.of());
            var first = row.select("code").text();
            var person = Visitor.at(port);
            person.signIn(name, first);
            person.post("/me/password", Map.of("current", first, "candidate", PASSWORD, "repeated", PASSWORD));
        }
    }

    @Test
    void aDistrictOfTheCityFillsItsFormAndTheCityAddsItUp() {
        var district = signedIn("pudong.office");
        plant(district, "S1", "沪滇示范村", "12.5");

        var sheet = district.get("/forms/coffee_monthly/pudong/2021-09");
        assertThat(sheet.status()).isEqualTo(200);
        assertThat(sheet.page().text()).contains("咖啡月报", "麻栗坡县", "12.5");
        assertThat(signedIn("sh.office")
                        .get("/forms/coffee_monthly/shanghai/2021-09")
                        .page()
                        .text())
                .contains("12.5");
        assertThat(district.get("/forms/monthly_districts/pudong/2021-09").status())
                .as("what Beijing asks of its own districts")
                .isEqualTo(404);
    }

    @Test
    void neitherCitySeesWhatTheOtherRecordedNorChangesItsUnits() {
        plant(signedIn("pudong.office"), "S2", "沪上独有村", "3");
        var beijing = signedIn(Role.CITY_OFFICE, "shi");
        plant(signedIn(Role.DISTRICT_OFFICE, "mentougou"), "B1", "京郊独有村", "4");

        for (var page : List.of("/", "/forms", "/search?q=%E7%8B%AC%E6%9C%89%E6%9D%91")) {
            assertThat(signedIn("sh.office").get(page).page().text()).as(page).doesNotContain("京郊独有村", "门头沟区");
            assertThat(beijing.get(page).page().text()).as(page).doesNotContain("沪上独有村", "浦东新区");
        }
        assertThat(signedIn("sh.office")
                        .get("/search?q=%E7%8B%AC%E6%9C%89%E6%9D%91")
                        .page()
                        .select("main")
                        .text())
                .contains("沪上独有村");
        for (var shanghai : List.of(signedIn("sh.office"), signedIn("sh.leader"))) {
            assertThat(shanghai.get("/ledgers/coffee_seedlings").text())
                    .contains("沪上独有村")
                    .doesNotContain("京郊独有村");
        }
        assertThat(beijing.get("/ledgers/coffee_seedlings").text())
                .contains("京郊独有村")
                .doesNotContain("沪上独有村");
        assertThat(beijing.get("/forms/coffee_monthly/pudong/2021-09").status()).isEqualTo(403);
        assertThat(beijing.get("/forms/coffee_monthly/shanghai/2021-09").status())
                .isEqualTo(403);
        beijing.get("/units");
        var typed = Map.of("name", "浦东区", "parent.code", "shanghai", "parent", "x", "on", "2030-01-01", "reason", "x");
        assertThat(beijing.post("/units/pudong/revise", typed).status()).isEqualTo(403);
        assertThat(signedIn("sh.office").get("/units/tongzhou").page().select("a[href$=/revise]"))
                .isEmpty();
        assertThat(signedIn("sh.office").get("/units/huangpu").page().select("a[href$=/revise]"))
                .isNotEmpty();
    }

    private void plant(Visitor somebody, String number, String village, String cost) {
        somebody.get("/ledgers/coffee_seedlings/new");
        var answer = somebody.post(
                "/ledgers/coffee_seedlings",
                Map.of(
                        "number", number,
                        "village", village,
                        "county", "麻栗坡县",
                        "planted_on", "2021-09-10",
                        "cost", cost));
        assertThat(answer.status()).as(answer.page().text()).isEqualTo(200);
    }

    @Test
    void theSameFileOnceMoreHasNothingToTakeAndWhatIsThereComesBackAsItIs() {
        assertThat(look(system, "/units/import", "上海单位.csv", UNITS).page().text())
                .contains("没有要导入的", "相同 7 个");

        var there = system.get("/units/import/current").body();
        system.get("/units/import");
        var look = system.upload("/units/import", "file", "现有.xlsx", there, Map.of());

        assertThat(look.page().select("h1 + *, .lead, main").text()).contains("新增 0 个单位，变更 0 个");
    }

    @Test
    void everyFaultIsToldWithItsCellAndNothingIsTaken() {
        var look = look(system, "/units/import", "错.csv", """
            代码,名称,类别,上级单位,所在地区,开始日期
            jingan,静安区,区,shanghai,静安驱,
            jingan.nongye,区农业农村委,局,静安区,,上个月
            xuhui,徐汇区,区,上海市合作交流班,,
            """);

        assertThat(look.page().text())
                .contains(
                        "E2：没有叫“静安驱”的地区；最接近的是",
                        "静安区",
                        "C3：“局”不是单位类别",
                        "F3：",
                        "D4：没有叫“上海市合作交流班”的单位；最接近的是",
                        "共 3 行，其中 3 行要修改");
        assertThat(look.page().select("main form")).isEmpty();
        assertThat(system.post(look.path(), Map.of()).page().text()).contains("没有导入任何单位");
        assertThat(organisations.findByCode("jingan")).isEmpty();
    }

    @Test
    void anOfficeTakesUnitsOfItsOwnCityOnlyAndPutsNoCityBesideIt() {
        var office = signedIn("sh.office");
        var list = "代码,名称,类别,上级单位\nhongkou,虹口区,区,shanghai\nshunyi.lu,区示例局,成员单位,顺义区\ntianjin,天津市合作交流办,市级办公室,\n";

        var look = look(office, "/units/import", "越界.csv", list).page();

        assertThat(look.text()).contains("D3：不在您负责的市内", "D4：不在您负责的市内").doesNotContain("D2：");
        assertThat(signedIn("pudong.office").get("/units/import").status()).isEqualTo(403);
    }

    private Visitor signedIn(Role role, String unit) {
        return signedIn(accounts.somebody(role, unit));
    }

    private Visitor signedIn(String name) {
        var somebody = Visitor.at(port);
        somebody.signIn(name, PASSWORD);
        return somebody;
    }
}
