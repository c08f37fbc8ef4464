package io.xieshou.access;

import static io.xieshou.page.Words.t;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people are called on screen. Entries, proof, imports and typed figures keep the sign-in name of who made them, which tells a reader little. */
@Component
public class People {

    private static final String CONSOLE = "console:";

    private final JdbcClient jdbc;

    /** A display name is never changed, so it is asked for once; whoever is not found may yet get an account. */
    private final Map<String, String> found = new ConcurrentHashMap<>();

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The display name behind a sign-in name; the sign-in name itself where there is no account of it. */
    public String called(String name) {
        if (name.startsWith(CONSOLE)) {
            return t("access.people.console", name.substring(CONSOLE.length()));
        }
        var known = found.get(name);
        return known != null ? known : find(name).orElse(name);
    }

    private Optional<String> find(String name) {
        var displayName = jdbc.sql("select display_name from accounts where name = ?")
                .param(name)
                .query(String.class)
                .optional();
        displayName.ifPresent(called -> found.put(name, called));
        return displayName;
    }
}
