package io.xieshou.api;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.database.SqlFragment;
import io.xieshou.ledger.Entries;
import io.xieshou.ledger.Entry;
import io.xieshou.ledger.EntryQuery;
import io.xieshou.ledger.Ledger;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Pages of entries by id: what is recorded while somebody pages through comes behind, so that no entry is met twice and none is missed. The next page's
 * address stands in {@code next} and in the header {@code Link}.
 */
@Component
class EntryPages {

    private static final int USUAL = 100;
    private static final int MOST = 1000;

    private final Entries entries;
    private final EntryDocuments documents;

    EntryPages(Entries entries, EntryDocuments documents) {
        this.entries = entries;
        this.documents = documents;
    }

    /** One page, as part of an answer: {@code entries}, {@code next} and, on the first page, {@code count}. */
    Map<String, Object> page(
            Actor actor,
            Ledger ledger,
            List<SqlFragment> conditions,
            Map<String, String> parameters,
            String path,
            HttpServletResponse response) {
        var size = size(parameters.get("limit"));
        var found = list(actor, ledger, conditions, after(parameters.get("after")), size);
        var answer = new LinkedHashMap<String, Object>();
        answer.put(
                "entries",
                found.stream().map(entry -> documents.of(ledger, entry)).toList());
        var next = found.size() < size ? null : next(path, parameters, found.get(found.size() - 1));
        answer.put("next", next);
        if (next != null) {
            response.setHeader(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return answer;
    }

    /** The entries behind one id in the order of ids. */
    List<Entry> list(Actor actor, Ledger ledger, List<SqlFragment> conditions, long after, int size) {
        var all = new ArrayList<>(conditions);
        all.add(SqlFragment.of("e.id > ?", after));
        return entries.list(actor, ledger, new EntryQuery(all, "id", false, null, size));
    }

    private static int size(@Nullable String limit) {
        if (limit == null) {
            return USUAL;
        }
        if (!limit.matches("\\d{1,6}") || Integer.parseInt(limit) == 0) {
            throw Asked.bad(t("api.limit", limit, MOST));
        }
        return Math.min(MOST, Integer.parseInt(limit));
    }

    private static long after(@Nullable String after) {
        if (after != null && !after.matches("\\d{1,18}")) {
            throw Asked.bad(t("api.after", after));
        }
        return after == null ? 0 : Long.parseLong(after);
    }

    private static String next(String path, Map<String, String> parameters, Entry last) {
        var address = UriComponentsBuilder.fromPath(path);
        var values = new LinkedHashMap<String, String>(parameters);
        values.put("after", String.valueOf(last.id()));
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }
}
