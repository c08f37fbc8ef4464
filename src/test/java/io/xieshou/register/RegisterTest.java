package io.xieshou.register;

import static io.xieshou.access.TestAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.access.Role;
import io.xieshou.access.TestAccounts;
import io.xieshou.directory.Organisation;
import io.xieshou.directory.Organisations;
import io.xieshou.directory.Place;
import io.xieshou.directory.Places;
import io.xieshou.testing.Visitor;
import io.xieshou.testing.XieshouTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@XieshouTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestAccounts.class)
class RegisterTest {

    private static final LocalDate ON = LocalDate.of(2030, 1, 1);

    @LocalServerPort
    int port;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Places places;

    @Autowired
    Organisations organisations;

    @Autowired
    JdbcClient jdbc;

    private Visitor visitor;

    @BeforeEach
    void signInAsTheCityOffice() {
        visitor = signedIn("shi.office", Role.CITY_OFFICE, "shi");
    }

    private Visitor signedIn(String name, Role role, String unit) {
        var known = jdbc.sql("select exists (select from accounts where name = ?)")
                .param(name)
                .query(Boolean.class)
                .single();
        if (!known) {
            accounts.open(name, role, unit(unit), null);
        }
        var someone = Visitor.at(port);
        someone.signIn(name, PASSWORD);
        return someone;
    }

    @Test
    void placesAreFoundByInitialsAndShowWhatIsKnownOfThem() {
        var found = visitor.get("/places?q=wntq").page();
        var record = visitor.get("/places/150426").page();

        assertThat(found.select("tbody th").first().text()).isEqualTo("内蒙古自治区赤峰市翁牛特旗");
        assertThat(record.select("h1").text()).isEqualTo("翁牛特旗");
        assertThat(record.select("dl.facts").text()).contains("按县计数 是").contains("统计栏目 内蒙古");
        assertThat(record.text()).contains("翁旗").contains("毛山东乡");
    }

    @Test
    void unitsShowTheirTreeAndTheirOtherNames() {
        var record = visitor.get("/units/tongzhou.nongye").page();

        assertThat(record.select("h1").text()).isEqualTo("通州区农业农村局");
        assertThat(record.text()).contains("区农委");
        assertThat(visitor.get("/units?q=nync").page().text()).contains("通州区农业农村局");
        assertThat(visitor.get("/units/tongzhou").page().select("tbody").text()).contains("潞城镇");
    }

    @Test
    void groupsSayWhoTheyAreInADistrict() {
        assertThat(visitor.get("/groups?unit=tongzhou").page().text()).contains("各镇街");
        assertThat(visitor.get("/groups/guazhi?unit=tongzhou").page().select("tbody tr"))
                .hasSize(5);
    }

