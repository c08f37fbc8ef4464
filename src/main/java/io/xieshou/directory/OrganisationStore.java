package io.xieshou.directory;

import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads all units from the tables. */
@Component
class OrganisationStore {

    private final JdbcClient jdbc;
    private final OrganisationLoader loader;
    private final VersionTable versions;
    private final AliasTable aliases;

    OrganisationStore(JdbcClient jdbc, OrganisationLoader loader) {
        this.jdbc = jdbc;
        this.loader = loader;
        this.versions = new VersionTable(jdbc, Subject.ORGANISATION);
        this.aliases = new AliasTable(jdbc, Subject.ORGANISATION);
    }

    /** Brings what comes with the product into the tables. */
    void load() {
        loader.load();
    }

    OrganisationSnapshot read() {
        return OrganisationSnapshot.of(nodes(), aliases.all(), groups());
    }

    private List<TreeNode<OrganisationTraits>> nodes() {
        var versions = this.versions.all();
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

    private List<Groups.Rule> groups() {
        return jdbc.sql("select code, name, names, exact, within, kinds, suffixes, members from organisation_groups"
                        + " order by code")
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
