package io.xieshou.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @Test
    void tenCharactersOfThreeClassesAreEnough() {
        assertThat(broken("Kx7-mulberry")).isEmpty();
    }

    @Test
    void nineCharactersAreTooFew() {
        assertThat(broken("Kx7-mulbe")).containsExactly("access.password.length");
    }

    @Test
    void twoClassesAreTooFew() {
        assertThat(broken("mulberry7352")).containsExactly("access.password.classes");
    }

    @Test
    void theSignInNameMustNotBeInIt() {
        assertThat(broken("Zhang.san-77")).contains("access.password.name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P@ssw0rd2020!",
                "Password123!",
                "1qaz2wsx!QAZ",
                "Admin@admin888",
                "Qwer1234!@#$",
                "Beijing2021!",
                "Aa1!Aa1!Aa1!",
                "Fupin-2020-xieshou"
            })
    void weakWordsStayWeakHoweverDressed(String password) {
        assertThat(broken(password)).contains("access.password.weak");
    }

    @Test
    void oneOfTheLastFiveIsRefused() {
        assertThat(PasswordRules.broken("zhang.san", "Kx7-mulberry", "Kx7-mulberry"::equals))
                .containsExactly("access.password.used");
    }

    @RepeatedTest(50)
    void passwordsMadeByTheSystemKeepTheRules() {
        assertThat(broken(Passwords.random())).isEmpty();
    }

    private static List<String> broken(String candidate) {
        return PasswordRules.broken("zhang.san", candidate, used -> false);
    }
}
