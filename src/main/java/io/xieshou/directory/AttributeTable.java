package io.xieshou.directory;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The dated attributes of places. */
final class AttributeTable {

    private final JdbcClient jdbc;

    AttributeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
