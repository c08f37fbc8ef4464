package io.xieshou.expression;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A known set of things an expression may name in quotes. */
public interface Choices {

    /** The choice with this code or Chinese name. */
    Optional<Choice> find(String written);

    /** What may be written, codes and names, for the sentence that offers the nearest; may be cut short for large sets. */
    Collection<String> offers();

    static Choices of(List<Choice> choices) {
        return new ListedChoices(List.copyOf(choices));
    }

    /** Nothing can be named: such values are compared with each other only. */
    static Choices none() {
        return of(List.of());
    }

    /** A list held in memory. A code goes before a name that reads the same. */
    record ListedChoices(List<Choice> choices) implements Choices {

        @Override
        public Optional<Choice> find(String written) {
            return choices.stream()
                    .filter(choice -> choice.code().equals(written))
                    .findFirst()
                    .or(() -> choices.stream()
                            .filter(choice -> choice.isCalled(written))
                            .findFirst());
        }

        @Override
        public Collection<String> offers() {
            return Stream.concat(
                            choices.stream().map(Choice::code), choices.stream().map(Choice::zh))
                    .distinct()
                    .toList();
        }
    }
}
