package io.xieshou.access;

import static io.xieshou.access.TestAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.testing.Routes;
import io.xieshou.testing.Visitor;
import io.xieshou.testing.XieshouTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@XieshouTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({TestAccounts.class, Routes.class, RoutesTest.Probes.class})
class RoutesTest {

    @LocalServerPort
    int port;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Routes routes;

    @Autowired
    JdbcClient jdbc;

    private Visitor visitor;

    /** Routes of every sort: what other modules write, and what they forget. */
    @RestController
    static class Probes {

        @GetMapping("/probe/silent")
        String silent() {
            return "silent";
        }

        @Open
        @GetMapping("/probe/open")
        String open() {
            return "open";
        }

        @Allowed(Function.ENTRY_READ)
        @GetMapping("/probe/read")
        String read(Actor actor) {
            return actor.name() + " " + actor.scope(Function.ENTRY_READ).units();
        }

        @Allowed(Function.ENTRY_WRITE)
        @PostMapping("/probe/write")
        String write(Actor actor) {
            return actor.name();
        }

        @Allowed(Function.ENTRY_READ)
        @GetMapping("/api/v1/probe")
        String program(Actor actor) {
            return actor.name() + " " + actor.may(Function.ENTRY_WRITE);
        }

        @Allowed(Function.ENTRY_WRITE)
        @PostMapping("/api/v1/probe")
        String programWrites(Actor actor) {
            return actor.name();
        }
    }

    @BeforeEach
    void startClean() {
        accounts.forgetAll();
        visitor = Visitor.at(port);
    }

    @Test
    void everyRouteOfTheApplicationSaysWhoMayUseIt() {
        assertThat(routes.list())
                .filteredOn(route -> !route.pattern().equals("/probe/silent"))
                .allSatisfy(route -> {
                    var said = RouteAuthorization.Route.of(route.handler());
                    assertThat(said.open() || said.function() != null)
                            .as(route.toString())
                            .isTrue();
                });
    }

    @Test
    void onlyTheSignInPageIsOpen() {
        assertThat(routes.list())
                .filteredOn(
                        route -> RouteAuthorization.Route.of(route.handler()).open())
                .extracting(Routes.Route::pattern)
                .containsOnly("/sign-in", "/probe/open");
    }

    @Test
    void withoutSignInEveryRouteButTheOpenOnesLeadsToTheSignInPage() {
        for (var route : routes.list()) {
            if (route.method() == HttpMethod.GET
                    && !route.pattern().startsWith("/api/")
                    && !RouteAuthorization.Route.of(route.handler()).open()) {
                assertThat(visitor.get(route.filled(1, 1, 1)).path())
                        .as(route.toString())
                        .isEqualTo("/sign-in");
            }
        }
        assertThat(visitor.get("/probe/open").text()).isEqualTo("open");
    }

    @Test
    void aRouteThatSaysNothingIsRefusedToEverybody() {
        accounts.open("shi", Role.CITY_OFFICE, TestAccounts.UNIT, null);
        visitor.signIn("shi", PASSWORD);

        assertThat(visitor.get("/probe/silent").status()).isEqualTo(403);
    }

    @Test
    void aRoleWithoutTheFunctionIsRefusedAndTheRefusalIsAudited() {
        accounts.open("leader", Role.LEADER, TestAccounts.UNIT, null);
        visitor.signIn("leader", PASSWORD);

        assertThat(visitor.get("/probe/read").status()).isEqualTo(200);
        visitor.get("/me/password");
        assertThat(visitor.post("/probe/write", Map.of()).status()).isEqualTo(403);
        assertThat(jdbc.sql("select object from audit_lines where action = 'access.refuse' and who = 'leader'")
                        .query(String.class)
                        .list())
                .containsExactly("/probe/write");
    }

    @Test
    void theThreeAdministratorsReachNoBusinessRoute() {
        for (var role : new Role[] {Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN}) {
            accounts.open("admin." + role.ordinal(), role, TestAccounts.UNIT, null);
            var admin = Visitor.at(port);
            admin.signIn("admin." + role.ordinal(), PASSWORD);

            assertThat(admin.get("/probe/read").status()).as(role.name()).isEqualTo(403);
        }
    }

    @Test
    void eachAdministratorReachesOnlyTheOwnPages() {
        accounts.open("sys", Role.SYSTEM_ADMIN, TestAccounts.UNIT, null);
        visitor.signIn("sys", PASSWORD);

        assertThat(visitor.get("/accounts").status()).isEqualTo(200);
        assertThat(visitor.get("/posts").status()).isEqualTo(403);
        assertThat(visitor.get("/policy").status()).isEqualTo(403);
        assertThat(visitor.get("/audit").status()).isEqualTo(403);
    }

    @Test
    void aRoleTakenAwayHoldsFromTheNextRequestOn() {
        var id = accounts.open("li.one", Role.LIAISON, TestAccounts.UNIT, null);
        visitor.signIn("li.one", PASSWORD);
        assertThat(visitor.get("/probe/read").status()).isEqualTo(200);

        jdbc.sql("update posts set ended_at = now() where account_id = ?")
                .param(id)
                .update();

        assertThat(visitor.get("/probe/read").page().text()).contains("您还没有岗位");
    }

    @Test
    void anAddressNobodyAnswersIsNotFoundForThoseSignedIn() {
        accounts.open("li.one", Role.LIAISON, TestAccounts.UNIT, null);
        visitor.signIn("li.one", PASSWORD);

        assertThat(visitor.get("/nowhere").status()).isEqualTo(404);
        assertThat(visitor.get("/probe/write").status()).isEqualTo(405);
    }

    @Test
    void aPieceOfAPageAskedForAfterTheSessionEndedLoadsTheWholeSignInPage() {
        var answer = visitor.get("/probe/read", "HX-Request", "true");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers().get("hx-redirect")).containsExactly("/sign-in");
    }
}
