package io.xieshou.ledger;

import io.xieshou.database.SearchTerms;
import io.xieshou.database.SqlFragment;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the search box finds an entry by: the fields its ledger marks with {@code search}. */
@Component
class EntrySearch {

    /** The value of the search column. */
    SqlFragment document(Ledger ledger, Map<String, Object> values) {
        return SqlFragment.of("?::tsvector", vector(ledger, values));
    }

    /** The same as text, for {@code COPY}. */
    String vector(Ledger ledger, Map<String, Object> values) {
        var texts = ledger.fields().stream()
                .filter(Field::search)
                .map(field -> values.get(field.code()) instanceof String text ? term(field, text) : "")
                .toArray(String[]::new);
        return SearchTerms.vector(texts);
    }

    /** A sealed number is found by its fingerprint only. */
    private static String term(Field field, String value) {
        return field.type() instanceof FieldType.Secret ? Secrets.fingerprint(value) : value;
    }

    /** Entries of the alias {@code e} that match what somebody typed. */
    static SqlFragment matching(String typed) {
        return SearchTerms.matching(SqlFragment.of("e.search"), typed);
    }
}
