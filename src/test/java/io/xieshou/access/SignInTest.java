package io.xieshou.access;

import static io.xieshou.access.TestAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.testing.Visitor;
import io.xieshou.testing.XieshouTest;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.apache.catalina.Context;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@XieshouTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestAccounts.class)
class SignInTest {

    @LocalServerPort
    int port;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Accounts office;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WebServerApplicationContext application;

    private Visitor visitor;

    @BeforeEach
    void startClean() {
        accounts.forgetAll();
        visitor = Visitor.at(port);
    }

    @Test
    void thePageAskedForBeforeSigningInIsShownAfterIt() {
        accounts.open("li.one", Role.LIAISON, TestAccounts.UNIT, null);

        assertThat(visitor.get("/me").path()).isEqualTo("/sign-in");
        var answer = visitor.signInHere("li.one", PASSWORD);

        assertThat(answer.path()).isEqualTo("/me");
        assertThat(answer.heading()).isEqualTo("我的账号");
    }

    @Test
    void signingInGivesTheSessionAnotherId() {
        accounts.open("li.one", Role.LIAISON, TestAccounts.UNIT, null);
        visitor.get("/sign-in");
        var before = visitor.cookie("JSESSIONID");

        visitor.signIn("li.one", PASSWORD);

        assertThat(before).isNotEmpty();
        assertThat(visitor.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void nobodyLearnsWhichNamesExist() {
        accounts.open("li.one", Role.LIAISON, TestAccounts.UNIT, null);
        var closed = accounts.open("li.closed", Role.LIAISON, TestAccounts.UNIT, null);
        jdbc.sql("update accounts set disabled_at = now() where id = ?")
                .param(closed)
                .update();

        var wrongPassword = visitor.signIn("li.one", "not the password");
        var wrongName = visitor.signIn("nobody", PASSWORD);
        var closedAccount = visitor.signIn("li.closed", PASSWORD);

        assertThat(wrongPassword.path()).isEqualTo("/sign-in");
        assertThat(wrongName.page().select(".message").text())
                .contains("用户名或密码不正确")
                .isEqualTo(wrongPassword.page().select(".message").text())
                .isEqualTo(closedAccount.page().select(".message").text());
    }

    @Test
    void fiveFailuresLockTheNameForFifteenMinutesWhetherItExistsOrNot() {
        accounts.open("li.one", Role.LIAISON, TestAccounts.UNIT, null);
        for (int attempt = 0; attempt < 5; attempt++) {
            visitor.signIn("li.one", "not the password");
            visitor.signIn("nobody", "not the password");
        }

        assertThat(visitor.signIn("li.one", PASSWORD).path()).isEqualTo("/sign-in");
        assertThat(jdbc.sql("select key from sign_in_failures where locked_until between now() + interval '14 min'"
                                + " and now() + interval '15 min'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("name:li.one", "name:nobody");
    }

    @Test
    void aLockPassesAndTheFailuresAreForgotten() {
        accounts.open("li.one", Role.LIAISON, TestAccounts.UNIT, null);
        for (int attempt = 0; attempt < 5; attempt++) {
            visitor.signIn("li.one", "not the password");
        }
        jdbc.sql("update sign_in_failures set locked_until = now() - interval '1 second', last_at = last_at -"
                        + " interval '15 min'")
                .update();

        visitor.signIn("li.one", "not the password");
        visitor.signIn("li.one", PASSWORD);
        assertThat(visitor.get("/me").path()).isEqualTo("/me");
    }

    @Test
    void anAddressFromWhichManyNamesAreTriedIsLockedToo() {
        accounts.open("li.one", Role.LIAISON, TestAccounts.UNIT, null);
        visitor.signIn("guess.0", "not the password");
        jdbc.sql("update sign_in_failures set failures = 28 where key like 'address:%'")
                .update();
        visitor.signIn("guess.1", "not the password");
        assertThat(lockedAddresses()).isZero();
        visitor.signIn("guess.2", "not the password");
        assertThat(lockedAddresses()).isOne();

        assertThat(visitor.signIn("li.one", PASSWORD).path()).isEqualTo("/sign-in");
    }

    @Test
    void theFirstPasswordMustBeChangedBeforeAnythingElse() {
        var id = accounts.open("li.one", Role.LIAISON, TestAccounts.UNIT, null);
        jdbc.sql("update accounts set must_change_password = true where id = ?")
                .param(id)
                .update();

        var owed = visitor.signIn("li.one", PASSWORD);
        assertThat(owed.heading()).isEqualTo("请先设置新密码");
        assertThat(owed.page().select("nav, .acting, [role=search], a[href]:not(.skip-link):not([hreflang])"))
                .as("ways that would all lead back here")
                .isEmpty();
        assertThat(owed.page().select("form[action=/sign-out] button").text()).isEqualTo("退出");
        assertThat(visitor.get("/me").path()).isEqualTo("/me/password");

        var refused = visitor.post("/me/password", passwords(PASSWORD, PASSWORD));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".fault-summary").text()).contains("最近 5 次");

        visitor.post("/me/password", passwords(PASSWORD, "Another-9-Willow"));
        assertThat(visitor.get("/me").path()).isEqualTo("/me");
        assertThat(visitor.get("/me/password").page().select("nav.side a")).isNotEmpty();
    }

    @Test
    void aPasswordThatIsTooOldMustBeChanged() {
        var id = accounts.open("li.one", Role.LIAISON, TestAccounts.UNIT, null);
        jdbc.sql("update accounts set password_changed_at = now() - interval '91 days' where id = ?")
                .param(id)
                .update();

        assertThat(visitor.signIn("li.one", PASSWORD).path()).isEqualTo("/me/password");
    }

    @Test
    void changingThePasswordEndsTheOtherSessionsAndKeepsThisOne() {
        accounts.open("li.one", Role.LIAISON, TestAccounts.UNIT, null);
        var elsewhere = Visitor.at(port);
        elsewhere.signIn("li.one", PASSWORD);
        visitor.signIn("li.one", PASSWORD);
        visitor.get("/me/password");

        visitor.post("/me/password", passwords(PASSWORD, "Another-9-Willow"));

        assertThat(visitor.get("/me").path()).isEqualTo("/me");
        assertThat(elsewhere.get("/me").path()).isEqualTo("/sign-in");
    }

    @Test
    void aClosedAccountIsOutAtOnce() {
        accounts.open("li.one", Role.LIAISON, TestAccounts.UNIT, null);
        visitor.signIn("li.one", PASSWORD);

        office.disable(accounts.console(), office.find("li.one").orElseThrow());

        assertThat(visitor.get("/me").path()).isEqualTo("/sign-in");
    }

    @Test
    void theOldestSessionGivesWayWhenThereAreTooMany() {
        accounts.open("li.one", Role.LIAISON, TestAccounts.UNIT, null);
        visitor.signIn("li.one", PASSWORD);
        for (int more = 0; more < 3; more++) {
            Visitor.at(port).signIn("li.one", PASSWORD);
        }

        assertThat(visitor.get("/me").page().text()).contains("在别处登录");
    }

    @Test
    void aSessionRestsThirtyMinutesAndThatOfAnAdministratorFifteen() throws IOException {
        accounts.open("li.one", Role.LIAISON, TestAccounts.UNIT, null);
        accounts.open("xi.tong", Role.SYSTEM_ADMIN, TestAccounts.UNIT, null);

        visitor.signIn("li.one", PASSWORD);
        assertThat(idleTime(visitor)).isEqualTo(Duration.ofMinutes(30));
        visitor.signIn("xi.tong", PASSWORD);
        assertThat(idleTime(visitor)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void aPostWithoutItsTokenIsRefused() {
        accounts.open("li.one", Role.LIAISON, TestAccounts.UNIT, null);
        visitor.signIn("li.one", PASSWORD);

        assertThat(visitor.withoutToken()
                        .post("/me/password", passwords(PASSWORD, "Another-9-Willow"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void signingOutEndsTheSession() {
        accounts.open("li.one", Role.LIAISON, TestAccounts.UNIT, null);
        visitor.signIn("li.one", PASSWORD);

        assertThat(visitor.post("/sign-out", Map.of()).page().text()).contains("您已退出");
        assertThat(visitor.get("/me").path()).isEqualTo("/sign-in");
    }

    @Test
    void signInsAndRefusalsAreAudited() {
        accounts.open("li.one", Role.LIAISON, TestAccounts.UNIT, null);

        visitor.signIn("li.one", "not the password");
        visitor.signIn("li.one", PASSWORD);
        visitor.post("/sign-out", Map.of());

        assertThat(jdbc.sql("select action || ' ' || result from audit_lines where who = 'li.one' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("access.sign_in REFUSED", "access.sign_in DONE", "access.sign_out DONE");
    }

    private int lockedAddresses() {
        return jdbc.sql("select count(*) from sign_in_failures where key like 'address:%' and locked_until > now()")
                .query(Integer.class)
                .single();
    }

    private static Map<String, String> passwords(String current, String candidate) {
        return Map.of("current", current, "candidate", candidate, "repeated", candidate);
    }

    private Duration idleTime(Visitor visitor) throws IOException {
        visitor.get("/me");
        var tomcat = ((TomcatWebServer) application.getWebServer()).getTomcat();
        var context = (Context) tomcat.getHost().findChildren()[0];
        var session = context.getManager().findSession(visitor.cookie("JSESSIONID"));
        return Duration.ofSeconds(session.getMaxInactiveInterval());
    }
}
