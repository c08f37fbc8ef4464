package io.xieshou.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads all units from the tables. */
@Component
class OrganisationStore {

    private final JdbcClient jdbc;
    private final OrganisationLoader loader;

    OrganisationStore(JdbcClient jdbc, OrganisationLoader loader) {
        this.jdbc = jdbc;
        this.loader = loader;
    }

    /** Brings what comes with the product into the tables. */
    void load() {
        loader.load();
    }

    OrganisationSnapshot read() {
        return OrganisationSnapshot.of(nodes(), aliases(), groups());
    }

    private List<TreeNode<OrganisationTraits>> nodes() {
        var versions = versions();
        return jdbc.sql("""
                        select id, kind, place_id, coalesce(joint_with_id, 0) as joint_with, coalesce(successor_id, 0) as successor
                        from organisations
                        """)
                .query((row, number) -> new TreeNode<>(
                        row.getInt("id"),
                        new OrganisationTraits(
                                OrganisationKind.valueOf(row.getString("kind")),
                                row.getObject("place_id", Integer.class),
                                row.getInt("joint_with")),
                        versions.getOrDefault(row.getInt("id"), List.of()),
                        row.getInt("successor")))
                .list();
    }

    private Map<Integer, List<Version>> versions() {
        var versions = new HashMap<Integer, List<Version>>();
        jdbc.sql("""
                        select organisation_id, valid_from, valid_until, code, name, coalesce(parent_id, 0) as parent
                        from organisation_versions
                        order by organisation_id, valid_from
                        """).query(row -> {
            versions.computeIfAbsent(row.getInt("organisation_id"), id -> new ArrayList<>(1))
                    .add(new Version(
                            Rows.validity(row), row.getString("code"), row.getString("name"), row.getInt("parent")));
        });
        return versions;
    }

    private List<Alias> aliases() {
        return jdbc.sql("select organisation_id, alias, valid_from, valid_until from organisation_aliases")
                .query((row, number) ->
                        new Alias(row.getInt("organisation_id"), row.getString("alias"), Rows.validity(row)))
                .list();
    }

    private List<Groups.Rule> groups() {
        return jdbc.sql(
                        "select code, name, names, exact, within, kinds, suffixes, members from organisation_groups order by code")
                .query((row, number) -> new Groups.Rule(
                        new Group(row.getString("code"), row.getString("name"), row.getBoolean("exact")),
                        list(row.getString("names")),
                        row.getString("within"),
                        list(row.getString("kinds")).stream()
                                .map(OrganisationKind::valueOf)
                                .toList(),
                        list(row.getString("suffixes")),
                        list(row.getString("members"))))
                .list();
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
