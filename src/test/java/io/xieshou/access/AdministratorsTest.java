package io.xieshou.access;

import static io.xieshou.access.TestAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.directory.Organisations;
import io.xieshou.testing.Visitor;
import io.xieshou.testing.XieshouTest;
import io.xieshou.workbook.Workbooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The three administrators at their screens. */
@XieshouTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestAccounts.class)
class AdministratorsTest {

    @LocalServerPort
    int port;

    @Autowired
    TestAccounts test;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private Visitor system;
    private Visitor security;
    private Visitor auditor;

    @BeforeEach
    void threeAdministrators() {
        test.forgetAll();
        system = administrator("xi.tong", Role.SYSTEM_ADMIN);
        security = administrator("an.quan", Role.SECURITY_ADMIN);
        auditor = administrator("shen.ji", Role.AUDIT_ADMIN);
    }

    @Test
    void peopleAreCalledByTheirNamesAndByTheirAccountsWhereThereIsNothingElse() {
        test.open("called.by.name");
        assertThat(people.called("called.by.name")).isEqualTo("测试 called.by.name");
        assertThat(people.called("nobody.here")).isEqualTo("nobody.here");
        assertThat(people.called("console:operator")).isEqualTo("命令行（operator）");
    }

    @Test
    void anAccountIsOpenedByOneAndGivenItsPostByAnotherBeforeItsPersonCanWork() {
        system.get("/accounts/new");
        var opened = system.post("/accounts/new", Map.of("name", "li.new", "displayName", "张示例"));
        var password = opened.page().select("code.secret").text();

        var person = Visitor.at(port);
        assertThat(person.signIn("li.new", password).path()).isEqualTo("/me/password");
        person.post(
                "/me/password",
                Map.of("current", password, "candidate", "Another-9-Willow", "repeated", "Another-9-Willow"));
        assertThat(person.get("/me").page().text()).contains("您还没有岗位");

        security.get("/posts/li.new");
        var given = security.post("/posts/li.new", Map.of("role", "LIAISON", "unit", "mentougou.nongye"));
        assertThat(given.page().text()).contains("岗位已授予");
        assertThat(person.get("/me").page().select(".top-bar .acting").text()).contains("单位联络员");
    }

    @Test
    void aWrongUnitIsToldWithTheNearestNamesAndWhatWasTypedStays() {
        test.open("li.new");
        security.get("/posts/li.new");

        var answer =
                security.post("/posts/li.new", Map.of("role", "LIAISON", "unit", "门头沟区农业局委", "from", "2020-01-01"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".fault-summary").text()).contains("门头沟区农业局委");
        assertThat(answer.page().select("#f-unit").attr("value")).isEqualTo("门头沟区农业局委");
        assertThat(answer.page().select("#f-from").attr("value")).isEqualTo("2020-01-01");
    }

