package io.xieshou.access;

import static io.xieshou.access.TestAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.testing.Visitor;
import io.xieshou.testing.XieshouTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@XieshouTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({TestAccounts.class, RoutesTest.Probes.class})
class TokensTest {

    @LocalServerPort
    int port;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Accounts office;

    @Autowired
    JdbcClient jdbc;

    private Visitor owner;

    @BeforeEach
    void signIn() {
        accounts.forgetAll();
        accounts.open("li.one", Role.LIAISON, TestAccounts.UNIT, null);
        owner = Visitor.at(port);
        owner.signIn("li.one", PASSWORD);
        owner.get("/me/tokens");
    }

    @Test
    void aTokenActsAsItsOwnerWithNoMoreThanItWasGiven() {
        var token = make("ENTRY_READ", "30");

        assertThat(call("GET", token).text()).isEqualTo("li.one false");
        assertThat(call("POST", token).status()).isEqualTo(403);
    }

    @Test
    void aTokenNeedsNoCsrfTokenAndGetsNoSession() {
        var token = make("ENTRY_WRITE", "30");

        var answer = call("POST", token);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).doesNotContainKey("set-cookie");
    }

    @Test
    void withoutValidTokenTheAnswerSaysHowToGetOne() {
        var answer = call("GET", "xieshou_wrong");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text()).contains("Authorization: Bearer");
    }

    @Test
    void theSessionOfAPersonOpensNothingToPrograms() {
        assertThat(owner.get("/api/v1/probe").status()).isEqualTo(401);
    }

    @Test
    void onlyAHashOfTheTokenIsKept() {
        var token = make("ENTRY_READ", "30");

        assertThat(jdbc.sql("select t::text from access_tokens t")
                        .query(String.class)
                        .single())
                .doesNotContain(token);
    }

    @Test
    void anExpiredOrRevokedTokenIsRefused() {
        var token = make("ENTRY_READ", "30");
        jdbc.sql("update access_tokens set expires_at = now() - interval '1 second'")
                .update();
        assertThat(call("GET", token).status()).isEqualTo(401);

        var second = make("ENTRY_READ", "30");
        var id = jdbc.sql("select max(id) from access_tokens").query(Long.class).single();
        owner.post("/me/tokens/" + id + "/revoke", Map.of());
        assertThat(call("GET", second).status()).isEqualTo(401);
    }

    @Test
    void aClosedAccountOrAnEndedPostStopsItsTokens() {
        var token = make("ENTRY_READ", "30");
        jdbc.sql("update posts set ended_at = now()").update();
        assertThat(call("GET", token).status()).isEqualTo(401);

        jdbc.sql("update posts set ended_at = null").update();
        assertThat(call("GET", token).status()).isEqualTo(200);
        office.disable(accounts.console(), office.find("li.one").orElseThrow());
        assertThat(call("GET", token).status()).isEqualTo(401);
    }

    @Test
    void aTokenCannotBeMadeForLongerThanThePolicyAllowsNorForWhatTheOwnerMayNot() {
        assertThat(owner.post("/me/tokens", form("ENTRY_READ", "181")).page().text())
                .contains("1 到 180 天");
        assertThat(owner.post("/me/tokens", form("DEFINITION_WRITE", "30"))
                        .page()
                        .text())
                .contains("不能超出");
    }

    private String make(String function, String days) {
        return owner.post("/me/tokens", form(function, days))
                .page()
                .select("code.secret")
                .text();
    }

    private static Map<String, String> form(String function, String days) {
        return Map.of("name", "对账程序", "functions", function, "days", days);
    }

    private Visitor.Answer call(String method, String token) {
        var program = Visitor.at(port);
        var bearer = new String[] {"Authorization", "Bearer " + token};
        return method.equals("GET")
                ? program.get("/api/v1/probe", bearer)
                : program.post("/api/v1/probe", Map.of(), bearer);
    }
}
