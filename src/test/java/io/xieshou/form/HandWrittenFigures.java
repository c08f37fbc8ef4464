package io.xieshou.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What SQL written by hand says the monthly table of a district, or of the city, should say: {@code form/monthly_districts/*.sql}, one column for each line,
 * one row for each region and one for all of them. Shares nothing with the product but the tables.
 */
public final class HandWrittenFigures {

    private static final List<String> QUERIES = List.of("visits", "funds", "projects", "training", "pairings");

    private final JdbcClient jdbc;

    public HandWrittenFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The cells with a figure. */
    public Map<CellKey, BigDecimal> of(Sheet sheet) {
        var figures = new HashMap<CellKey, BigDecimal>();
        for (var query : QUERIES) {
            jdbc.sql(read("whose") + read(query))
                    .param("filer", sheet.filer().id())
                    .param("first", sheet.period().last().withDayOfYear(1))
                    .param("last", sheet.period().last())
                    .query((RowCallbackHandler) row -> read(row, figures));
        }
        return figures;
    }

    private static void read(ResultSet row, Map<CellKey, BigDecimal> figures) throws SQLException {
        var region = Objects.requireNonNullElse(row.getString("region"), Form.TOTAL);
        var names = row.getMetaData();
        for (int i = 2; i <= names.getColumnCount(); i++) {
            var figure = row.getBigDecimal(i);
            if (figure != null) {
                figures.put(new CellKey(names.getColumnLabel(i), region), figure);
            }
        }
    }

    private static String read(String query) {
        var path = "/form/monthly_districts/" + query + ".sql";
        try (var file = HandWrittenFigures.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(file, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
