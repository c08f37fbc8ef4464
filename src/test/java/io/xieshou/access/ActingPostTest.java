package io.xieshou.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.directory.Organisations;
import io.xieshou.testing.XieshouTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In which of their posts people act. */
@XieshouTest(webEnvironment = WebEnvironment.RANDOM_PORT, shared = true)
@Import(TestAccounts.class)
class ActingPostTest {

    @LocalServerPort
    int port;

    @Autowired
    TestAccounts test;

    @Autowired
    Organisations organisations;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoHoldsTwoPostsActsInOneAndSwitches() {
        var id = test.open("acts.two", Role.LIAISON, unit("mentougou.weijian"), null);
        var cadre = test.give(
                id,
                Role.CADRE,
                unit("mentougou.guazhi_wuchuan"),
                jdbc.sql("select place_id from organisations where id = ?")
                        .param(unit("mentougou.guazhi_wuchuan"))
                        .query(Integer.class)
                        .single());
        var person = TestAccounts.signedIn("acts.two", port);
        assertThat(person.get("/me").page().select(".acting-post").text()).contains("单位联络员");

        person.post("/me/post", Map.of("post", String.valueOf(cadre)));

        assertThat(person.get("/me").page().select(".acting-post").text()).contains("挂职干部");
        assertThat(person.get("/me").page().select(".acting-scope").text()).contains("门头沟区 → 武川县");
        var next = TestAccounts.signedIn("acts.two", port);
        assertThat(next.get("/me").page().select(".acting-post").text()).contains("挂职干部");
    }

    @Test
    void nobodyActsInThePostOfAnother() {
        var other = test.open("acts.other", Role.CITY_OFFICE, unit("shi"), null);
        test.open("acts.in.own", Role.LIAISON, unit("mentougou.weijian"), null);
        var post = jdbc.sql("select id from posts where account_id = ?")
                .param(other)
                .query(Long.class)
                .single();
        var person = TestAccounts.signedIn("acts.in.own", port);

        assertThat(person.post("/me/post", Map.of("post", String.valueOf(post))).status())
                .isEqualTo(403);
        assertThat(person.get("/me").page().select(".acting-post").text()).contains("单位联络员");
    }

    private int unit(String code) {
        return organisations.findByCode(code).orElseThrow().id();
    }
}
