package io.xieshou.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The dated attributes of places. */
final class AttributeTable {

    private final JdbcClient jdbc;

    AttributeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every attribute there may be, with what each place has of it. */
    Attributes all() {
        return new Attributes(kinds(), values());
    }

    private List<AttributeKind> kinds() {
        var named = named();
        return jdbc.sql("select attribute, inherited, label_zh, label_en from place_attribute_kinds order by attribute")
                .query((row, number) -> new AttributeKind(
                        row.getString("attribute"),
                        row.getBoolean("inherited"),
                        row.getString("label_zh"),
                        row.getString("label_en"),
                        named.getOrDefault(row.getString("attribute"), List.of())))
                .list();
    }

    /** By attribute the values that have a name. */
    private Map<String, List<AttributeKind.Value>> named() {
        var named = new HashMap<String, List<AttributeKind.Value>>();
        jdbc.sql("select attribute, value, label_zh, label_en from place_attribute_values order by ordinal")
                .query(row -> {
                    named.computeIfAbsent(row.getString("attribute"), attribute -> new ArrayList<>())
                            .add(new AttributeKind.Value(
                                    row.getString("value"), row.getString("label_zh"), row.getString("label_en")));
                });
        return named;
    }

    private List<Attributes.Value> values() {
        return jdbc.sql("select place_id, attribute, value, valid_from, valid_until from place_attributes")
                .query((row, number) -> new Attributes.Value(
                        row.getInt("place_id"), row.getString("attribute"), row.getString("value"), Rows.validity(row)))
                .list();
    }

    void set(int place, String attribute, @Nullable String value, Change change) {
        end(place, attribute, change);
        if (value != null) {
            jdbc.sql("""
                insert into place_attributes (place_id, attribute, value, valid_from, source)
                values (?, ?, ?, ?, ?)
                """)
                    .params(place, attribute, value, change.on(), change.reason())
                    .update();
        }
    }

    private void end(int place, String attribute, Change change) {
        jdbc.sql("delete from place_attributes where place_id = ? and attribute = ? and valid_from >= ?")
                .params(place, attribute, change.on())
                .update();
        jdbc.sql("""
            update place_attributes
            set valid_until = ?
            where place_id = ? and attribute = ? and (valid_until is null or valid_until > ?)
            """).params(change.on(), place, attribute, change.on()).update();
    }
}
