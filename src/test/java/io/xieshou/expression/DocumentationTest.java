package io.xieshou.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/expressions.md} tells the truth. */
class DocumentationTest {

    private static final String DOCUMENT = read();

    @Test
    void itsExamplesCanBeRead() {
        var examples = between("```\n", "```").lines().toList();

        assertThat(examples).hasSize(6).allSatisfy(Scope::read);
    }

    @Test
    void theExamplesOfItsGrammarCanBeRead() {
        var examples = Pattern.compile("\\| `([^`]+)` \\|\n")
                .matcher(between("## Grammar", "## Functions"))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(examples).hasSize(13).allSatisfy(Scope::read);
    }

    @Test
    void itNamesEveryFunctionAndTotal() {
        var calls = between("## Functions", "## Types");

        assertThat(Function.BY_WORD.keySet())
                .allSatisfy(word -> assertThat(calls).contains("`" + word + "("));
        assertThat(Aggregate.Function.values())
                .allSatisfy(function -> assertThat(calls).contains("`" + function.word() + "("));
    }

    @Test
    void itNamesTheReservedWordsAndTheLimits() {
        assertThat(Token.RESERVED).allSatisfy(word -> assertThat(DOCUMENT).contains(word));
        assertThat(DOCUMENT).contains("4,000 characters, 1,000 words and signs, 50 brackets deep");
        assertThat(List.of(Lexer.LONGEST, Tokens.BIGGEST, Tokens.DEEPEST)).containsExactly(4000, 1000, 50);
    }

    @Test
    void whatItCallsRefusedIsRefused() {
        var refused =
                "people + visits|amount > people|people + factor|amount * people|sum(paid_so_far)|paid + paid_so_far|title < 'b'|sum(amount) / amount";

        assertThat(Arrays.stream(refused.split("\\|")))
                .allSatisfy(
                        source -> assertThatThrownBy(() -> Scope.read(source)).isInstanceOf(BadExpression.class));
        assertThat(List.of("people / 1 人 + visits / 1 人次", "amount * (people / 1 人)"))
                .allSatisfy(Scope::read);
    }

    private static String between(String start, String end) {
        int from = DOCUMENT.indexOf(start) + start.length();
        return DOCUMENT.substring(from, DOCUMENT.indexOf(end, from));
    }

    private static String read() {
        try {
            return Files.readString(Path.of("docs/expressions.md"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
