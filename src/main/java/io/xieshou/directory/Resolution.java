package io.xieshou.directory;

import static io.xieshou.page.Words.t;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What a name or code in a file, a form or a search box means: one thing, one of several, or nothing known. */
public sealed interface Resolution<T> {

    /** How many candidates a sentence names. */
    int SHOWN = 5;

    /** The one thing meant. */
    Optional<T> found();

    /** Those it may mean, or the nearest there are, best first; empty when it was found. */
    List<Candidate<T>> candidates();

    /** What is wrong and how to mend it, in the reader's language; empty when it was found. */
    String sentence();

    /** Exactly one is meant. */
    record Found<T>(T value) implements Resolution<T> {

        @Override
        public Optional<T> found() {
            return Optional.of(value);
        }

        @Override
        public List<Candidate<T>> candidates() {
            return List.of();
        }

        @Override
        public String sentence() {
            return "";
        }
    }

    /**
     * Several are meant alike.
     *
     * @param subject key of the words for what is looked for
     */
    record Ambiguous<T>(String text, String subject, List<Candidate<T>> candidates) implements Resolution<T> {

        public Ambiguous {
            candidates = List.copyOf(candidates);
        }

        @Override
        public Optional<T> found() {
            return Optional.empty();
        }

        @Override
        public String sentence() {
            return t(subject + ".ambiguous", text, candidates.size(), list(candidates));
        }
    }

    /** None is meant. The nearest are looked up only when asked for: a file may hold thousands of wrong names. */
    final class Unknown<T> implements Resolution<T> {

        private final String text;
        private final String subject;
        private final Supplier<List<Candidate<T>>> nearest;

        Unknown(String text, String subject, Supplier<List<Candidate<T>>> nearest) {
            this.text = text;
            this.subject = subject;
            this.nearest = nearest;
        }

        @Override
        public Optional<T> found() {
            return Optional.empty();
        }

        @Override
        public List<Candidate<T>> candidates() {
            return nearest.get();
        }

        @Override
        public String sentence() {
            var candidates = candidates();
            return candidates.isEmpty()
                    ? t(subject + ".unknown", text)
                    : t(subject + ".unknown.nearest", text, list(candidates));
        }
    }

    private static String list(List<? extends Candidate<?>> candidates) {
        var shown = candidates.stream()
                .limit(SHOWN)
                .map(Candidate::toString)
                .collect(Collectors.joining(t("directory.comma")));
        return candidates.size() <= SHOWN ? shown : t("directory.andMore", shown);
    }
}
