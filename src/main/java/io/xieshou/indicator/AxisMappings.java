package io.xieshou.indicator;

import io.xieshou.directory.DirectoryChanged;
import io.xieshou.directory.Place;
import io.xieshou.directory.Places;
import io.xieshou.pack.DefinitionsChanged;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which column of an axis each place belongs to, by the tree in force on a day. A mapping is written down once, under the digest of what it says, so that
 * queries join it and days with the same tree share it.
 */
@Component
class AxisMappings {

    private final Places places;
    private final JdbcClient jdbc;
    private final Map<Key, Long> known = new ConcurrentHashMap<>();

    AxisMappings(Places places, JdbcClient jdbc) {
        this.places = places;
        this.jdbc = jdbc;
    }

    /** The number of the stored mapping. */
    long mapping(Axis axis, LocalDate on) {
        return known.computeIfAbsent(new Key(axis, on), key -> store(columns(axis, on)));
    }

    /** Column by place, the column that takes the rest left out. Deeper places override those above them. */
    private SortedMap<Integer, String> columns(Axis axis, LocalDate on) {
        var columns = new TreeMap<Integer, String>();
        axis.columns().stream()
                .flatMap(column -> column.places().stream().map(code -> Map.entry(code, column.code())))
                .sorted(Comparator.comparingInt(listed -> listed.getKey().length()))
                .forEach(listed -> places.findByCode(listed.getKey())
                        .map(Place::id)
                        .ifPresent(id -> places.subtree(id, on).stream()
                                .forEach(below -> columns.put(below, listed.getValue()))));
        return columns;
    }

    private long store(SortedMap<Integer, String> columns) {
        var digest = digest(columns.toString());
        var stored = jdbc.sql("select id from axis_mappings where digest = ?")
                .param(digest)
                .query(Long.class)
                .optional();
        return stored.orElseGet(() -> write(digest, columns));
    }

    /** One statement, so that nobody sees a mapping without its places; a twin written meanwhile wins. */
    private long write(String digest, SortedMap<Integer, String> columns) {
        jdbc.sql("""
                        with mapping as (insert into axis_mappings (digest) values (?) on conflict do nothing returning id)
                        insert into axis_places (mapping, place_id, column_code)
                        select mapping.id, p.place, p.col from mapping, unnest(?::int[], ?::text[]) p (place, col)
                        """)
                .params(
                        digest,
                        columns.keySet().toArray(Integer[]::new),
                        columns.values().toArray(String[]::new))
                .update();
        return jdbc.sql("select id from axis_mappings where digest = ?")
                .param(digest)
                .query(Long.class)
                .single();
    }

    @EventListener({DefinitionsChanged.class, DirectoryChanged.class})
    void forget() {
        known.clear();
    }

    private static String digest(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java has SHA-256.", absent);
        }
    }

    private record Key(Axis axis, LocalDate on) {}
}
