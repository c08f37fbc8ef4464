package io.xieshou.ledger;

import io.xieshou.pack.Definition;
import io.xieshou.pack.Definitions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The ledgers of a set of definitions through time: for a day, the version in force with the fields other packs add; for the table, every field any
 * version ever had.
 */
final class LedgerHistory {

    private final Definitions definitions;
    private final Map<String, Ledger> whole = new LinkedHashMap<>();

    /** Asked for each row of an import, so reckoned once. */
    private final Map<String, NavigableMap<LocalDate, Ledger>> governing = new HashMap<>();

    private LedgerHistory(Definitions definitions) {
        this.definitions = definitions;
        for (var code : definitions.codes(Ledger.class)) {
            whole.put(code, union(code));
            governing.put(code, times(code));
        }
    }

    static LedgerHistory of(Definitions definitions) {
        return new LedgerHistory(definitions);
    }

    /** Each ledger with all the fields it ever had, the newest definition of each. */
    List<Ledger> all() {
        return List.copyOf(whole.values());
    }

    Optional<Ledger> find(String code) {
        return Optional.ofNullable(whole.get(code));
    }

    /** The ledger as it governs entries of a day; days before the first version are governed by that one. */
    Optional<Ledger> on(String code, LocalDate day) {
        return Optional.ofNullable(governing.get(code))
                .map(times -> times.floorEntry(day).getValue());
    }

    /** The ledger from each day on which a definition of it, or of fields added to it, comes into force. */
    private NavigableMap<LocalDate, Ledger> times(String code) {
        var times = new TreeMap<LocalDate, Ledger>();
        times.put(LocalDate.MIN, governing(code, LocalDate.MIN));
        Stream.concat(
                        definitions.versions(Ledger.class, code).stream(),
                        definitions.versions(LedgerExtension.class, code).stream())
                .map(definition -> definition.pack().from())
                .forEach(day -> times.computeIfAbsent(day, from -> governing(code, from)));
        return times;
    }

    private Ledger governing(String code, LocalDate day) {
        var versions = definitions.versions(Ledger.class, code);
        var version = definitions.find(Ledger.class, code, day).orElse(versions.get(versions.size() - 1));
        return version.body().withFields(added(code, day));
    }

    private Ledger union(String code) {
        var versions = definitions.versions(Ledger.class, code);
        var newest = versions.get(0).body();
        var fields = new LinkedHashMap<String, Field>();
        newest.fields().forEach(field -> fields.put(field.code(), field));
        versions.stream()
                .flatMap(version -> version.body().fields().stream())
                .forEach(field -> fields.putIfAbsent(field.code(), field));
        added(code, LocalDate.MAX).forEach(field -> fields.putIfAbsent(field.code(), field));
        var more = new ArrayList<>(fields.values());
        more.removeAll(newest.fields());
        return newest.withFields(more);
    }

    private List<Field> added(String code, LocalDate day) {
        return definitions.versions(LedgerExtension.class, code).stream()
                .filter(extension -> !extension.pack().from().isAfter(day))
                .map(Definition::body)
                .flatMap(extension -> extension.fields().stream())
                .toList();
    }
}
