package io.xieshou.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {

    private static final LocalDate ON = LocalDate.of(2020, 9, 27);

    private final Places places = TestDirectory.shared().places;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "翁牛特旗",
                "翁旗",
                "翁牛特",
                "150426",
                "150426000000",
                "１５０４２６",
                "内蒙古自治区赤峰市翁牛特旗",
                "内蒙古赤峰市翁旗",
                "赤峰市 / 翁牛特旗",
                "内蒙古-赤峰-翁牛特旗",
                " 赤峰市翁牛特旗 "
            })
    void acceptsACodeANameAnAliasAShortFormOrAPath(String text) {
        assertThat(code(text, null)).isEqualTo("150426");
    }

    @ParameterizedTest
    @CsvSource({
        "420381450000, 武当山特区",
        "武当山经济特区, 武当山特区",
        "十堰市武当山经济特区, 武当山特区",
        "659009500000, 兵团二二四团",
        "新疆生产建设兵团第十四师224团, 兵团二二四团",
        "224团, 兵团二二四团",
        "兴安盟科尔沁右翼中旗, 科尔沁右翼中旗",
        "西藏拉萨堆龙德庆区, 堆龙德庆区",
        "锡林郭勒盟苏尼特右旗, 苏尼特右旗",
        "湖北省神农架林区, 神农架林区",
        "丰宁满族自治县, 丰宁满族自治县",
        "莫力达瓦旗, 莫力达瓦达斡尔族自治旗",
        "黄南州, 黄南藏族自治州",
        "北京通州, 通州区"
    })
    void knowsThePlacesOfTheProgrammeByTheirPrintedNames(String text, String name) {
        assertThat(places.resolve(text, null, ON).found()).map(Place::name).contains(name);
    }

    @Test
    void aliasesResolveWithinTheirParent() {
        assertThat(code("白音塔拉苏木", id("150525"))).isEqualTo("150525201");
        assertThat(code("白音他拉苏木", id("150525"))).isEqualTo("150525201");
        assertThat(code("白音塔拉农场", null)).isEqualTo("150521400");
        assertThat(places.resolve("白音塔拉农场", id("150525"), ON).found()).isEmpty();
        assertThat(code("白音塔拉", id("150521"))).isEqualTo("150521400");
    }

    @Test
    void aNameOfSeveralPlacesListsThemWithTheirPaths() {
        var resolution = places.resolve("城关区", null, ON);

        assertThat(resolution.candidates())
                .extracting(Candidate::toString)
                .containsExactlyInAnyOrder("西藏自治区拉萨市城关区（540102）", "甘肃省兰州市城关区（620102）");
        assertThat(resolution.sentence()).startsWith("“城关区”有 2 个：").contains("请写出上级地区或改填区划代码");
    }

    @Test
    void anUnknownNameOffersTheNearestWhereCharactersThatSoundAlikeAreNear() {
        assertThat(places.resolve("翁牛特其", null, ON).candidates())
                .extracting(Candidate::code)
                .startsWith("150426");
        assertThat(places.resolve("白音她拉苏木", id("150525"), ON).sentence())
                .startsWith("没有叫“白音她拉苏木”的地区；最接近的是内蒙古自治区通辽市奈曼旗白音他拉苏木（150525201）");
    }

    @Test
    void aPathThatGoesWrongAtItsEndOffersNamesBelowItsGoodPart() {
        assertThat(places.resolve("赤峰市翁牛特旗五丹镇", null, ON).candidates())
                .first()
                .extracting(Candidate::code)
                .isEqualTo("150426100");
    }

    @Test
    void anUnknownCodeOffersWhatItWouldLieIn() {
        assertThat(places.resolve("150426999", null, ON).candidates())
                .extracting(Candidate::path)
                .containsExactly("内蒙古自治区赤峰市翁牛特旗");
    }

    @Test
    void placeholdersAreNeitherFoundByNameNorShownInPaths() {
        assertThat(places.resolve("省直辖县级行政区划", null, ON).found()).isEmpty();
        assertThat(places.path(id("429021"), ON)).isEqualTo("湖北省神农架林区");
        assertThat(places.path(id("110112"), ON)).isEqualTo("北京市通州区");
        assertThat(places.findByCode("429000")).map(Place::kind).contains(PlaceKind.PLACEHOLDER);
    }

    @Test
    void aRenamedPlaceKeepsItsIdAndItsOldYearsStayReadable() {
        var milin = places.findByCode("540422").orElseThrow();
        var before = LocalDate.of(2022, 12, 31);
        var after = LocalDate.of(2023, 12, 31);

        assertThat(places.path(milin.id(), before)).isEqualTo("西藏自治区林芝市米林县");
        assertThat(places.path(milin.id(), after)).isEqualTo("西藏自治区林芝市米林市");
        assertThat(places.getPlace(milin.id(), after).code()).isEqualTo("540481");
        for (var name : List.of("米林县", "米林市", "米林", "540422", "540481")) {
            assertThat(places.resolve(name, null, before).found())
                    .map(Place::name)
                    .contains("米林县");
            assertThat(places.resolve(name, null, after).found())
                    .map(Place::name)
                    .contains("米林市");
        }
    }

    @Test
    void aCountyThatBecameADistrictKeepsItsTownships() {
        var shaxian = places.findByCode("350427").orElseThrow().id();
        var township = id("350405001");

        assertThat(places.path(township, ON)).startsWith("福建省三明市沙县凤岗街道");
        assertThat(places.path(township, LocalDate.of(2022, 1, 1))).startsWith("福建省三明市沙县区凤岗街道");
        assertThat(places.county(township, ON)).map(Place::id).contains(shaxian);
    }

    @Test
    void whatWasMergedIsGoneByNameButStillCountedWithItsSuccessor() {
        var jili = id("410306");
        var mengjin = id("410322");
        var after = LocalDate.of(2021, 12, 31);

        assertThat(places.subtree(mengjin, ON).contains(jili)).isFalse();
        assertThat(places.subtree(mengjin, after).contains(jili)).isTrue();
        assertThat(places.children(id("4103"), after))
                .extracting(Place::name)
                .contains("孟津区")
                .doesNotContain("吉利区");
        assertThat(places.resolve("洛阳市吉利区", null, ON).found()).isPresent();
        assertThat(places.resolve("洛阳市吉利区", null, after).found()).isEmpty();
        assertThat(places.resolve("洛阳市吉利区", null, after).candidates())
                .extracting(Candidate::path)
                .containsExactly("河南省洛阳市孟津区");
    }

    @Test
    void ancestorsAreGivenFromTheNearest() {
        assertThat(places.ancestors(id("150426100"), ON))
                .extracting(Place::code)
                .containsExactly("150426", "1504", "15");
    }

    @Test
    void aTownshipMayCountAsACounty() {
        assertThat(places.county(id("659009500"), ON)).map(Place::name).contains("兵团二二四团");
        assertThat(places.resolve("太极湖办事处", null, ON).found().flatMap(place -> places.county(place.id(), ON)))
                .map(Place::name)
                .contains("武当山特区");
        assertThat(places.countsAsCounty(id("420381"), ON)).isTrue();
        assertThat(places.countsAsCounty(id("540172"), ON)).as("a zone").isFalse();
        assertThat(places.countsAsCounty(id("130101"), ON)).as("a placeholder").isFalse();
    }

    @Test
    void theStatisticalColumnIsInheritedAndListsOfAYearAreNot() {
        assertThat(places.attribute(id("150426100"), "statistical_column", ON)).contains("neimenggu");
        assertThat(places.attribute(id("659009500"), "statistical_column", ON)).contains("xinjiang");
        assertThat(places.attribute(id("429021"), "statistical_column", ON)).contains("qita");
        assertThat(places.withAttribute("supervised_county", "yes", ON)).isEqualTo(Ids.of(id("653222"), id("653224")));
        assertThat(places.withAttribute("supervised_county", "yes", LocalDate.of(2021, 1, 1))
                        .isEmpty())
                .isTrue();
        assertThat(places.attribute(id("653222100"), "supervised_county", ON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wntq", "wengniuteq", "翁牛", "翁旗", "150426", "牛特旗"})
    void suggestsWhileSomebodyTypesChineseInitialsPinyinOrACode(String typed) {
        assertThat(places.search(typed, null, ON, 3))
                .first()
                .extracting(Candidate::code)
                .isEqualTo("150426");
    }

    @Test
    void suggestsAPlaceByWhatIsTypedBehindTheNamesOfWhatItBelongsTo() {
        for (var typed : List.of("赤峰翁牛", "内蒙古赤峰市翁", "内蒙古 翁牛特旗", "nmgcfwnt")) {
            assertThat(places.search(typed, null, ON, 3))
                    .as(typed)
                    .first()
                    .extracting(Candidate::code)
                    .isEqualTo("150426");
        }
    }

    @Test
    void placesReadAsUsualComeBeforeThoseThatFitByARareReading() {
        assertThat(places.search("cq", null, ON, 1)).extracting(Candidate::path).containsExactly("重庆市");
        assertThat(places.search("zq", null, ON, 200))
                .extracting(Candidate::path)
                .doesNotContain("重庆市");
        assertThat(places.search("zqs", null, ON, 1000))
                .extracting(Candidate::path)
                .contains("重庆市");
        assertThat(places.search("dcx", null, ON, 1))
                .extracting(Candidate::path)
                .noneMatch(path -> path.contains("宕昌"));
    }

    @Test
    void answersInTimeWhileSomebodyTypes() {
        places.search("内蒙古赤峰", null, ON, 10);
        var start = System.nanoTime();
        for (var typed : List.of("内蒙古赤峰翁", "nmgcfwnt", "zjgkz", "北京市", "cz")) {
            places.search(typed, null, ON, 10);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void suggestionsStayWithinAPlace() {
        assertThat(places.search("翁牛", id("11"), ON, 3)).isEmpty();
        assertThat(places.search("xh", id("110112"), ON, 3))
                .extracting(Candidate::path)
                .contains("北京市通州区新华街道");
    }

    @Test
    void answersTheLookUpsOfAnImportInTime() {
        var start = System.nanoTime();
        for (int i = 0; i < 2000; i++) {
            places.resolve("内蒙古自治区赤峰市翁牛特旗乌丹镇", null, ON);
            places.resolve("一个并不存在的地方" + i, null, ON);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aShortNameOfACountyIsNotTakenForTheTownInIt() {
        assertThat(code("阜平", null)).isEqualTo("130624");
        assertThat(places.resolve("和田", null, ON).candidates())
                .extracting(Candidate::code)
                .containsExactlyInAnyOrder("6532", "653201", "653221");
    }

    private int id(String code) {
        return places.findByCode(code)
                .orElseThrow(() -> new AssertionError(code))
                .id();
    }

    private String code(String text, Integer within) {
        var resolution = places.resolve(text, within, ON);
        return resolution.found().map(Place::code).orElseGet(resolution::sentence);
    }
}
