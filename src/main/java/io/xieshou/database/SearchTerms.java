package io.xieshou.database;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The search column of a table: finds two Chinese characters, pinyin initials and the beginnings of codes and words, on any PostgreSQL from 14 without
 * extensions.
 *
 * <p>The column is a {@code tsvector} with a GIN index, but its words are ours and no dictionary of the server is used. A run of Chinese is cut into pairs of
 * neighbouring characters (翁牛特 → 翁牛, 牛特, 特) and, within the first {@value #INITIALS_LIMIT} characters, into triples of initials (wnt, nt, t); letters and
 * digits stay whole words. What is longer than a pair or a triple is found where all its pieces are: quick, and for names and titles as good as exact.
 *
 * <pre>{@code
 * create table t (…, search tsvector not null);
 * create index on t using gin (search);
 * insert into t values (…, ?::tsvector);                          -- bind SearchTerms.vector(name, code)
 * select … from t where <SearchTerms.matching(column, query)>
 * }</pre>
 *
 * <p>The index costs more than the terms: give it names, titles and codes, not every text of a row.
 */
public final class SearchTerms {

    /** Characters of one text that are searchable; later ones are not worth their place in the index. */
    static final int LIMIT = 200;

    /** Characters of one text whose initials are searchable: people type initials of names, not of sentences. */
    static final int INITIALS_LIMIT = 16;

    /** Initials are kept apart from words by a sign that can occur in no word. */
    private static final char INITIALS = '~';

    private static final SqlFragment NOTHING = SqlFragment.of("false");

    /** Rows of an import repeat names of units, places and kinds; a text in its slot is not cut up again. */
    private static final AtomicReferenceArray<Cut> RECENT = new AtomicReferenceArray<>(1 << 12);

    private SearchTerms() {}

    /** What to store for a row: the text form of a {@code tsvector}, for a bind {@code ?::tsvector} or a field of {@code COPY}. */
    public static String vector(String... texts) {
        var vector = new StringBuilder();
        for (var text : texts) {
            vector.append(cut(text).vector);
        }
        return vector.toString();
    }

    /**
     * The condition that a row holds all words of a query. A query without a letter, digit or Chinese character matches nothing; whether an empty search box
     * shows everything is for the caller to say.
     */
    public static SqlFragment matching(SqlFragment column, String query) {
        var words = new ArrayList<String>();
        for (var run : TextRun.of(normalised(query))) {
            words.add(run.chinese() ? chineseQuery(run.characters()) : wordQuery(run.text()));
        }
        return words.isEmpty() ? NOTHING : column.append(" @@ ?::tsquery", String.join(" & ", words));
    }

    private static Cut cut(String text) {
        if (text.length() > LIMIT) {
            return Cut.of(text);
        }
        int slot = text.hashCode() & RECENT.length() - 1;
        var recent = RECENT.get(slot);
        if (recent != null && recent.text.equals(text)) {
            return recent;
        }
        var cut = Cut.of(text);
        RECENT.set(slot, cut);
        return cut;
    }

    static Set<String> terms(String text) {
        var terms = new LinkedHashSet<String>();
        for (var run : TextRun.of(normalised(text))) {
            if (run.chinese()) {
                addPairs(run.characters(), terms);
                InitialTriples.add(run.characters(), INITIALS_LIMIT, INITIALS, terms);
            } else {
                terms.add(run.text());
            }
        }
        return terms;
    }

    private static void addPairs(int[] characters, Set<String> terms) {
        for (int i = 0; i < characters.length; i++) {
            terms.add(new String(characters, i, Math.min(2, characters.length - i)));
        }
    }

    private static String chineseQuery(int[] characters) {
        if (characters.length == 1) {
            return beginningWith(new String(characters, 0, 1));
        }
        var pairs = new ArrayList<String>();
        for (int i = 0; i + 1 < characters.length; i++) {
            pairs.add(quoted(new String(characters, i, 2)));
        }
        return String.join(" & ", pairs);
    }

    private static String wordQuery(String word) {
        return word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')
                ? "(" + beginningWith(word) + " | " + initialsQuery(word) + ")"
                : beginningWith(word);
    }

    private static String initialsQuery(String letters) {
        if (letters.length() <= 3) {
            return beginningWith(INITIALS + letters);
        }
        var triples = new ArrayList<String>();
        for (int i = 0; i + 3 <= letters.length(); i++) {
            triples.add(quoted(INITIALS + letters.substring(i, i + 3)));
        }
        return "(" + String.join(" & ", triples) + ")";
    }

    private static String beginningWith(String term) {
        return quoted(term) + ":*";
    }

    /** Terms consist of letters, digits and {@code ~} only, so that nothing in them needs escaping. */
    private static String quoted(String term) {
        return "'" + term + "'";
    }

    private static String normalised(String text) {
        var start =
                text.substring(0, text.offsetByCodePoints(0, Math.min(LIMIT, text.codePointCount(0, text.length()))));
        return Normalizer.normalize(start, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** A text and its terms, ready to store. */
    private record Cut(String text, String vector) {

        static Cut of(String text) {
            var vector = new StringBuilder();
            for (var term : terms(text)) {
                vector.append('\'').append(term).append("' ");
            }
            return new Cut(text, vector.toString());
        }
    }
}
