package io.xieshou.ledger;

import io.xieshou.database.SearchTerms;
import io.xieshou.database.SqlFragment;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the search box finds an entry by: the fields its ledger marks with {@code search}. */
@Component
public class EntrySearch {

    private final Secrets secrets;

    EntrySearch(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The value of the search column. */
    SqlFragment document(Ledger ledger, Map<String, Object> values) {
        var vector = vector(ledger, values);
        return vector == null ? SqlFragment.of("null") : SqlFragment.of("?::tsvector", vector);
    }

    /** The same as text, for {@code COPY}; null for an entry without a word to find it by, which then has no place in the index. */
    @Nullable
    String vector(Ledger ledger, Map<String, Object> values) {
        var texts = ledger.fields().stream()
                .filter(Field::search)
                .map(field -> values.get(field.code()) instanceof String text ? term(field, text) : "")
                .toArray(String[]::new);
        var vector = SearchTerms.vector(texts);
        return vector.isBlank() ? null : vector;
    }

    /** A sealed number is found by its fingerprint only. */
    private static String term(Field field, String value) {
        return field.type() instanceof FieldType.Secret ? Secrets.fingerprint(value) : value;
    }

    /**
     * The condition over the alias {@code e} that an entry matches what somebody typed: two characters, pinyin initials, a code, or the whole of an identity or
     * telephone number.
     */
    public SqlFragment matching(Ledger ledger, String typed) {
        return SearchTerms.matching(
                SqlFragment.of("e.search"),
                number(ledger, typed)
                        .map(number -> Secrets.fingerprint(secrets.seal(number)))
                        .orElse(typed));
    }

    private static Optional<String> number(Ledger ledger, String typed) {
        return ledger.fields().stream()
                .filter(Field::search)
                .flatMap(field -> field.type() instanceof FieldType.Secret secret
                        ? SecretNumber.normalised(secret.kind(), typed).stream()
                        : Stream.empty())
                .findFirst();
    }
}
