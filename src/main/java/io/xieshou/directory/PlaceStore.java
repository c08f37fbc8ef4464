package io.xieshou.directory;

import java.util.HashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads all places from the tables. */
@Component
class PlaceStore {

    private final JdbcClient jdbc;
    private final PlaceLoader loader;
    private final VersionTable versions;
    private final AliasTable aliases;
    private final AttributeTable attributes;

    PlaceStore(JdbcClient jdbc, PlaceLoader loader) {
        this.jdbc = jdbc;
        this.loader = loader;
        this.versions = new VersionTable(jdbc, Subject.PLACE);
        this.aliases = new AliasTable(jdbc, Subject.PLACE);
        this.attributes = new AttributeTable(jdbc);
    }

    /** Brings what comes with the product into the tables. */
    void load() {
        loader.load();
    }

    PlaceSnapshot read() {
        return PlaceSnapshot.of(nodes(), aliases.all(), attributes.all());
    }

    private List<TreeNode<PlaceTraits>> nodes() {
        var versions = this.versions.all();
        var traits = new HashMap<PlaceTraits, PlaceTraits>();
        return jdbc.sql("""
            select id, level, kind, coalesce(successor_id, 0) as successor
            from places
            """)
                .query((row, number) -> {
                    var own = new PlaceTraits(
                            PlaceLevel.of(row.getInt("level")), PlaceKind.valueOf(row.getString("kind")));
                    return new TreeNode<>(
                            row.getInt("id"),
                            traits.computeIfAbsent(own, same -> same),
                            versions.getOrDefault(row.getInt("id"), List.of()),
                            row.getInt("successor"));
                })
                .list();
    }
}
