package io.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.language.Sentence;
import io.xieshou.pack.Packs;
import io.xieshou.pack.Problem;
import io.xieshou.testing.TestPack;
import io.xieshou.testing.XieshouTest;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever can be wrong with a pack is said in Chinese and in English, with the place. One broken pack for each thing that can be wrong. */
@XieshouTest(shared = true)
class BrokenPacksTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** Told of what is installed or of the folder, and what is only a part of a sentence; PacksTest, EntriesTest and CommandsTest have them. */
    private static final Set<String> ELSEWHERE = Set.of(
            "ledger.broken.evolution",
            "ledger.broken.a_number",
            "ledger.broken.a_code",
            "ledger.broken.key",
            "form.broken.uncountable",
            "pack.broken.older",
            "pack.broken.folder",
            "pack.broken.no_header",
            "pack.broken.one_header");

    @Autowired
    Packs packs;

    static Stream<BrokenDefinition> definitions() {
        return BrokenDefinition.all().stream();
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void aBrokenDefinitionIsToldInBothLanguages(BrokenDefinition broken) {
        var problems = packs.check(broken.pack().files());

        assertThat(problems).anySatisfy(problem -> assertThat(problem.what().zh())
                .matches(spoken(Sentence.of(broken.key()).zh())));
        assertThat(problems).allSatisfy(BrokenPacksTest::isToldInBothLanguages);
    }

    @Test
    void everyKindOfProblemHasItsBrokenDefinition() {
        var known = Sentence.keys().stream()
                .filter(key -> key.contains(".broken.") && !key.endsWith(".mend"))
                .collect(Collectors.toCollection(TreeSet::new));
        var tried = Stream.concat(definitions().map(BrokenDefinition::key), ELSEWHERE.stream())
                .collect(Collectors.toCollection(TreeSet::new));

        tried.remove("measure.taken");
        assertThat(tried).isEqualTo(known);
    }

    @Test
    void aProblemInAnotherInstalledPackNamesThatPack() {
        var nothingInIt = TestPack.of("core", "2016-01-01", 999).files();

        assertThat(packs.check(nothingInIt)).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.pack()).isNotIn("", "core");
            assertThat(problem.in(Locale.SIMPLIFIED_CHINESE)).startsWith("已安装的定义包 " + problem.pack() + " 的 ");
            assertThat(problem.in(Locale.ENGLISH)).contains(" of the installed pack " + problem.pack() + ": ");
        });
    }

    private static void isToldInBothLanguages(Problem problem) {
        var zh = problem.in(Locale.SIMPLIFIED_CHINESE);
        var en = problem.in(Locale.ENGLISH);
        var place = problem.file() + (problem.line() > 0 ? ":" + problem.line() : "");
        assertThat(zh).contains(place);
        assertThat(en).contains(place);
        assertThat(HAN.matcher(problem.what().zh()).find()).as(zh).isTrue();
        assertThat(problem.mend().isEmpty() || HAN.matcher(problem.mend().zh()).find())
                .as(zh)
                .isTrue();
        assertThat(HAN.matcher(en.replaceAll("'[^']*'", "")).find()).as(en).isFalse();
    }

    /** A sentence with anything in its places. */
    private static String spoken(String sentence) {
        return Stream.of(sentence.split("\\{\\d}", -1)).map(Pattern::quote).collect(Collectors.joining("(?s).*"));
    }
}
