package io.xieshou.access;

import io.xieshou.database.SqlFragment;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the audit, newest lines first. */
@Component
class AuditLines {

    static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditLines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One page and one line more, if there is one, to tell whether it goes on. */
    List<AuditLine> page(AuditQuery query) {
        return select(query, PAGE + 1).list();
    }

    /** All lines asked for, read as they are used; to be closed, within a transaction. */
    Stream<AuditLine> stream(AuditQuery query, int most) {
        return select(query, most).stream();
    }

    private JdbcClient.MappedQuerySpec<AuditLine> select(AuditQuery query, int most) {
        var condition = condition(query);
        return jdbc.sql("select * from audit_lines where " + condition.text() + " order by id desc limit " + most)
                .withFetchSize(500)
                .params(condition.binds())
                .query(AuditLine.MAPPER);
    }

    private SqlFragment condition(AuditQuery query) {
        var conditions = new ArrayList<SqlFragment>();
        conditions.add(SqlFragment.of("id < ?", query.beforeId()));
        if (!query.q().isEmpty()) {
            var part = "%" + escaped(query.q()) + "%";
            conditions.add(SqlFragment.of("who ilike ? or object ilike ? or address ilike ?", part, part, part));
        }
        if (!query.action().isEmpty()) {
            conditions.add(SqlFragment.of("action like ?", escaped(query.action()) + "%"));
        }
        if (!query.result().isEmpty()) {
            conditions.add(SqlFragment.of("result = ?", query.result()));
        }
        query.firstDay().ifPresent(day -> conditions.add(SqlFragment.of("at >= ?", startOf(day))));
        query.lastDay().ifPresent(day -> conditions.add(SqlFragment.of("at < ?", startOf(day.plusDays(1)))));
        return SqlFragment.and(conditions);
    }

    private OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
