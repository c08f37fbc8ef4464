package io.xieshou.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xieshou.directory.Organisations;
import io.xieshou.directory.Places;
import io.xieshou.testing.XieshouTest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@XieshouTest
@Import(TestAccounts.class)
class PostGrantsTest {

    private static final LocalDate START = LocalDate.of(2020, 1, 1);

    @Autowired
    TestAccounts test;

    @Autowired
    Accounts accounts;

    @Autowired
    Posts posts;

    @Autowired
    PostGrants grants;

    @Autowired
    Actors actors;

    @Autowired
    Organisations organisations;

    @Autowired
    Places places;

    private Actor system;
    private Actor security;

    @BeforeEach
    void twoAdministrators() {
        test.forgetAll();
        system = administrator("xi.tong", Role.SYSTEM_ADMIN);
        security = administrator("an.quan", Role.SECURITY_ADMIN);
        test.open("li.one");
    }

    @Test
    void aPostGivenCanBeActedInAndOneEndedCannot() {
        grants.give(security, account("li.one"), post(Role.LIAISON, "mentougou.nongye", null));
        assertThat(posts.listValid(account("li.one").id())).hasSize(1);

        grants.end(
                security, account("li.one"), posts.list(account("li.one").id()).get(0));
        assertThat(posts.listValid(account("li.one").id())).isEmpty();
    }

    @Test
    void aPostAskedForHoldsOnlyOnceItIsGranted() {
        grants.ask(system, account("li.one"), post(Role.LIAISON, "mentougou.nongye", null));
        assertThat(posts.listValid(account("li.one").id())).isEmpty();

        grants.grant(
                security, account("li.one"), posts.list(account("li.one").id()).get(0));
        assertThat(posts.listValid(account("li.one").id())).hasSize(1);
    }

    @Test
    void nobodyHoldsTwoOfTheThreeAdministratorsNorOneBesideABusinessPost() {
        var role = post(Role.SECURITY_ADMIN, "shi", null);
        grants.give(security, account("li.one"), role);

        for (var second : List.of(Role.AUDIT_ADMIN, Role.SYSTEM_ADMIN, Role.LIAISON)) {
            assertThatThrownBy(() -> grants.give(security, account("li.one"), post(second, "shi", null)))
                    .isInstanceOf(Refused.class)
                    .hasMessage("access.post.conflict");
        }
    }

    @Test
    void rolesOneAfterTheOtherDoNotConflict() {
        var first = new NewPost(Role.AUDIT_ADMIN, unit("shi"), null, START, START.plusYears(1));
        grants.give(security, account("li.one"), first);

        grants.give(
                security, account("li.one"), new NewPost(Role.LIAISON, unit("shi"), null, START.plusYears(2), null));
        assertThat(posts.list(account("li.one").id())).hasSize(2);
    }

    @Test
    void nobodyGivesHimselfAPost() {
        assertThatThrownBy(() -> grants.give(security, account("an.quan"), post(Role.SECURITY_ADMIN, "shi", null)))
                .hasMessage("access.post.own");
    }

    @Test
    void onlyTheSecurityAdministratorGivesPosts() {
        assertThatThrownBy(() -> grants.give(system, account("li.one"), post(Role.LIAISON, "shi", null)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aCadreNeedsThePlaceOfThePosting() {
        assertThatThrownBy(() ->
                        grants.give(security, account("li.one"), post(Role.CADRE, "mentougou.guazhi_wuchuan", null)))
                .hasMessage("access.post.place_missing");
    }

    @Test
    void thePostOfAnOfficeStandsOnlyAtAnOffice() {
        assertThatThrownBy(() ->
                        grants.give(security, account("li.one"), post(Role.CITY_OFFICE, "mentougou.nongye", null)))
                .hasMessage("access.post.seat");
        assertThatThrownBy(
                        () -> grants.give(security, account("li.one"), post(Role.DISTRICT_OFFICE, "shi.renshe", null)))
                .hasMessage("access.post.seat");
    }

    @Test
    void theSystemAdministratorCannotTakeOverTheAccountOfAnotherAdministratorNorChangeHisOwn() {
        assertThatThrownBy(() -> accounts.reset(system, "an.quan")).hasMessage("access.account.administrator");
        assertThatThrownBy(() -> accounts.reset(system, "xi.tong")).hasMessage("access.account.own");
        assertThat(accounts.reset(test.console(), "an.quan").password()).hasSize(19);
    }

    @Test
    void aResetPasswordMustBeChangedAndEndsSessionsAndTokens() {
        var before = account("li.one");
        accounts.reset(system, "li.one");

        assertThat(account("li.one").mustChangePassword()).isTrue();
        assertThat(account("li.one").epoch()).isGreaterThan(before.epoch());
    }

    @Test
    void resettingANameNobodyHasSaysSo() {
        assertThatThrownBy(() -> accounts.reset(test.console(), "nobody")).hasMessageContaining("'nobody'");
        assertThatThrownBy(() -> accounts.reset(test.console(), "console:tester"))
                .isInstanceOf(UnknownAccount.class);
    }

    private Actor administrator(String name, Role role) {
        var id = test.open(name, role, unit("shi"), null);
        return actors.actor(account(name), posts.listValid(id).get(0), "127.0.0.1");
    }

    private NewPost post(Role role, String unit, @Nullable String place) {
        return new NewPost(
                role,
                unit(unit),
                place == null ? null : places.findByCode(place).orElseThrow().id(),
                START,
                null);
    }

    private Account account(String name) {
        return accounts.find(name).orElseThrow();
    }

    private int unit(String code) {
        return organisations.findByCode(code).orElseThrow().id();
    }
}
