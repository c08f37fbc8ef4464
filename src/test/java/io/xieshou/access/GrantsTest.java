package io.xieshou.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GrantsTest {

    private static final Set<Function> BUSINESS = EnumSet.complementOf(EnumSet.of(
            Function.HOME,
            Function.OWN_ACCOUNT,
            Function.DIRECTORY_READ,
            Function.DIRECTORY_WRITE,
            Function.ACCOUNT_ADMIN,
            Function.POLICY_ADMIN,
            Function.AUDIT_READ));

    @Test
    void theThreeAdministratorsHaveNoFunctionOverBusinessData() {
        for (var role : Role.values()) {
            if (role.isAdministrator()) {
                assertThat(Grants.of(role).keySet()).as(role.name()).doesNotContainAnyElementsOf(BUSINESS);
            }
        }
    }

    @Test
    void accountsPolicyAndAuditEachBelongToOneAdministratorAlone() {
        assertThat(holders(Function.POLICY_ADMIN)).containsExactly(Role.SECURITY_ADMIN);
        assertThat(holders(Function.AUDIT_READ)).containsExactly(Role.AUDIT_ADMIN);
        assertThat(holders(Function.ACCOUNT_ADMIN)).containsExactly(Role.SYSTEM_ADMIN, Role.CONSOLE);
    }

    @Test
    void leadersAndAuditorsChangeNothing() {
        var writes = EnumSet.of(
                Function.ENTRY_WRITE,
                Function.IMPORT,
                Function.EVIDENCE_WRITE,
                Function.FORM_FILL,
                Function.DEFINITION_WRITE);

        assertThat(Grants.of(Role.LEADER).keySet()).doesNotContainAnyElementsOf(writes);
        assertThat(Grants.of(Role.AUDITOR).keySet()).doesNotContainAnyElementsOf(writes);
    }

    @Test
    void anAdministratorHoldsNoSecondRole() {
        assertThat(Role.SYSTEM_ADMIN.conflictsWith(Role.AUDIT_ADMIN)).isTrue();
        assertThat(Role.SECURITY_ADMIN.conflictsWith(Role.LIAISON)).isTrue();
        assertThat(Role.LIAISON.conflictsWith(Role.CADRE)).isFalse();
        assertThat(Role.LIAISON.conflictsWith(Role.LIAISON)).isFalse();
    }

    @Test
    void everyFunctionBelongsToSomebody() {
        for (var function : Function.values()) {
            assertThat(holders(function)).as(function.name()).isNotEmpty();
        }
    }

    private static Role[] holders(Function function) {
        return Arrays.stream(Role.values())
                .filter(role -> Grants.of(role).containsKey(function))
                .toArray(Role[]::new);
    }
}
