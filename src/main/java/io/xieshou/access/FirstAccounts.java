package io.xieshou.access;

import io.xieshou.directory.Organisations;
import io.xieshou.directory.Places;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts a new installation begins with: the three administrators, and with sample data one account of each role. Passwords are random and are given
 * back once; there are no default passwords.
 */
@Component
public class FirstAccounts {

    private static final List<First> ADMINISTRATORS = List.of(
            new First("system-admin", "系统管理员", Role.SYSTEM_ADMIN, "shi", null),
            new First("security-admin", "安全管理员", Role.SECURITY_ADMIN, "shi", null),
            new First("audit-admin", "审计管理员", Role.AUDIT_ADMIN, "shi", null));

    /** Synthetic people. The cadre also holds a post at home, so that switching posts can be seen. */
    private static final List<First> SAMPLES = List.of(
            new First("shi-office", "张示例", Role.CITY_OFFICE, "shi", null),
            new First("mentougou-office", "李示例", Role.DISTRICT_OFFICE, "mentougou.zhiyuan", null),
            new First("mentougou-nongye", "王示例", Role.LIAISON, "mentougou.nongye", null),
            new First("mentougou-yongding", "赵示例", Role.TOWNSHIP, "mentougou.yongding", null),
            new First("mentougou-wuchuan", "陈示例", Role.CADRE, "mentougou.guazhi_wuchuan", "150125"),
            new First("mentougou-wuchuan", "陈示例", Role.LIAISON, "mentougou.weijian", null),
            new First("mentougou-leader", "刘示例", Role.LEADER, "mentougou", null),
            new First("shi-auditor", "孙示例", Role.AUDITOR, "shi", null));

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final PostGrants grants;
    private final Organisations organisations;
    private final Places places;
    private final Actors actors;

    FirstAccounts(
            JdbcClient jdbc,
            Accounts accounts,
            PostGrants grants,
            Organisations organisations,
            Places places,
            Actors actors) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.grants = grants;
        this.organisations = organisations;
        this.places = places;
        this.actors = actors;
    }

    private record First(
            String name,
            String displayName,
            Role role,
            String unit,
            @Nullable String place) {}

    /**
     * Makes them, unless somebody has an account already.
     *
     * @param samples whether sample data come with it
     * @return sign-in names and first passwords, to be shown once; empty when there are accounts
     */
    @Transactional
    public List<Credentials> create(boolean samples) {
        var made = new ArrayList<Credentials>();
        if (anybody()) {
            return made;
        }
        var console = actors.installation();
        var wanted = samples ? Stream.concat(ADMINISTRATORS.stream(), SAMPLES.stream()) : ADMINISTRATORS.stream();
        wanted.forEach(first -> create(console, first, made));
        return made;
    }

    private boolean anybody() {
        return jdbc.sql("select exists (select from accounts where name not like 'console:%')")
                .query(Boolean.class)
                .single();
    }

    private void create(Actor console, First first, List<Credentials> made) {
        if (accounts.find(first.name()).isEmpty()) {
            made.add(accounts.open(console, first.name(), first.displayName()));
        }
        grants.give(console, accounts.find(first.name()).orElseThrow(), post(first));
    }

    private NewPost post(First first) {
        var unit = organisations.findByCode(first.unit()).orElseThrow();
        var place =
                first.place() == null ? null : places.findByCode(first.place()).orElseThrow();
        return new NewPost(first.role(), unit.id(), place == null ? null : place.id(), LocalDate.of(2017, 1, 1), null);
    }
}
