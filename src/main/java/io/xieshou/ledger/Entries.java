package io.xieshou.ledger;

import io.xieshou.access.Actor;
import io.xieshou.access.Function;
import io.xieshou.access.Scope;
import io.xieshou.database.SqlFragment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads and writes single entries in an actor's scope. Every write is one transaction with its history, its sums and its audit line; bulk writes go through
 * {@link Batches}.
 */
@Service
public class Entries {

    /** Up to here lists are counted exactly. */
    public static final int COUNT_LIMIT = 10_000;

    private static final int FETCHED_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Ledgers ledgers;
    private final EntryRules rules;
    private final EntryWrites writes;
    private final EntryHistory history;

    Entries(JdbcClient jdbc, Ledgers ledgers, EntryRules rules, EntryWrites writes, EntryHistory history) {
        this.jdbc = jdbc;
        this.ledgers = ledgers;
        this.rules = rules;
        this.writes = writes;
        this.history = history;
    }

    /** The entry, if it exists and the actor may read it; the two are not told apart. */
    public Optional<Entry> find(Actor actor, Ledger ledger, long id) {
        return list(actor, ledger, EntryQuery.newest(List.of(SqlFragment.of("e.id = ?", id)))).stream()
                .findFirst();
    }

    /** @throws NoSuchEntry when there is none the actor may read */
    public Entry get(Actor actor, Ledger ledger, long id) {
        return find(actor, ledger, id).orElseThrow(() -> new NoSuchEntry(ledger, id));
    }

    /** One page of the entries the actor may read. */
    public List<Entry> list(Actor actor, Ledger ledger, EntryQuery query) {
        var sql = select(ledger, query, actor);
        return jdbc.sql(sql.text())
                .params(sql.binds())
                .query(new EntryRows(ledger))
                .list();
    }

    /**
     * All entries of a list that the actor may take out, in its order, read as they are used. To be closed, within a transaction.
     *
     * @param query its size is the most that are given
     */
    public Stream<Entry> stream(Actor actor, Ledger ledger, EntryQuery query) {
        var sql = select(ledger, query.and(actor.scope(Function.EXPORT).condition("e")), actor);
        return jdbc
                .sql(sql.text())
                .withFetchSize(FETCHED_AT_ONCE)
                .params(sql.binds())
                .query(new EntryRows(ledger))
                .stream();
    }

    /** How many entries a list has in all its pages; one more than {@link #COUNT_LIMIT} where there are more than that. */
    public long count(Actor actor, Ledger ledger, List<SqlFragment> conditions) {
        return count(actor, ledger, conditions, COUNT_LIMIT + 1);
    }

    /** How many entries the actor may read meet the conditions, counted up to {@code most}. */
    public long count(Actor actor, Ledger ledger, List<SqlFragment> conditions, long most) {
        var all = new ArrayList<>(conditions);
        all.add(actor.scope(Function.ENTRY_READ).condition("e"));
        var sql = SqlFragment.of("select count(*) from (select 1 from ")
                .append(SqlFragment.identifier(ledger.table()))
                .append(" e where ")
                .append(SqlFragment.and(all))
                .append(" limit ?) counted", most);
        return jdbc.sql(sql.text()).params(sql.binds()).query(Long.class).single();
    }

    /** The business date of the newest entry that counts, no later than a day. Whose entries are looked at is the caller's to say; only the day is told. */
    public Optional<LocalDate> newest(Ledger ledger, Scope whose, LocalDate until) {
        var conditions = List.of(
                whose.condition("e"),
                SqlFragment.of("e.business_date <= ?", until),
                SqlFragment.column("e", "state").in(ledger.countingStates()));
        var sql = SqlFragment.of("select e.business_date from ")
                .append(SqlFragment.identifier(ledger.table()))
                .append(" e where ")
                .append(SqlFragment.and(conditions))
                .append(" order by e.business_date desc limit 1");
        return jdbc.sql(sql.text()).params(sql.binds()).query(LocalDate.class).optional();
    }