    @Test
    void aRenameIsEnteredWithItsDayAndReasonAndAudited() {
        visitor.get("/places/152202/revise");
        var answer = visitor.post(
                "/places/152202/revise",
                Map.of(
                        "name", "阿尔山区",
                        "code", "152203",
                        "parent", "兴安盟",
                        "parent.code", "1522",
                        "on", ON.toString(),
                        "reason", "示例批复"));

        assertThat(answer.page().text()).contains("已保存").contains("示例批复").contains("阿尔山区");
        assertThat(places.resolve("阿尔山区", null, ON).found()).map(Place::code).contains("152203");
        assertThat(places.path(place("152202"), ON.minusDays(1))).endsWith("兴安盟阿尔山市");
        assertThat(jdbc.sql("""
            select who || ' ' || (details::json ->> 'before') || ' ' || (details::json ->> 'after')
            from audit_lines where action = 'register.revise_place'
            """).query(String.class).list())
                .singleElement()
                .asString()
                .startsWith("shi.office ")
                .contains("阿尔山市", "阿尔山区");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndTheInputStays() {
        visitor.get("/places/150426/revise");
        var answer = visitor.post(
                "/places/150426/revise",
                Map.of("name", "奈曼旗", "code", "15", "parent", "通廖市", "on", "2030-01-01", "reason", "示例"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".fault-summary").text()).contains("没有叫“通廖市”的地区；最接近的是内蒙古自治区通辽市（1505）");
        assertThat(answer.page().select("[name=name]").val()).isEqualTo("奈曼旗");
        assertThat(places.getPlace(place("150426"), ON).name()).isEqualTo("翁牛特旗");
    }

    @Test
    void aUnitIsAddedBelowItsDistrictAndGetsAnotherName() {
        visitor.get("/units/tongzhou/new");
        var added = visitor.post(
                "/units/tongzhou/new",
                Map.of(
                        "kind", "MEMBER_UNIT",
                        "name", "区示例局",
                        "code", "tongzhou.shili",
                        "on", ON.toString(),
                        "reason", "示例文件"));
        visitor.get("/units/tongzhou.shili/aliases/new");
        visitor.post(
                "/units/tongzhou.shili/aliases/new", Map.of("alias", "区示例办", "on", ON.toString(), "reason", "示例文件"));

        assertThat(added.page().text()).contains("已保存");
        assertThat(organisations.resolve("通州区示例办", null, ON).found())
                .map(Organisation::code)
                .contains("tongzhou.shili");
    }

    @Test
    void aMergerNeedsASuccessorForWhatLiesBelow() {
        visitor.get("/places/152223/end");
        var refused = visitor.post("/places/152223/end", Map.of("on", ON.toString(), "reason", "示例"));
        var done = visitor.post(
                "/places/152223/end",
                Map.of("successor", "乌兰浩特市", "successor.code", "152201", "on", ON.toString(), "reason", "示例"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".fault-summary").text()).contains("请选定由谁接管");
        assertThat(done.page().text()).contains("已保存");
        assertThat(places.subtree(place("152201"), ON).contains(place("152223")))
                .isTrue();
    }

    @Test
    void aYearsListIsEnteredAsAnAttribute() {
        visitor.get("/places/150525/attributes/new");
        visitor.post(
                "/places/150525/attributes/new",
                Map.of("attribute", "key_county", "value", "yes", "on", ON.toString(), "reason", "示例名单"));

        assertThat(places.withAttribute("key_county", "yes", ON).contains(place("150525")))
                .isTrue();
    }

    @Test
    void theValueOfAnAttributeIsCalledByItsNameInTheLanguageOfTheReader() {
        assertThat(visitor.get("/places/150125").page().select("dl").text())
                .contains("统计栏目 内蒙古")
                .doesNotContain("neimenggu");
        assertThat(visitor.get("/places/150125?lang=en").page().select("dl").text())
                .contains("Statistical column Inner Mongolia");
        visitor.get("/places/150125?lang=zh");
    }

    @Test
    void anAttributeTakesTheNameOfAValueAndRefusesWhatIsNone() {
        visitor.get("/places/150526/attributes/new");
        var typed = Map.of("attribute", "statistical_column", "on", ON.toString(), "reason", "示例通知");
        var refused = visitor.post("/places/150526/attributes/new", with(typed, "value", "蒙东"));
        var done = visitor.post("/places/150526/attributes/new", with(typed, "value", "其他"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".fault-summary").text()).contains("可以填：内蒙古、河北、西藏、青海、新疆、其他");
        assertThat(places.attribute(place("150526"), "statistical_column", ON)).contains("qita");
        assertThat(done.page().text()).contains("统计栏目").contains("其他").doesNotContain("qita");
    }

    private static Map<String, String> with(Map<String, String> typed, String field, String value) {
        var all = new HashMap<>(typed);
        all.put(field, value);
        return all;
    }

    @Test
    void thoseWhoMayOnlyLookSeeNoWayToChangeAndAreRefused() {
        var liaison = signedIn("tz.liaison", Role.LIAISON, "tongzhou.nongye");

        assertThat(liaison.get("/places/150426").page().select("a[href$=/revise]"))
                .isEmpty();
        assertThat(liaison.get("/places/150426/revise").status()).isEqualTo(403);
    }

    @Test
    void anUnknownCodeIsToldInASentence() {
        var answer = visitor.get("/places/999999");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("没有代码为 999999 的地区");
    }

    private int unit(String code) {
        return organisations.findByCode(code).orElseThrow().id();
    }

    private int place(String code) {
        return places.findByCode(code).orElseThrow().id();
    }
}
