package io.xieshou.scope;

import io.xieshou.ledger.Entry;
import io.xieshou.testing.Routes.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Real addresses for the patterns of routes: those of the entries, proofs, forms and files of one district. A pattern with a variable that is not known here
 * gets {@code 1}, and the walk says so if nobody finds anything there.
 *
 * @param evidence the id of the first proof of each ledger's entry
 * @param known values of variables by pattern prefix and name, e.g. {@code /forms/ form → monthly_districts}
 * @param questions what some routes must be asked with, by the end of their pattern
 */
record Addresses(
        Map<String, Entry> entries, Map<String, Long> evidence, List<Known> known, Map<String, String> questions) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::[^{}]*(?:\\{[^}]*}[^{}]*)*)?}");
    /** Routes that list or find things, which a search or a filter can change. */
    private static final Pattern LISTS =
            Pattern.compile("^[^{]*$|/ledgers/\\{code}(/entries|/export.*|/imports)?$|suggest|search");

    private static final Set<String> ENTRY = Set.of("id", "entry");

    record Known(String prefix, String variable, List<String> values) {}

    /** Everything worth asking for at a route. */
    List<String> of(Route route) {
        var pattern = route.pattern();
        return pattern.matches("(/api/v1)?/ledgers/\\{.*")
                ? entries.keySet().stream()
                        .flatMap(ledger -> fill(pattern, ledger).stream())
                        .toList()
                : fill(pattern, "");
    }

    private List<String> fill(String pattern, String ledger) {
        var paths = List.of("");
        var end = 0;
        Matcher variable = VARIABLE.matcher(pattern);
        while (variable.find()) {
            var fixed = pattern.substring(end, variable.start());
            var values = values(pattern, variable.group(1), ledger);
            paths = paths.stream()
                    .flatMap(path -> values.stream().map(value -> path + fixed + value))
                    .toList();
            end = variable.end();
        }
        var rest = pattern.substring(end);
        var question = questions.keySet().stream()
                .filter(pattern::endsWith)
                .findFirst()
                .map(questions::get)
                .orElse("");
        return paths.stream().map(path -> path + rest + question).toList();
    }

    private List<String> values(String pattern, String variable, String ledger) {
        if (!ledger.isEmpty()) {
            var found = ofLedger(pattern, variable, ledger);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return known.stream()
                .filter(one -> pattern.startsWith(one.prefix()) && variable.equals(one.variable()))
                .findFirst()
                .map(Known::values)
                .orElse(List.of("1"));
    }

    private List<String> ofLedger(String pattern, String variable, String ledger) {
        if (variable.equals("code")) {
            return List.of(ledger);
        }
        if (variable.equals("id") && pattern.contains("/evidence/{id")) {
            return List.of(String.valueOf(evidence.get(ledger)));
        }
        return ENTRY.contains(variable)
                ? List.of(String.valueOf(entries.get(ledger).id()))
                : List.of();
    }

    /** An address with what people add to it: a search for the beginning of the word, the district as filter. */
    static Stream<String> withQueries(Route route, String address) {
        if (!LISTS.matcher(route.pattern()).find()) {
            return Stream.of(address);
        }
        var asked = new ArrayList<>(List.of(address));
        for (var query : List.of("q=雀鸣", "unit=mentougou")) {
            asked.add(address + (address.contains("?") ? "&" : "?") + query.replace("雀鸣", "%E9%9B%80%E9%B8%A3"));
        }
        return asked.stream();
    }
}
