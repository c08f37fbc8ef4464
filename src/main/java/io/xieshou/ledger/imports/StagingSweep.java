package io.xieshou.ledger.imports;

import io.xieshou.ledger.Stagings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Clears away staging tables a day old that no import stands on: what is left where a program's request, a command or a reading was cut off. A table does not
 * know its age, so each sweep marks how far their numbers had come; a server that runs beside has its young ones left alone.
 */
@Component
class StagingSweep {

    private static final Duration REST = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Stagings stagings;
    private final Clock clock;

    StagingSweep(JdbcClient jdbc, Stagings stagings, Clock clock) {
        this.jdbc = jdbc;
        this.stagings = stagings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 25, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void sweepHourly() {
        sweep();
    }

    /** How many tables were cleared away. */
    int sweep() {
        mark();
        var left = left(clock.instant().minus(REST));
        left.forEach(stagings::drop);
        return left.size();
    }

    /** Of the marks older than a day only the youngest is still of use. */
    private void mark() {
        jdbc.sql("insert into staging_marks (at, last_id) select ?, last_value from staging_ids on conflict do nothing")
                .param(at(clock.instant()))
                .update();
        jdbc.sql("delete from staging_marks where at < (select max(at) from staging_marks where at < ?)")
                .param(at(clock.instant().minus(REST)))
                .update();
    }

    private List<Long> left(Instant before) {
        return jdbc.sql("""
            select t.id
            from (
                select case when tablename ~ '^s[0-9]+$' then substr(tablename, 2)::bigint end as id
                from pg_tables
                where schemaname = 'staging'
            ) t
            where t.id <= (select max(last_id) from staging_marks where at < ?)
                and not exists (
                    select 1 from imports i
                    where t.id = any (i.stagings) and i.state in ('reading', 'previewed', 'refused', 'saving'))
            """).param(at(before)).query(Long.class).list();
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
