package io.xieshou.access;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Chains committed audit lines: each link's SHA-256 covers the hash before it and the whole text of its line, so a line changed, removed or slipped in
 * later breaks the chain at that place.
 *
 * <p>Why a linker and not a hash in the insert: such an insert needs the hash before it, so every writer would wait until the writer before it has
 * committed, a long import included. Here writers only insert; one linker at a time takes what is committed from a queue and puts it behind the last link.
 * The price: lines of the last seconds are not chained yet. That the chain was not rewritten as a whole is proved by a {@link Head} noted elsewhere; each
 * export of the lines prints one.
 */
@Component
class AuditChain {

    private static final int BATCH = 1_000;
    /** Taken by whoever appends to the chain. */
    static final long LINKER_LOCK = 0x7869_6573_686f_75L;

    private final JdbcClient jdbc;

    AuditChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last link: its position in the chain and its hash in hexadecimal; position 0 is the empty chain. */
    record Head(long position, String hash) {

        static final Head START = new Head(0, HexFormat.of().formatHex(new byte[32]));

        Head next(AuditLine line) {
            return new Head(position + 1, line.hashAfter(hash));
        }
    }

    /** Where the chain does not hold. Position 0: the line stands outside the chain. */
    record BrokenLink(long position, long lineId) {}

    /** Puts what is committed behind the last link, at most {@value #BATCH} lines; returns how many. */
    @Transactional
    @Scheduled(fixedDelayString = "PT5S")
    public int link() {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(LINKER_LOCK)
                .query((row, number) -> 0)
                .single();
        var lines = takeUnlinked();
        var head = head();
        var lineIds = new long[lines.size()];
        var hashes = new String[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            head = head.next(lines.get(i));
            lineIds[i] = lines.get(i).id();
            hashes[i] = head.hash();
        }
        append(head.position() - lines.size(), lineIds, hashes);
        return lines.size();
    }

    /** Chains all that is committed by now. */
    @Transactional
    public void linkAll() {
        while (link() > 0) {}
    }

    private List<AuditLine> takeUnlinked() {
        return jdbc.sql("""
                        with taken as (
                            delete from audit_unlinked where line_id in (select line_id from audit_unlinked order by line_id limit ?)
                            returning line_id)
                        select l.* from taken join audit_lines l on l.id = taken.line_id order by l.id
                        """).param(BATCH).query(AuditLine.MAPPER).list();
    }

    private void append(long after, long[] lineIds, String[] hashes) {
        jdbc.sql("""
                        insert into audit_links (position, line_id, hash)
                        select ? + ordinality, line_id, decode(hash, 'hex')
                        from unnest(?::bigint[], ?::text[]) with ordinality as link (line_id, hash, ordinality)
                        """).params(after, lineIds, hashes).update();
    }

    /** The end of the chain as it is now. */
    Head head() {
        return jdbc.sql("select position, encode(hash, 'hex') as hash from audit_links order by position desc limit 1")
                .query(Head.class)
                .optional()
                .orElse(Head.START);
    }

    /** Whether the chain still holds the head noted earlier. */
    boolean holds(Head noted) {
        return noted.equals(Head.START)
                || jdbc.sql("select exists (select from audit_links where position = ? and encode(hash, 'hex') = ?)")
                        .params(noted.position(), noted.hash())
                        .query(Boolean.class)
                        .single();
    }

    /**
     * Recomputes the whole chain.
     *
     * @return the first place where it does not hold, empty when every line is as it was written
     */
    @Transactional(readOnly = true)
    public Optional<BrokenLink> verify() {
        var head = Head.START;
        for (var links = linksAfter(head); !links.isEmpty(); links = linksAfter(head)) {
            for (var link : links) {
                if (!link.follows(head)) {
                    return Optional.of(new BrokenLink(head.position() + 1, link.lineId()));
                }
                head = link.head();
            }
        }
        return firstOutside();
    }

    private List<Link> linksAfter(Head head) {
        return jdbc.sql("""
                        select k.position, k.line_id, encode(k.hash, 'hex') as link_hash, l.*
                        from audit_links k left join audit_lines l on l.id = k.line_id
                        where k.position > ? order by k.position limit ?
                        """)
                .params(head.position(), BATCH)
                .query((row, number) -> new Link(
                        new Head(row.getLong("position"), row.getString("link_hash")),
                        row.getLong("line_id"),
                        row.getObject("id") == null
                                ? Optional.empty()
                                : Optional.of(AuditLine.MAPPER.mapRow(row, number))))
                .list();
    }

    /** A line neither in the chain nor waiting for it was slipped past the trigger. */
    private Optional<BrokenLink> firstOutside() {
        return jdbc.sql("""
                        select 0 as position, min(l.id) as line_id
                        from audit_lines l
                        where not exists (select from audit_links k where k.line_id = l.id)
                        and not exists (select from audit_unlinked u where u.line_id = l.id)
                        having min(l.id) is not null
                        """).query(BrokenLink.class).optional();
    }

    private record Link(Head head, long lineId, Optional<AuditLine> line) {

        boolean follows(Head before) {
            return line.filter(proved -> before.next(proved).equals(head)).isPresent();
        }
    }
}
