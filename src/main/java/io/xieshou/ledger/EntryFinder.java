package io.xieshou.ledger;

import io.xieshou.access.Actor;
import io.xieshou.access.Function;
import io.xieshou.database.SqlFragment;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Finds entries of every ledger by a word, within an actor's view, at a cost that does not grow with the ledgers. */
@Service
public class EntryFinder {

    /** Matches looked at in one ledger. A word that more entries hold is answered from these: it is the list's task to page through all of them. */
    public static final int LOOKED_AT = 200;

    private final JdbcClient jdbc;
    private final Ledgers ledgers;
    private final EntrySearch search;
    private final Entries entries;

    EntryFinder(JdbcClient jdbc, Ledgers ledgers, EntrySearch search, Entries entries) {
        this.jdbc = jdbc;
        this.ledgers = ledgers;
        this.search = search;
        this.entries = entries;
    }

    /**
     * What one ledger holds of a word.
     *
     * @param newest a few of the entries, newest first
     * @param matches how many match; {@link #LOOKED_AT} means that many or more
     */
    public record Found(Ledger ledger, List<Entry> newest, int matches) {

        public Found {
            newest = List.copyOf(newest);
        }

        public boolean orMore() {
            return matches >= LOOKED_AT;
        }
    }

    /** The ledgers in which the actor may read an entry that matches, each with up to {@code size} of them; none for an actor who may read none. */
    public List<Found> find(Actor actor, String typed, int size) {
        return ledgers.list().stream()
                .map(ledger -> find(actor, ledger, typed, size))
                .filter(found -> !found.newest().isEmpty())
                .toList();
    }

    private Found find(Actor actor, Ledger ledger, String typed, int size) {
        var ids = matches(actor, ledger, typed);
        if (ids.isEmpty()) {
            return new Found(ledger, List.of(), 0);
        }
        var newest = SqlFragment.of(
                "e.id = any(?)",
                ids.stream().limit(size).mapToLong(Long::longValue).toArray());
        return new Found(ledger, entries.list(actor, ledger, EntryQuery.newest(List.of(newest))), ids.size());
    }

    /** The limit stands inside, before the sorting: so the index is left as soon as there is enough, however many rows hold the word. */
    private List<Long> matches(Actor actor, Ledger ledger, String typed) {
        var sql = SqlFragment.of("select id from (select e.id, e.business_date from ")
                .append(SqlFragment.identifier(ledger.table()))
                .append(" e where ")
                .append(SqlFragment.and(List.of(
                        search.matching(ledger, typed),
                        actor.scope(Function.ENTRY_READ).condition("e"))))
                .append(" limit ?) found order by business_date desc, id desc", LOOKED_AT);
        return jdbc.sql(sql.text()).params(sql.binds()).query(Long.class).list();
    }
}