    /** The units that own an entry that meets the conditions and that the actor may read. */
    public List<Integer> owners(Actor actor, Ledger ledger, List<SqlFragment> conditions) {
        var all = new ArrayList<>(conditions);
        all.add(actor.scope(Function.ENTRY_READ).condition("e"));
        var sql = SqlFragment.of("select distinct e.unit_id from ")
                .append(SqlFragment.identifier(ledger.table()))
                .append(" e where ")
                .append(SqlFragment.and(all));
        return jdbc.sql(sql.text()).params(sql.binds()).query(Integer.class).list();
    }

    private static SqlFragment select(Ledger ledger, EntryQuery query, Actor actor) {
        var visible = query.and(actor.scope(Function.ENTRY_READ).condition("e"));
        var order = EntryOrder.of(ledger, visible);
        return EntryRows.select(ledger)
                .append(" where ")
                .append(SqlFragment.and(order.conditions(visible)))
                .append(order.clause())
                .append(" limit ?", query.size());
    }

    /**
     * Records a new entry.
     *
     * @throws EntryRefused with every reason
     * @throws io.xieshou.access.NotAllowed when unit and place are outside the actor's scope
     */
    @Transactional
    public Entry add(Actor actor, Ledger ledger, EntryDraft draft) {
        var date = rules.accept(ledger, draft);
        actor.require(Function.ENTRY_WRITE, draft.unitId(), place(ledger, draft));
        try {
            return writes.insert(
                    actor, ledger, draft, date, ledgers.on(ledger.code(), date).initial());
        } catch (DuplicateKeyException twin) {
            throw new EntryRefused(List.of(rules.twin(ledger)));
        }
    }

    /**
     * Changes an entry, if nobody else did since {@code version}. Saving what is stored already changes nothing.
     *
     * @throws EntryConflict when somebody did; it carries both versions
     */
    @Transactional
    public Entry change(Actor actor, Ledger ledger, long id, int version, EntryDraft draft, String reason) {
        var stored = writes.lock(ledger, id).orElseThrow(() -> new NoSuchEntry(ledger, id));
        actor.require(Function.ENTRY_WRITE, stored.unitId(), stored.placeId());
        var date = rules.accept(ledger, draft);
        actor.require(Function.ENTRY_WRITE, draft.unitId(), place(ledger, draft));
        if (stored.version() != version) {
            throw new EntryConflict(stored, draft);
        }
        if (stored.unitId() == draft.unitId() && stored.values().equals(draft.values())) {
            return stored;
        }
        try {
            return writes.update(actor, ledger, stored, draft, date, stored.state(), "change", reason);
        } catch (DuplicateKeyException twin) {
            throw new EntryRefused(List.of(rules.twin(ledger)));
        }
    }

    /** Moves an entry to another state its ledger allows from here. */
    @Transactional
    public Entry move(Actor actor, Ledger ledger, long id, int version, String state, String reason) {
        var stored = writes.lock(ledger, id).orElseThrow(() -> new NoSuchEntry(ledger, id));
        actor.require(Function.ENTRY_WRITE, stored.unitId(), stored.placeId());
        var draft = new EntryDraft(stored.unitId(), stored.values());
        if (stored.version() != version) {
            throw new EntryConflict(stored, draft);
        }
        rules.acceptMove(ledger, stored, state);
        return writes.update(actor, ledger, stored, draft, stored.date(), state, "state", reason);
    }

    /** Every change of an entry the actor may read, oldest first. */
    public List<EntryChange> history(Actor actor, Ledger ledger, long id) {
        get(actor, ledger, id);
        return history.list(ledger, id);
    }

    private static @Nullable Integer place(Ledger ledger, EntryDraft draft) {
        return ledger.place() == null ? null : (Integer) draft.values().get(ledger.place());
    }
}
