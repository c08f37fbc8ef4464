package io.xieshou.sample;

import io.xieshou.ledger.Entry;
import io.xieshou.ledger.Ledger;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ids that entries made earlier got, by owning unit and key. */
final class SampleReferences {

    private final Map<String, Long> ids = new HashMap<>();

    void remember(Ledger ledger, Entry entry) {
        var key = ledger.key().stream().map(entry::value).toArray();
        ids.put(key(ledger.code(), entry.unitId(), key), entry.id());
    }

    long id(String ledger, int unit, Object... key) {
        var sought = key(ledger, unit, key);
        return Objects.requireNonNull(ids.get(sought), sought);
    }

    private static String key(String ledger, int unit, Object... key) {
        return ledger + "|" + unit + "|" + Stream.of(key).map(String::valueOf).collect(Collectors.joining("|"));
    }
}
