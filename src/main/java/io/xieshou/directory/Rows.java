package io.xieshou.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** What many rows have in common. */
final class Rows {

    private Rows() {}

    /** The columns {@code valid_from} and {@code valid_until}. */
    static Validity validity(ResultSet row) throws SQLException {
        return Validity.of(row.getObject("valid_from", LocalDate.class), row.getObject("valid_until", LocalDate.class));
    }
}
