package io.xieshou.access;

import com.zaxxer.hikari.HikariDataSource;
import io.xieshou.database.StartupProblem;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Refuses to start with a secret everybody knows. The only secret that comes from outside is the password of an external database; all others are made at
 * random at the first start. Source: GB/T 22239-2019, 8.1.4.1 (no default passwords).
 */
@Component
class KnownSecrets implements InitializingBean {

    private static final Set<String> KNOWN = Set.of(
            "postgres",
            "password",
            "passwd",
            "123456",
            "12345678",
            "123456789",
            "1234567890",
            "111111",
            "admin",
            "admin123",
            "root",
            "test",
            "guest",
            "secret",
            "changeme",
            "xieshou",
            "xieshou123",
            "postgresql",
            "pgpassword",
            "qwerty");

    private final HikariDataSource dataSource;

    KnownSecrets(HikariDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void afterPropertiesSet() {
        if (isKnown(dataSource.getPassword())) {
            throw new StartupProblem(
                    "数据库口令是人人都知道的弱口令：请先在数据库上改掉（alter role … password …），再把新口令放进环境变量 PGPASSWORD 后启动。",
                    "The password of the database is one everybody knows: change it there (alter role … password …),"
                            + " put the new one into the environment variable PGPASSWORD, and start again.");
        }
    }

    /** No password is left to the server's own rules (socket, certificate). */
    static boolean isKnown(@Nullable String password) {
        return password != null && KNOWN.contains(password.toLowerCase(Locale.ROOT));
    }
}
