package io.xieshou.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class SentenceTest {

    @Test
    void valuesStandInTheirPlacesAndNumbersAreGrouped() {
        assertThat(Sentence.same("It's {0} of {1}, {2} left")
                        .with(1234.5, 20000, "{0}")
                        .en())
                .isEqualTo("It's 1,234.5 of 20,000, {0} left");
    }

    @Test
    void englishChoosesOneOrMany() {
        var records = Sentence.same("{0} {0|record|records}");

        assertThat(records.with(1).en()).isEqualTo("1 record");
        assertThat(records.with(12).en()).isEqualTo("12 records");
    }

    @Test
    void aSentenceWithinASentenceIsSaidInItsLanguage() {
        var said = new Sentence("需要{0}。", "Here {0} is needed.").with(new Sentence("数", "a number"));

        assertThat(said.in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("需要数。");
        assertThat(said.in(Locale.UK)).isEqualTo("Here a number is needed.");
        assertThat(said.in(Locale.FRENCH)).isEqualTo("需要数。");
    }

    @Test
    void aSentenceIsFoundInTheWordFilesOfItsModule() {
        assertThat(Sentence.of("workbook.empty", "a.xlsx"))
                .isEqualTo(new Sentence(
                        "《a.xlsx》是空文件。请检查是否传错了文件。", "\"a.xlsx\" is empty. Check whether it is the file you meant."));
        assertThat(Sentence.of("nobody.wrote.this")).isEqualTo(Sentence.same("nobody.wrote.this"));
    }
}
