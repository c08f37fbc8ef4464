package io.xieshou.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What offices changed, by whom and why. */
@Component
public class DirectoryHistory {

    private final JdbcClient jdbc;
    private final Clock clock;

    DirectoryHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Newest first. */
    public List<DirectoryChange> ofPlace(int id) {
        return of(Subject.PLACE, id);
    }

    /** Newest first. */
    public List<DirectoryChange> ofOrganisation(int id) {
        return of(Subject.ORGANISATION, id);
    }

    private List<DirectoryChange> of(Subject subject, int id) {
        return jdbc.sql("""
            select at, who, action, before, after, effective, reason
            from directory_changes
            where subject = ? and subject_id = ?
            order by id desc
            """)
                .params(subject.name(), id)
                .query((row, number) -> new DirectoryChange(
                        row.getObject("at", OffsetDateTime.class),
                        row.getString("who"),
                        row.getString("action"),
                        row.getString("before"),
                        row.getString("after"),
                        row.getObject("effective", LocalDate.class),
                        row.getString("reason")))
                .list();
    }

    void write(Subject subject, int id, String action, String before, String after, Change change) {
        jdbc.sql("""
            insert into directory_changes (at, who, subject, subject_id, action, before, after, effective, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .params(
                        OffsetDateTime.now(clock),
                        change.who(),
                        subject.name(),
                        id,
                        action,
                        before,
                        after,
                        change.on(),
                        change.reason())
                .update();
    }
}
