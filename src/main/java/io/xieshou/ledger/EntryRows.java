package io.xieshou.ledger;

import io.xieshou.database.SqlFragment;
import io.xieshou.measure.Figures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads rows of a ledger's table. Numbers lose trailing zeros on the way, so that equal values are equal. */
final class EntryRows implements RowMapper<Entry> {

    private final Ledger ledger;

    EntryRows(Ledger ledger) {
        this.ledger = ledger;
    }

    /** {@code select …} of every column, from the table under the alias {@code e}. */
    static SqlFragment select(Ledger ledger) {
        var columns = new ArrayList<SqlFragment>();
        for (var standard : List.of(
                "id",
                "unit_id",
                "place_id",
                "business_date",
                "state",
                "version",
                "created_at",
                "created_by",
                "updated_at",
                "updated_by",
                "batch_id")) {
            columns.add(SqlFragment.column("e", standard));
        }
        own(ledger).forEach(field -> columns.add(SqlFragment.column("e", field.column())));
        return SqlFragment.of("select ")
                .append(SqlFragment.join(", ", columns))
                .append(" from ")
                .append(SqlFragment.identifier(ledger.table()))
                .append(" e");
    }

    /** The fields that have columns of their own. */
    static List<Field> own(Ledger ledger) {
        return ledger.fields().stream()
                .filter(field -> field.column().equals(field.code()))
                .toList();
    }

    @Override
    public Entry mapRow(ResultSet row, int number) throws SQLException {
        var values = new LinkedHashMap<String, Object>();
        for (var field : ledger.fields()) {
            var value = value(row, field);
            if (value != null) {
                values.put(field.code(), value);
            }
        }
        return new Entry(
                row.getLong("id"),
                row.getInt("unit_id"),
                row.getObject("place_id", Integer.class),
                row.getObject("business_date", LocalDate.class),
                row.getString("state"),
                row.getInt("version"),
                values,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getString("updated_by"),
                row.getObject("batch_id", Long.class));
    }

    private static @Nullable Object value(ResultSet row, Field field) throws SQLException {
        var type = field.type();
        if (type instanceof FieldType.Number) {
            var number = row.getBigDecimal(field.column());
            return number == null ? null : Figures.plain(number);
        }
        if (type instanceof FieldType.Date) {
            return row.getObject(field.column(), LocalDate.class);
        }
        if (type instanceof FieldType.Flag) {
            return row.getObject(field.column(), Boolean.class);
        }
        if (type instanceof FieldType.InPlace || type instanceof FieldType.OfOrganisation) {
            return row.getObject(field.column(), Integer.class);
        }
        if (type instanceof FieldType.Reference) {
            return row.getObject(field.column(), Long.class);
        }
        return row.getString(field.column());
    }
}
