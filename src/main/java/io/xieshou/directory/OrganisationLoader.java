package io.xieshou.directory;

import io.xieshou.directory.ResourceTable.Row;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the units that come with the product into the tables whenever their list changes; what is there already, or was changed by an office, is left as it
 * is.
 */
@Component
@DependsOnDatabaseInitialization
class OrganisationLoader {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final TransactionTemplate transaction;
    private final PlaceLoader places;
    private final Loads loads;

    OrganisationLoader(DataSource dataSource, TransactionTemplate transaction, PlaceLoader places, Loads loads) {
        this.jdbc = JdbcClient.create(dataSource);
        this.template = new JdbcTemplate(dataSource);
        this.transaction = transaction;
        this.places = places;
        this.loads = loads;
    }

    void load() {
        places.load();
        transaction.executeWithoutResult(status -> {
            var organisations = ResourceTable.read("organisations.csv");
            loads.once(organisations.fingerprint(), () -> add(organisations.rows()));
            var aliases = ResourceTable.read("organisation-aliases.csv");
            loads.once(aliases.fingerprint(), () -> addAliases(aliases.rows(), organisations.rows()));
            loads.whenChanged(ResourceTable.read("organisation-groups.csv"), this::putGroup);
        });
    }

    private void add(List<Row> rows) {
        var codes = codes();
        var added =
                rows.stream().filter(row -> !codes.contains(row.get("code"))).toList();
        var free = jdbc.sql("select nextval(pg_get_serial_sequence('organisations', 'id')) from generate_series(1, ?)")
                .param(added.size())
                .query(Integer.class)
                .list();
        for (int i = 0; i < added.size(); i++) {
            codes.put(added.get(i).get("code"), free.get(i));
        }
        insert(added, codes);
    }

    private OrganisationCodes codes() {
        var codes = new OrganisationCodes();
        jdbc.sql("select code, organisation_id from organisation_versions").query(row -> {
            codes.put(row.getString("code"), row.getInt("organisation_id"));
        });
        return codes;
    }

    private void insert(List<Row> rows, OrganisationCodes codes) {
        template.batchUpdate(
                "insert into organisations (id, kind, place_id) values (?, ?, (select max(place_id) from"
                        + " place_versions where code = ?))",
                each(
                        rows,
                        row -> fields(
                                codes.get(row.get("code")),
                                row.get("kind").toUpperCase(Locale.ROOT),
                                row.find("place"))));
        template.batchUpdate(
                "update organisations set joint_with_id = ?, successor_id = ? where id = ?",
                each(
                        rows,
                        row -> fields(
                                codes.find(row.find("joint_with")),
                                codes.find(row.find("successor")),
                                codes.get(row.get("code")))));
        template.batchUpdate(
                """
                insert into organisation_versions (organisation_id, valid_from, valid_until, code, name, parent_id, source)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                each(
                        rows,
                        row -> fields(
                                codes.get(row.get("code")),
                                row.validity().from(),
                                row.validity().until(),
                                row.get("code"),
                                row.get("name"),
                                codes.parent(row.get("code")),
                                row.get("source"))));
    }

    /** To the units that come with the product only: what every district of Beijing calls a unit is no name of another city's. */
    private void addAliases(List<Row> rows, List<Row> units) {
        var known = codes();
        var codes = new OrganisationCodes();
        units.forEach(unit -> codes.put(unit.get("code"), known.get(unit.get("code"))));
        template.batchUpdate(
                """
                insert into organisation_aliases (organisation_id, alias, valid_from, valid_until, source)
                values (?, ?, ?, ?, ?)
                on conflict do nothing
                """,
                rows.stream()
                        .flatMap(row -> codes.meant(row.get("code")).stream()
                                .map(id -> fields(
                                        id,
                                        row.get("alias"),
                                        row.validity().from(),
                                        row.validity().until(),
                                        row.get("source"))))
                        .toList());
    }

    private void putGroup(Row row) {
        jdbc.sql("""
            insert into organisation_groups (code, name, names, exact, within, kinds, suffixes, members, source)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (code) do update set name = excluded.name, names = excluded.names, exact = excluded.exact,
                within = excluded.within, kinds = excluded.kinds, suffixes = excluded.suffixes,
                members = excluded.members, source = excluded.source
            """)
                .params(
                        row.get("code"),
                        row.get("name"),
                        row.get("names"),
                        row.get("exact").equals("yes"),
                        row.get("within"),
                        row.get("kinds").toUpperCase(Locale.ROOT),
                        row.get("suffixes"),
                        row.get("members"),
                        row.get("source"))
                .update();
    }

    private static List<Object[]> each(List<Row> rows, Function<Row, Object[]> fields) {
        return rows.stream().map(fields).toList();
    }

    private static Object[] fields(@Nullable Object... fields) {
        return fields;
    }
}
