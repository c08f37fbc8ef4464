package io.xieshou.indicator;

import io.xieshou.ledger.Revisions;
import io.xieshou.pack.Packs;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Remembers what ledgers said until somebody writes into them. Revisions are read before the ledgers, so that a remembered answer is never too new. */
@Component
class Remembered {

    private static final int SIZE = 1_000;

    private final Revisions revisions;
    private final Packs packs;
    private final Map<Key, Shares> answers = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Shares> eldest) {
            return size() > SIZE;
        }
    };

    Remembered(Revisions revisions, Packs packs) {
        this.revisions = revisions;
        this.packs = packs;
    }

    /** What was asked, and as of when: the revisions of ledgers and of definitions. */
    record Asked(Question question, Map<String, Long> revisions, long definitions) {}

    /** Asks now; every ledger the indicators read is seen as of now or later. */
    Asked ask(Question question, Collection<Counted> counted) {
        var ledgers =
                counted.stream().flatMap(one -> one.ledgersRead().stream()).collect(Collectors.toSet());
        return new Asked(question, revisions.of(ledgers), packs.revision());
    }

    /** What the ledgers say to indicators of one ledger. */
    Shares answer(List<Counted> counted, Asked asked, Supplier<Shares> reading) {
        var identities = counted.stream().map(Counted::identity).toList();
        var key = new Key(identities, asked.question, revisions(counted, asked), asked.definitions);
        var known = find(key);
        if (known != null) {
            return known;
        }
        var fresh = reading.get();
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

    private static List<Long> revisions(List<Counted> counted, Asked asked) {
        return counted.stream()
                .flatMap(one -> one.ledgersRead().stream())
                .distinct()
                .map(ledger -> asked.revisions.getOrDefault(ledger, 0L))
                .toList();
    }

    private record Key(List<String> counted, Question question, List<Long> revisions, long definitions) {}
}
