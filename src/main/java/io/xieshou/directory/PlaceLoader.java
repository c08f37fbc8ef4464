package io.xieshou.directory;

import io.xieshou.directory.ResourceTable.Row;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the places that come with the product into the tables: those of the standard once, by {@code COPY}; the tables beside it whenever they change. What
 * an office entered itself is left as it is.
 */
@Component
@DependsOnDatabaseInitialization
class PlaceLoader {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final TransactionTemplate transaction;
    private final Loads loads;
    private final VersionTable versions;
    private final AliasTable aliases;

    PlaceLoader(DataSource dataSource, TransactionTemplate transaction, Loads loads) {
        this.jdbc = JdbcClient.create(dataSource);
        this.template = new JdbcTemplate(dataSource);
        this.transaction = transaction;
        this.loads = loads;
        this.versions = new VersionTable(jdbc, Subject.PLACE);
        this.aliases = new AliasTable(jdbc, Subject.PLACE);
    }

    void load() {
        transaction.executeWithoutResult(status -> {
            loads.once("places of 2021", this::copyStandard);
            loads.whenChanged(ResourceTable.read("custom-places.csv"), this::addCustom);
            loads.whenChanged(ResourceTable.read("place-changes.csv"), this::change);
            loads.whenChanged(ResourceTable.read("place-aliases.csv"), this::addAlias);
            loads.whenChanged(ResourceTable.read("place-attribute-kinds.csv"), this::addAttributeKind);
            loads.whenChanged(ResourceTable.read("place-attribute-values.csv"), this::addAttributeValue);
            loads.whenChanged(ResourceTable.read("place-attributes.csv"), this::addAttribute);
        });
    }

    /** References are checked once for all rows, which takes a tenth of the time it takes row by row. */
    private void copyStandard() {
        var standard = new StandardPlaces();
        template.execute("""
            alter table place_versions
                drop constraint place_versions_place_id_fkey,
                drop constraint place_versions_parent_id_fkey
            """);
        copy("copy places (id, level, kind) from stdin", standard.places());
        copy(
                "copy place_versions (place_id, valid_from, code, name, parent_id, source) from stdin",
                standard.versions());
        template.execute("""
            alter table place_versions
                add constraint place_versions_place_id_fkey foreign key (place_id) references places,
                add constraint place_versions_parent_id_fkey foreign key (parent_id) references places
            """);
        template.execute("select setval(pg_get_serial_sequence('places', 'id'), (select max(id) from places))");
        template.execute("analyze places, place_versions");
    }

    private void copy(String sql, String rows) {
        template.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new StringReader(rows));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void addCustom(Row row) {
        if (versions.findByCode(row.get("code")).isPresent()) {
            return;
        }
        var level = PlaceLevel.valueOf(row.get("level").toUpperCase(Locale.ROOT));
        int id = jdbc.sql("insert into places (level, kind) values (?, 'CUSTOM') returning id")
                .param(level.digits())
                .query(Integer.class)
                .single();
        var from = row.findDate("from");
        var validity = from == null ? Validity.ALWAYS : Validity.since(from);
        var parent = versions.getByCode(row.get("parent"));
        versions.add(id, new Version(validity, row.get("code"), row.get("name"), parent), row.get("source"));
    }

    private void change(Row row) {
        int id = versions.getByCode(row.get("code"));
        var on = Objects.requireNonNull(row.findDate("on"));
        if (row.find("successor") != null) {
            end(id, row);
        } else if (versions.findByCode(row.get("new_code")).isEmpty()) {
            versions.change(
                    id, on, old -> old.coded(row.get("new_code")).named(row.get("new_name")), row.get("source"));
        }
    }

    private void end(int id, Row row) {
        int changed = jdbc.sql("update places set successor_id = ? where id = ? and successor_id is null")
                .params(versions.getByCode(row.get("successor")), id)
                .update();
        if (changed == 1) {
            versions.end(id, Objects.requireNonNull(row.findDate("on")));
        }
    }

    private void addAlias(Row row) {
        aliases.add(versions.getByCode(row.get("code")), row.get("alias"), row.validity(), row.get("source"));
    }

    private void addAttributeKind(Row row) {
        jdbc.sql("""
            insert into place_attribute_kinds (attribute, inherited, label_zh, label_en)
            values (?, ?, ?, ?)
            on conflict do nothing
            """)
                .params(
                        row.get("attribute"),
                        row.get("inherited").equals("yes"),
                        row.get("label_zh"),
                        row.get("label_en"))
                .update();
    }

    private void addAttributeValue(Row row) {
        jdbc.sql("""
            insert into place_attribute_values (attribute, value, label_zh, label_en)
            values (?, ?, ?, ?)
            on conflict do nothing
            """)
                .params(row.get("attribute"), row.get("value"), row.get("label_zh"), row.get("label_en"))
                .update();
    }

    private void addAttribute(Row row) {
        jdbc.sql("""
            insert into place_attributes (place_id, attribute, value, valid_from, valid_until, source)
            values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """)
                .param(versions.getByCode(row.get("code")))
                .param(row.get("attribute"))
                .param(row.get("value"))
                .param(row.validity().from())
                .param(row.validity().until())
                .param(row.get("source"))
                .update();
    }
}
