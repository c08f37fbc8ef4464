package io.xieshou.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTermsTest {

    private static final SqlFragment COLUMN = SqlFragment.column("t", "search");

    @Test
    void chineseIsCutIntoPairsSoThatTwoCharactersAreFound() {
        assertThat(SearchTerms.terms("翁牛特旗")).contains("翁牛", "牛特", "特旗", "旗");
        assertThat(SearchTerms.matching(COLUMN, "牛特").binds()).containsExactly("'牛特'");
        assertThat(SearchTerms.matching(COLUMN, "翁牛特").binds()).containsExactly("'翁牛' & '牛特'");
    }

    @Test
    void oneCharacterIsFoundAsTheBeginningOfAPair() {
        assertThat(SearchTerms.matching(COLUMN, "旗").binds()).containsExactly("'旗':*");
    }

    @Test
    void initialsAreStoredInEveryReadingOfACharacter() {
        assertThat(SearchTerms.terms("重庆市")).contains("~cqs", "~zqs", "~qs", "~s");
    }

    @Test
    void placeNamesAreFoundByTheReadingOnlyTheyHave() {
        assertThat(SearchTerms.terms("宕昌县")).contains("~tcx", "~dcx");
        assertThat(SearchTerms.terms("堆龙德庆区")).contains("~dld");
        assertThat(SearchTerms.terms("漷县镇")).contains("~hxz");
    }

    @Test
    void lettersAreTakenForTheBeginningOfAWordOrForInitials() {
        assertThat(SearchTerms.matching(COLUMN, "WN").binds()).containsExactly("('wn':* | '~wn':*)");
        assertThat(SearchTerms.matching(COLUMN, "wntq").binds()).containsExactly("('wntq':* | ('~wnt' & '~ntq'))");
    }

    @Test
    void codesAreFoundByTheirBeginningHoweverTheyAreSeparated() {
        assertThat(SearchTerms.terms("TZ-2020/013")).containsExactlyInAnyOrder("tz", "2020", "013");
        assertThat(SearchTerms.matching(COLUMN, "1504").binds()).containsExactly("'1504':*");
    }

    @Test
    void fullWidthFormsAndCaseMakeNoDifference() {
        assertThat(SearchTerms.vector("ＡＢ１２ 翁旗")).isEqualTo(SearchTerms.vector("ab12翁旗"));
    }

    @Test
    void nothingAUserTypesCanBecomeSyntaxOfTheQuery() {
        assertThat(SearchTerms.matching(COLUMN, "a' | 'b:*!(&").binds())
                .containsExactly("('a':* | '~a':*) & ('b':* | '~b':*)");
    }

    @Test
    void aQueryWithoutAnythingSearchableMatchesNothing() {
        assertThat(SearchTerms.matching(COLUMN, " *** ")).isEqualTo(SqlFragment.of("false"));
    }

    @Test
    void charactersBeyondTheBasicPlaneAreWholeCharacters() {
        assertThat(SearchTerms.terms("𣲘村𣲘")).contains("𣲘村", "村𣲘", "𣲘");
    }

    @Test
    void onlyTheBeginningOfALongTextIsKept() {
        var terms = SearchTerms.terms("项目".repeat(SearchTerms.LIMIT) + "末尾");

        assertThat(terms).contains("项目", "目项").doesNotContain("末尾");
    }
}
