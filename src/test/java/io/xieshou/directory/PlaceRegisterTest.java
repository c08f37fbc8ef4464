package io.xieshou.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.xieshou.testing.TestDatabase;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PlaceRegisterTest {

    private static final LocalDate BEFORE = LocalDate.of(2025, 12, 31);
    private static final LocalDate ON = LocalDate.of(2026, 1, 1);

    private static final TestDatabase DATABASE = TestDatabase.createMigrated();
    private static final TestDirectory DIRECTORY = new TestDirectory(DATABASE);

    private final Places places = DIRECTORY.places;
    private final PlaceRegister register = DIRECTORY.placeRegister;

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void aCountyBecomesADistrictWithANewNameAndCodeAndIsTheSamePlace() {
        int wuchuan = id("150125");
        int township = id("150125101");

        register.revise(wuchuan, new PlaceEntry("武川区", "150106", id("1501")), change("示例批复：撤县设区"));

        assertThat(places.path(township, BEFORE)).isEqualTo("内蒙古自治区呼和浩特市武川县哈乐镇");
        assertThat(places.path(township, ON)).isEqualTo("内蒙古自治区呼和浩特市武川区哈乐镇");
        assertThat(places.getPlace(wuchuan, BEFORE).code()).isEqualTo("150125");
        assertThat(places.findByCode("150106")).map(Place::id).contains(wuchuan);
        assertThat(places.resolve("武川县", null, ON).found()).map(Place::name).contains("武川区");
        assertThat(places.versions(wuchuan)).extracting(Place::name).containsExactly("武川县", "武川区");
    }

    @Test
    void aMergerMovesWhatLayInThePlaceAndKeepsTheOldTreeForOldDays() {
        int zhuozi = id("150921");
        int jining = id("150902");
        int township = places.children(zhuozi, BEFORE).get(0).id();

        register.end(zhuozi, jining, change("示例批复：并入集宁区"));

        assertThat(places.ancestors(township, BEFORE))
                .first()
                .extracting(Place::id)
                .isEqualTo(zhuozi);
        assertThat(places.ancestors(township, ON)).first().extracting(Place::id).isEqualTo(jining);
        assertThat(places.subtree(jining, ON).contains(zhuozi))
                .as("its facts count")
                .isTrue();
        assertThat(places.subtree(jining, BEFORE).contains(zhuozi)).isFalse();
        assertThat(places.resolve("卓资县", null, BEFORE).found()).isPresent();
        assertThat(places.resolve("卓资县", null, ON).candidates())
                .extracting(Candidate::path)
                .containsExactly("内蒙古自治区乌兰察布市集宁区");
    }

    @Test
    void aTownshipMovesToAnotherCountyOnADay() {
        int township = id("150922103");

        register.revise(township, new PlaceEntry("长顺镇", "150923109", id("150923")), change("示例批复：划归商都县"));

        assertThat(places.county(township, BEFORE)).map(Place::name).contains("化德县");
        assertThat(places.county(township, ON)).map(Place::name).contains("商都县");
    }

    @Test
    void anAreaTheStandardLacksIsEnteredBelowItsParent() {
        int area = register.add(
                PlaceLevel.COUNTY,
                PlaceKind.CUSTOM,
                new PlaceEntry("示例航空基地", "6101.hangkong", id("6101")),
                change("示例文件"));

        assertThat(places.resolve("西安市示例航空基地", null, ON).found()).map(Place::id).contains(area);
        assertThat(places.resolve("6101.hangkong", null, ON).found()).isPresent();
        assertThat(places.resolve("示例航空基地", null, BEFORE).found())
                .as("not yet there")
                .isEmpty();
        assertThat(places.countsAsCounty(area, ON)).isFalse();
        register.setAttribute(area, "counts_as_county", "yes", change("示例文件"));
        assertThat(places.countsAsCounty(area, ON)).isTrue();
        assertThat(places.countsAsCounty(area, BEFORE)).isFalse();
    }

    @Test
    void aVillageIsEnteredWithItsTwelveDigits() {
        int village = register.add(
                PlaceLevel.VILLAGE,
                PlaceKind.DIVISION,
                new PlaceEntry("示例嘎查", "150426100201", id("150426100")),
                change("示例名单"));

        assertThat(places.county(village, ON)).map(Place::name).contains("翁牛特旗");
        assertThat(places.resolve("乌丹镇示例嘎查", id("150426"), ON).found())
                .map(Place::id)
                .contains(village);
    }

    @Test
    void anAliasHoldsBetweenItsDays() {
        int naiman = id("150525");
        var later = LocalDate.of(2027, 1, 1);

        register.addAlias(naiman, "奈旗", change("示例来文"));
        register.endAlias(naiman, "奈旗", new Change("shili", later, "示例来文"));

        assertThat(places.aliases(naiman, ON)).containsExactly("奈旗");
        assertThat(places.aliases(naiman, later)).isEmpty();
        assertThat(places.resolve("奈旗", null, ON).found()).map(Place::id).contains(naiman);
    }

    @Test
    void aListOfAYearIsKeptPerYear() {
        int kulun = id("150524");
        register.setAttribute(kulun, "key_county", "yes", change("示例名单"));
        register.setAttribute(kulun, "key_county", null, new Change("shili", LocalDate.of(2027, 1, 1), "示例名单"));

        assertThat(places.withAttribute("key_county", "yes", ON).contains(kulun))
                .isTrue();
        assertThat(places.withAttribute("key_county", "yes", LocalDate.of(2027, 6, 30))
                        .isEmpty())
                .isTrue();
        assertThat(places.withAttribute("key_county", "yes", BEFORE).isEmpty()).isTrue();
    }

    @Test
    void whatCannotBeIsRefusedWholeAndToldField() {
        var before = DIRECTORY.history.ofPlace(id("150426")).size();
        var entry = new PlaceEntry("奈曼旗", "15042", id("1505"));

        var faults = catchThrowableOfType(
                DirectoryFaults.class, () -> register.revise(id("150426"), entry, new Change("shili", ON, " ")));

        assertThat(faults.byField())
                .isEqualTo(Map.of(
                        "name", "同一上级下已有“奈曼旗”",
                        "code", "代码应为 6 位数字；国标没有的区域写“上级代码.拼音”",
                        "reason", "请写依据：文件或事实"));
        assertThat(places.getPlace(id("150426"), ON).name()).isEqualTo("翁牛特旗");
        assertThat(DIRECTORY.history.ofPlace(id("150426"))).hasSize(before);
    }

    @Test
    void aPlaceCannotLieInItselfNorEndWhileOthersLieInItUnclaimed() {
        var circle = catchThrowableOfType(
                DirectoryFaults.class,
                () -> register.revise(id("1504"), new PlaceEntry("赤峰市", "1504", id("150426")), change("示例")));
        var unclaimed =
                catchThrowableOfType(DirectoryFaults.class, () -> register.end(id("150426"), null, change("示例")));

        assertThat(circle.byField()).containsEntry("parent", "不能放在它自己下面");
        assertThat(unclaimed.byField()).containsEntry("successor", "下面还有 17 个，请选定由谁接管");
    }

    @Test
    void aChangeBeforeTheLastOneIsRefused() {
        var faults = catchThrowableOfType(
                DirectoryFaults.class,
                () -> register.revise(
                        id("540481"),
                        new PlaceEntry("米林市", "540481", id("5404")),
                        new Change("shili", LocalDate.of(2020, 1, 1), "示例")));

        assertThat(faults.byField()).containsEntry("on", "2023-04-03 已有一次变更，请填这一天或以后的日期");
    }

    @Test
    void everyChangeIsKeptWithWhoAndWhyAndListenersSeeItDone() {
        int aohan = id("150430");
        DIRECTORY.events.clear();

        register.revise(aohan, new PlaceEntry("敖汉市", "150482", id("1504")), change("示例批复"));

        assertThat(DIRECTORY.events).containsExactly(new DirectoryChanged());
        assertThat(DIRECTORY.history.ofPlace(aohan)).singleElement().satisfies(line -> {
            assertThat(line.who()).isEqualTo("shili");
            assertThat(line.before()).isEqualTo("内蒙古自治区赤峰市敖汉旗（150430）");
            assertThat(line.after()).isEqualTo("内蒙古自治区赤峰市敖汉市（150482）");
            assertThat(line.effective()).isEqualTo(ON);
            assertThat(line.reason()).isEqualTo("示例批复");
        });
    }

    @Test
    void whatAnOfficeChangedStaysWhenTheProductsDataAreReadAgain() {
        register.addAlias(id("150523"), "开鲁", change("示例"));
        DATABASE.jdbc()
                .sql("delete from directory_loads where data not like 'places of%'")
                .update();

        var again = new TestDirectory(DATABASE).places;

        assertThat(again.getPlace(id("540481"), ON).name()).isEqualTo("米林市");
        assertThat(again.versions(id("540481"))).hasSize(2);
        assertThat(again.aliases(id("150523"), ON)).containsExactly("开鲁");
    }

    private static Change change(String reason) {
        return new Change("shili", ON, reason);
    }

    private static int id(String code) {
        return DIRECTORY.place(code);
    }
}
