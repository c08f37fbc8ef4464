package io.xieshou.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.testing.XieshouTest;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@XieshouTest
@Import(TestAccounts.class)
class FirstAccountsTest {

    @Autowired
    FirstAccounts first;

    @Autowired
    TestAccounts test;

    @Autowired
    Accounts accounts;

    @Autowired
    Posts posts;

    @Autowired
    Passwords passwords;

    @BeforeEach
    void nobody() {
        test.forgetAll();
    }

    @Test
    void withSampleDataThereIsOneAccountOfEachRole() {
        var made = first.create(true);

        var roles = made.stream()
                .flatMap(each -> posts.listValid(account(each).id()).stream())
                .map(Post::role)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        assertThat(roles).isEqualTo(EnumSet.complementOf(EnumSet.of(Role.CONSOLE)));
    }

    @Test
    void withoutSampleDataThereAreTheThreeAdministratorsOnly() {
        assertThat(first.create(false))
                .extracting(Credentials::name)
                .containsExactly("system-admin", "security-admin", "audit-admin");
    }

    @Test
    void everyPasswordIsItsOwnAndMustBeChanged() {
        var made = first.create(true);

        assertThat(made).extracting(Credentials::password).doesNotHaveDuplicates();
        assertThat(made).allSatisfy(each -> {
            assertThat(account(each).mustChangePassword()).isTrue();
            assertThat(passwords.matches(each.password(), account(each).passwordHash()))
                    .isTrue();
        });
    }

    @Test
    void aSecondStartMakesNothing() {
        first.create(false);

        assertThat(first.create(true)).isEmpty();
    }

    @Test
    void thePasswordDoesNotSlipIntoALog() {
        var made = first.create(false);

        assertThat(List.of(made.toString(), made.get(0).toString()))
                .noneMatch(text -> text.contains(made.get(0).password()));
    }

    private Account account(Credentials credentials) {
        return accounts.find(credentials.name()).orElseThrow();
    }
}
