package io.xieshou.ledger.web;

import io.xieshou.ledger.Entry;
import io.xieshou.ledger.EntryQuery.PageKey;
import io.xieshou.ledger.Ledger;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a list was asked for, as it stands in the address, so that every list can be sent on.
 *
 * @param values filters by field, as typed
 * @param sort field to order by; empty: newest first
 * @param after key of the row before this page; empty: the first page
 */
record ListRequest(String search, Map<String, String> values, String sort, boolean descending, String after) {

    private static final List<String> STANDARD = List.of("from", "to", "state", "unit");

    static ListRequest of(Ledger ledger, HttpServletRequest request) {
        var values = new LinkedHashMap<String, String>();
        for (var name : STANDARD) {
            put(values, name, request);
        }
        ledger.codes().forEach(code -> put(values, code, request));
        var sort = text(request, "sort");
        return new ListRequest(
                text(request, "q"),
                values,
                sort.equals("updated") || ledger.find(sort).isPresent() ? sort : "",
                !text(request, "order").equals("up"),
                text(request, "after"));
    }

    /** {@code value~id}; an empty value is written {@code ~id} with nothing before it. */
    @Nullable
    PageKey key() {
        var cut = after.lastIndexOf('~');
        if (cut < 0 || !after.substring(cut + 1).matches("\\d{1,18}")) {
            return null;
        }
        return new PageKey(cut == 0 ? null : after.substring(0, cut), Long.parseLong(after.substring(cut + 1)));
    }

    boolean isFirstPage() {
        return after.isEmpty();
    }

    ListRequest firstPage() {
        return new ListRequest(search, values, sort, descending, "");
    }

    ListRequest without(String filter) {
        var rest = new LinkedHashMap<>(values);
        rest.remove(filter);
        return new ListRequest(search, rest, sort, descending, "");
    }

    ListRequest sortedBy(String field) {
        return new ListRequest(search, values, field, field.equals(sort) && !descending, "");
    }

    String url(Ledger ledger) {
        return build(LedgerUrls.list(ledger));
    }

    /** The address of the whole list as a file. */
    String exportUrl(Ledger ledger, String ending) {
        return firstPage().build(LedgerUrls.list(ledger) + "/export." + ending);
    }

    /** The address of the page after these rows. */
    String after(Ledger ledger, List<Entry> rows) {
        var last = rows.get(rows.size() - 1);
        var value = sortValue(ledger, last);
        var key = (value == null ? "" : value) + "~" + last.id();
        return new ListRequest(search, values, sort, descending, key).url(ledger);
    }

    private @Nullable Object sortValue(Ledger ledger, Entry entry) {
        if (sort.isEmpty()) {
            return entry.date();
        }
        return sort.equals("updated")
                ? entry.updatedAt()
                : entry.value(ledger.field(sort).code());
    }

    private String build(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("q", search);
        parameters.putAll(values);
        parameters.put("sort", sort);
        parameters.put("order", sort.isEmpty() || descending ? "" : "up");
        parameters.put("after", after);
        parameters.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .forEach(parameter -> address.queryParam(parameter.getKey(), "{" + parameter.getKey() + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }

    private static void put(Map<String, String> values, String name, HttpServletRequest request) {
        var text = text(request, name);
        if (!text.isEmpty()) {
            values.put(name, text);
        }
    }

    private static String text(HttpServletRequest request, String name) {
        var all = request.getParameterValues(name);
        return all == null
                ? ""
                : java.util.Arrays.stream(all).map(String::strip).collect(Collectors.joining(","));
    }
}