    @Test
    void aNameThatIsTakenOrMalformedIsToldAtTheForm() {
        system.get("/accounts/new");

        assertThat(system.post("/accounts/new", Map.of("name", "xi.tong", "displayName", "张示例"))
                        .page()
                        .text())
                .contains("已经有人使用");
        assertThat(system.post("/accounts/new", Map.of("name", "Zhang San", "displayName", "张示例"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aLockedAccountIsShownAsSuchAndUnlocked() {
        test.open("li.new", Role.LIAISON, TestAccounts.UNIT, null);
        for (int attempt = 0; attempt < 5; attempt++) {
            Visitor.at(port).signIn("li.new", "not the password");
        }

        assertThat(system.get("/accounts?q=li.new").page().select(".badge").text())
                .contains("已锁定");
        system.get("/accounts/li.new");
        system.post("/accounts/li.new/unlock", Map.of());
        var person = Visitor.at(port);
        person.signIn("li.new", PASSWORD);
        assertThat(person.get("/me").path()).isEqualTo("/me");
    }

    @Test
    void theSystemAdministratorIsOfferedNothingOnTheAccountOfAnAdministrator() {
        var page = system.get("/accounts/an.quan").page();

        assertThat(page.select("main form")).isEmpty();
        assertThat(page.text()).contains("只能由服务器的操作人员");
        assertThat(system.post("/accounts/an.quan/reset", Map.of()).page().text())
                .contains("只能由服务器的操作人员");
    }

    @Test
    void aPolicyOutOfBoundsIsRefusedAtItsFieldAndOneWithinHoldsAtOnce() {
        var policy = Map.of(
                "lock_failures",
                "3",
                "lock_minutes",
                "15",
                "idle_minutes",
                "30",
                "administrator_idle_minutes",
                "15",
                "sessions",
                "1",
                "password_days",
                "90",
                "token_days",
                "30");
        var wrong = new java.util.HashMap<>(policy);
        wrong.put("idle_minutes", "600");

        security.get("/policy");
        assertThat(security.post("/policy", wrong)
                        .page()
                        .select("#f-idle_minutes-error")
                        .text())
                .contains("5 到 30");
        assertThat(security.post("/policy", policy).page().text()).contains("立即生效");
        security.post(
                "/policy",
                Map.of(
                        "lock_failures",
                        "5",
                        "lock_minutes",
                        "15",
                        "idle_minutes",
                        "30",
                        "administrator_idle_minutes",
                        "15",
                        "sessions",
                        "3",
                        "password_days",
                        "90",
                        "token_days",
                        "180"));
    }

    @Test
    void whatIsNotThereYetIsSaidInWordsOfItsOwn() {
        test.open("li.new");

        assertThat(system.get("/accounts/li.new").page().select("dl").text()).contains("最近登录 未登录过");
        assertThat(security.get("/posts?waiting=true").page().select("main").text())
                .contains("没有等待授予的岗位")
                .doesNotContain("0 个账号");
    }

    @Test
    void everyPlaceInAnAdministratorsColumnHasAPictureOfItsOwn() {
        for (var administrator : List.of(system, security, auditor)) {
            var pictures = administrator.get("/").page().select(".side use").eachAttr("href");
            assertThat(pictures).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        }
    }

    @Test
    void theAuditIsFilteredAndLeadsToOlderLines() {
        for (int attempt = 0; attempt < 3; attempt++) {
            Visitor.at(port).signIn("somebody", "wrong");
        }

        var page = auditor.get("/audit?q=somebody&result=REFUSED").page();
        assertThat(page.select("tbody tr")).hasSize(3);
        assertThat(page.select("tbody tr").get(0).text()).contains("登录").contains("被拒绝");
    }

    @Test
    void theAuditIsExportedWithTheHeadOfItsChainAndTheExportIsAudited() throws IOException {
        var file = folder.resolve("audit.xlsx");
        Files.write(file, auditor.get("/audit/export").body());

        var texts = new ArrayList<String>();
        try (var workbook = Workbooks.open(file, "audit.xlsx");
                var rows = workbook.firstSheet().rows()) {
            rows.forEach(row -> row.cells().forEach(cell -> texts.add(cell.text())));
        }
        assertThat(texts).anyMatch(text -> text.matches(".*[0-9a-f]{64}.*")).contains("导出审计", "shen.ji");
    }

    @Test
    void verifyingTellsThatTheChainIsWholeAndWhereItIsNot() {
        auditor.get("/audit/chain");
        assertThat(auditor.post("/audit/chain", Map.of()).page().text()).contains("相扣完整");

        var line = jdbc.sql("select line_id from audit_links where position = 1")
                .query(Long.class)
                .single();
        test.tamper("update audit_lines set who = 'somebody else' where id = " + line);
        assertThat(auditor.post("/audit/chain", Map.of()).page().text()).contains("第 1 位对不上");
    }

    private Visitor administrator(String name, Role role) {
        test.open(name, role, organisations.findByCode("shi").orElseThrow().id(), null);
        return TestAccounts.signedIn(name, port);
    }
}
