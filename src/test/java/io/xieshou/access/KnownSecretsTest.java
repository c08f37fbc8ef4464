package io.xieshou.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.xieshou.database.StartupProblem;
import org.junit.jupiter.api.Test;

class KnownSecretsTest {

    @Test
    void aDatabasePasswordEverybodyKnowsStopsTheStart() {
        assertThatThrownBy(() -> start("Postgres"))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("PGPASSWORD");
    }

    @Test
    void aRandomOneDoesNot() {
        assertThatCode(() -> start("b7Kq-2m9x-Vt4w")).doesNotThrowAnyException();
    }

    private static void start(String password) {
        try (var source = new HikariDataSource()) {
            source.setPassword(password);
            new KnownSecrets(source).afterPropertiesSet();
        }
    }
}
