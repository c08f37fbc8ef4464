package io.xieshou.indicator;

import io.xieshou.pack.Packs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers what scans found until somebody writes into the ledger. The revision is read before the scan, so that a remembered answer is never too new. */
@Component
class ScanCache {

    private static final int SIZE = 500;

    private final EntryScan scan;
    private final JdbcClient jdbc;
    private final Packs packs;
    private final Map<Key, Shares> answers = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Shares> eldest) {
            return size() > SIZE;
        }
    };

    ScanCache(EntryScan scan, JdbcClient jdbc, Packs packs) {
        this.scan = scan;
        this.jdbc = jdbc;
        this.packs = packs;
    }

    Shares answer(List<Counted> counted, Question question) {
        var identities = counted.stream().map(Counted::identity).toList();
        var key = new Key(identities, question, revisions(counted), packs.revision());
        var known = find(key);
        if (known != null) {
            return known;
        }
        var fresh = scan.answer(counted, question);
        synchronized (answers) {
            answers.put(key, fresh);
        }
        return fresh;
    }

    private @Nullable Shares find(Key key) {
        synchronized (answers) {
            return answers.get(key);
        }
    }

    private List<Long> revisions(List<Counted> counted) {
        return counted.stream()
                .flatMap(one -> one.ledgersRead().stream())
                .distinct()
                .map(this::revision)
                .toList();
    }

    private long revision(String ledger) {
        return jdbc.sql("select coalesce(sum(writes), 0) from ledger_commits where ledger = ?")
                .param(ledger)
                .query(Long.class)
                .single();
    }

    private record Key(List<String> counted, Question question, List<Long> revisions, long definitions) {}
}
