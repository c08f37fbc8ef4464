package io.xieshou.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.testing.Visitor;
import io.xieshou.testing.XieshouTest;
import io.xieshou.workbook.Column;
import io.xieshou.workbook.WorkbookWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts from a table: looked at before they are opened, all or none. */
@XieshouTest(webEnvironment = WebEnvironment.RANDOM_PORT, shared = true)
@Import(TestAccounts.class)
class AccountTablesTest {

    @LocalServerPort
    int port;

    @Autowired
    TestAccounts test;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private Visitor system;
    private Visitor security;

    @BeforeEach
    void twoAdministrators() {
        system = test.signedIn(Role.SYSTEM_ADMIN, port);
        security = test.signedIn(Role.SECURITY_ADMIN, port);
    }

    @Test
    void accountsComeFromATableAfterALookAtItAndTheirPostsWaitForTheSecurityAdministrator() throws IOException {
        system.get("/accounts/import");
        var look = system.upload(
                "/accounts/import",
                "file",
                "账号.xlsx",
                table(
                        new String[] {"用户名", "姓名", "角色", "单位", "受援地区"},
                        new String[] {"table.one", "张示例", "单位联络员", "mentougou.nongye", ""},
                        new String[] {"table.two", "李示例", "挂职干部", "mentougou.guazhi_wuchuan", "武川县"}),
                Map.of());
        assertThat(look.page().text()).contains("全部可以开通");

        var opened = system.post(look.path(), Map.of());
        assertThat(opened.page().select("code.secret")).hasSize(2);
        assertThat(security.get("/posts?waiting=true&q=table.").page().select("tbody tr"))
                .hasSize(2);

        security.get("/posts/table.two");
        var id = jdbc.sql("select p.id from posts p join accounts a on a.id = p.account_id where a.name = 'table.two'")
                .query(Long.class)
                .single();
        assertThat(security.post("/posts/table.two/" + id + "/grant", Map.of())
                        .page()
                        .text())
                .contains("岗位已授予");
    }

    @Test
    void aTableWithOneBrokenRowOpensNothingAndNamesTheCells() throws IOException {
        system.get("/accounts/import");
        var look = system.upload(
                "/accounts/import",
                "file",
                "账号.xlsx",
                table(
                        new String[] {"用户名", "姓名", "角色", "单位"},
                        new String[] {"table.three", "张示例", "单位联络员", "mentougou.nongye"},
                        new String[] {"Li Two", "李示例", "组长", "门头沟区没有这个局"}),
                Map.of());

        assertThat(look.page().text()).contains("A3：").contains("C3：").contains("D3：");
        assertThat(system.post(look.path(), Map.of()).page().text()).contains("没有开通任何账号");
        assertThat(accounts.find("table.three")).isEmpty();
    }

    @Test
    void aFileThatIsNoTableOfAccountsIsRefusedInASentence() {
        system.get("/accounts/import");

        var answer = system.upload(
                "/accounts/import", "file", "账号.csv", "甲,乙\n1,2\n".getBytes(StandardCharsets.UTF_8), Map.of());

        assertThat(answer.page().select(".message").text()).contains("没有“用户名”这一列");
    }

    private static byte[] table(String[] headings, String[]... rows) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = WorkbookWriter.open("账号", Locale.SIMPLIFIED_CHINESE)) {
            var columns =
                    Arrays.stream(headings).map(heading -> Column.text(20)).toList();
            var sheet = workbook.sheet("账号", columns).header(headings);
            for (var row : rows) {
                sheet.row((Object[]) row);
            }
            workbook.writeTo(bytes);
        }
        return bytes.toByteArray();
    }
}
