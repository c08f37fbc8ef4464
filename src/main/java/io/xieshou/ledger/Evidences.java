package io.xieshou.ledger;

import io.xieshou.access.Actor;
import io.xieshou.access.Audit;
import io.xieshou.access.Function;
import io.xieshou.database.SqlFragment;
import io.xieshou.files.FileHash;
import io.xieshou.files.FileStore;
import java.io.InputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The proof of entries. Who may read an entry may read its proof; a file is reached only through an entry it proves. */
@Service
public class Evidences {

    private final JdbcClient jdbc;
    private final Ledgers ledgers;
    private final Entries entries;
    private final FileStore files;
    private final Audit audit;
    private final Clock clock;

    Evidences(JdbcClient jdbc, Ledgers ledgers, Entries entries, FileStore files, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.ledgers = ledgers;
        this.entries = entries;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** The proof of an entry the actor may read, oldest first. */
    public List<Evidence> list(Actor actor, Ledger ledger, long entryId) {
        actor.scope(Function.EVIDENCE_READ);
        entries.get(actor, ledger, entryId);
        return jdbc.sql("select * from evidence where ledger = ? and entry_id = ? order by id")
                .params(ledger.code(), entryId)
                .query(Evidence.class)
                .list();
    }

    /** One piece of proof, if the actor may read the entry it proves. */
    public Optional<Evidence> find(Actor actor, Ledger ledger, long entryId, long id) {
        return list(actor, ledger, entryId).stream()
                .filter(evidence -> evidence.id() == id)
                .findFirst();
    }

    /**
     * Files that prove entries of a unit which the actor may read, each once, the latest first.
     *
     * @param words part of the file's name; empty for any
     */
    public List<Evidence> search(Actor actor, int unit, String words, int most) {
        var sql = SqlFragment.of("""
            select * from (
                select distinct on (v.file_hash) v.* from evidence v
                where position(lower(?) in lower(v.file_name)) > 0 and (\
            """, words.strip())
                .append(SqlFragment.join(
                        " or ",
                        ledgers.list().stream()
                                .map(ledger -> provesOneOf(actor, ledger, unit))
                                .toList()))
                .append(") order by v.file_hash, v.id desc) files order by id desc limit ?", most);
        return jdbc.sql(sql.text()).params(sql.binds()).query(Evidence.class).list();
    }

    private static SqlFragment provesOneOf(Actor actor, Ledger ledger, int unit) {
        return SqlFragment.of("(v.ledger = ? and exists (select 1 from ", ledger.code())
                .append(SqlFragment.identifier(ledger.table()))
                .append(" e where e.id = v.entry_id and e.unit_id = ? and ", unit)
                .append(actor.scope(Function.ENTRY_READ).condition("e").inParentheses())
                .append(" and ")
                .append(actor.scope(Function.EVIDENCE_READ).condition("e").inParentheses())
                .append("))");
    }

    /**
     * Keeps a file and lets it prove an entry. The same file twice on one entry is one proof.
     *
     * @throws io.xieshou.files.FileRefused where the file is none we keep
     */
    @Transactional
    public void add(
            Actor actor, Ledger ledger, long entryId, InputStream content, String name, String kind, String note) {
        requireWritable(actor, ledger, entryId);
        var stored = files.store(content, name, actor.name());
        attach(actor, ledger, entryId, stored.hash(), name, kind, note);
    }

    /** Lets a file that proves another entry the actor may read prove this one too. */
    @Transactional
    public void reuse(Actor actor, Ledger ledger, long entryId, Evidence other) {
        requireWritable(actor, ledger, entryId);
        attach(actor, ledger, entryId, other.hash(), other.fileName(), other.kind(), other.note());
    }

    /** Takes a proof off its entry; the file stays for the others it proves. */
    @Transactional
    public void remove(Actor actor, Ledger ledger, long entryId, long id) {
        requireWritable(actor, ledger, entryId);
        jdbc.sql("delete from evidence where id = ? and ledger = ? and entry_id = ?")
                .params(id, ledger.code(), entryId)
                .update();
        audit.record(actor, "ledger.remove_evidence", path(ledger, entryId), Map.of("evidence", id));
    }

    /**
     * Judges a proof.
     *
     * @param verdict {@link Evidence#VALID} or {@link Evidence#INVALID}
     * @param why the reason; required where it is not valid
     */
    @Transactional
    public void judge(Actor actor, Ledger ledger, long entryId, long id, String verdict, String why) {
        requireWritable(actor, ledger, entryId);
        jdbc.sql("""
            update evidence
            set verdict = ?, verdict_why = ?, verdict_by = ?, verdict_at = ?
            where id = ? and ledger = ? and entry_id = ?
            """)
                .params(verdict, why, actor.name(), now(), id, ledger.code(), entryId)
                .update();
        audit.record(actor, "ledger.judge_evidence", path(ledger, entryId), Map.of("evidence", id, "verdict", verdict));
    }

    private void attach(
            Actor actor, Ledger ledger, long entryId, FileHash hash, String name, String kind, String note) {
        jdbc.sql("""
            insert into evidence (ledger, entry_id, file_hash, file_name, kind, note, added_at, added_by)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (ledger, entry_id, file_hash) do nothing
            """)
                .params(ledger.code(), entryId, hash.value(), name, kind, note, now(), actor.name())
                .update();
        audit.record(actor, "ledger.add_evidence", path(ledger, entryId), Map.of("file", hash.value()));
    }

    private void requireWritable(Actor actor, Ledger ledger, long entryId) {
        var entry = entries.get(actor, ledger, entryId);
        actor.require(Function.EVIDENCE_WRITE, entry.unitId(), entry.placeId());
    }

    private static String path(Ledger ledger, long entryId) {
        return "ledger/" + ledger.code() + "/" + entryId;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
