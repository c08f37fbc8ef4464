package io.xieshou.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads all places from the tables. */
@Component
class PlaceStore {

    private final JdbcClient jdbc;
    private final PlaceLoader loader;
    private final VersionTable versions;
    private final AliasTable aliases;

    PlaceStore(JdbcClient jdbc, PlaceLoader loader) {
        this.jdbc = jdbc;
        this.loader = loader;
        this.versions = new VersionTable(jdbc, Subject.PLACE);
        this.aliases = new AliasTable(jdbc, Subject.PLACE);
    }

    /** Brings what comes with the product into the tables. */
    void load() {
        loader.load();
    }

    PlaceSnapshot read() {
        return PlaceSnapshot.of(nodes(), aliases.all(), attributes());
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

    private Attributes attributes() {
        var named = jdbc
                .sql("select attribute, value, label_zh, label_en from place_attribute_values order by ordinal")
                .query((row, number) -> Map.entry(
                        row.getString("attribute"),
                        new AttributeKind.Value(
                                row.getString("value"), row.getString("label_zh"), row.getString("label_en"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        var kinds = jdbc.sql(
                        "select attribute, inherited, label_zh, label_en from place_attribute_kinds order by attribute")
                .query((row, number) -> new AttributeKind(
                        row.getString("attribute"),
                        row.getBoolean("inherited"),
                        row.getString("label_zh"),
                        row.getString("label_en"),
                        named.getOrDefault(row.getString("attribute"), List.of())))
                .list();
        var values = jdbc.sql("select place_id, attribute, value, valid_from, valid_until from place_attributes")
                .query((row, number) -> value(row))
                .list();
        return new Attributes(kinds, values);
    }

    private static Attributes.Value value(ResultSet row) throws SQLException {
        return new Attributes.Value(
                row.getInt("place_id"), row.getString("attribute"), row.getString("value"), Rows.validity(row));
    }
}
