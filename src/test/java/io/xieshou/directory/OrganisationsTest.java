package io.xieshou.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationsTest {

    private static final LocalDate ON = LocalDate.of(2020, 9, 27);

    private final Organisations organisations = TestDirectory.shared().organisations;
    private final Places places = TestDirectory.shared().places;

    @ParameterizedTest
    @CsvSource({
        "区农委, tongzhou, tongzhou.nongye",
        "区农委, daxing, daxing.nongye",
        "区人社局, mentougou, mentougou.renshe",
        "区人保局, tongzhou, tongzhou.renshe",
        "区扶贫支援办, tongzhou, tongzhou.zhiyuan",
        "潞城镇人民政府, tongzhou, tongzhou.lucheng",
        "新华街道办事处, tongzhou, tongzhou.xinhua",
        "于家务乡, tongzhou, tongzhou.yujiawu",
        "mentougou.nongye, mentougou, mentougou.nongye"
    })
    void namesOfADistrictsUnitsResolveWithinIt(String text, String district, String code) {
        assertThat(organisations.resolve(text, id(district), ON).found())
                .map(Organisation::code)
                .contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "通州区农业农村局, tongzhou.nongye",
        "通州农业农村局, tongzhou.nongye",
        "通州区农委, tongzhou.nongye",
        "北京市大兴区西红门镇, daxing.xihongmen",
        "市商务局, shi.shangwu",
        "北京市商务局, shi.shangwu",
        "通州, tongzhou",
        "海淀, haidian",
        "北京经济技术开发区投促局, kaifaqu.toucu"
    })
    void aNameBehindThatOfItsDistrictResolvesAnywhere(String text, String code) {
        assertThat(organisations.resolve(text, null, ON).found())
                .map(Organisation::code)
                .contains(code);
    }

    @Test
    void aNameEveryDistrictHasIsAmbiguousInTheCity() {
        var resolution = organisations.resolve("区教委", id("shi"), ON);

        assertThat(resolution.candidates()).hasSize(16);
        assertThat(resolution.sentence()).startsWith("“区教委”有 16 个：").contains("东城区教委（dongcheng.jiaowei）、", "等；");
    }

    @Test
    void anUnknownNameOffersTheNearestUnitsOfTheDistrict() {
        assertThat(organisations.resolve("区农业农村委", id("tongzhou"), ON).sentence())
                .startsWith("没有叫“区农业农村委”的单位；最接近的是通州区农业农村局（tongzhou.nongye）");
    }

    @Test
    void aUnitNamesThoseOfItsDistrictAsItLikesAndOthersOnlyByCodeOrWholeName() {
        int office = id("mentougou.zhiyuan");
        assertThat(from("区财政局", office)).isEqualTo("mentougou.caizheng");
        assertThat(from("mentougou.caizheng", office)).isEqualTo("mentougou.caizheng");
        assertThat(from("通州区财政局", office)).isEqualTo("tongzhou.caizheng");
        assertThat(from("tongzhou.caizheng", office)).isEqualTo("tongzhou.caizheng");
        assertThat(organisations
                        .resolveFrom("区融媒体中心", id("tongzhou.caizheng"), ON)
                        .found())
                .isEmpty();
        assertThat(organisations.resolveNear("通州区财政局", office, ON).found()).isEmpty();
    }

    private String from(String text, int unit) {
        return organisations.resolveFrom(text, unit, ON).found().orElseThrow().code();
    }

    @Test
    void fullNamesAreSaidAsPeopleSayThem() {
        assertThat(organisations.fullName(id("tongzhou.nongye"), ON)).isEqualTo("通州区农业农村局");
        assertThat(organisations.fullName(id("tongzhou.lucheng"), ON)).isEqualTo("通州区潞城镇");
        assertThat(organisations.fullName(id("kaifaqu.caizheng"), ON)).isEqualTo("北京经济技术开发区财政局");
        assertThat(organisations.fullName(id("shi.shangwu"), ON)).isEqualTo("市商务局");
    }

    @Test
    void theDistrictOfAUnitGovernsIt() {
        assertThat(organisations.district(id("tongzhou.nongye"), ON))
                .map(Organisation::code)
                .contains("tongzhou");
        assertThat(organisations.district(id("tongzhou"), ON))
                .map(Organisation::code)
                .contains("tongzhou");
        assertThat(organisations.district(id("kaifaqu.toucu"), ON))
                .map(Organisation::code)
                .contains("kaifaqu");
        assertThat(organisations.district(id("shi.shangwu"), ON)).isEmpty();
        assertThat(organisations.district(id("xiezuo.wuchuan"), ON)).isEmpty();
    }

    @Test
    void theCityIsAboveSixteenDistrictsAndTheDevelopmentZone() {
        assertThat(organisations.ofKind(OrganisationKind.DISTRICT, ON)).hasSize(16);
        assertThat(organisations.subtree(id("shi"), ON).contains(id("kaifaqu.toucu")))
                .isTrue();
        assertThat(organisations.subtree(id("daxing"), ON).contains(id("kaifaqu.toucu")))
                .isFalse();
        assertThat(organisations.ancestors(id("tongzhou.lucheng"), ON))
                .extracting(Organisation::code)
                .containsExactly("tongzhou", "shi");
    }

    @Test
    void aDevelopmentZoneWithOrgansOfItsOwnIsFoundFromTheDistrictItWorksWith() {
        assertThat(organisations.resolve("开发区投促局", id("daxing"), ON).found())
                .map(Organisation::code)
                .contains("kaifaqu.toucu");
        assertThat(organisations.resolve("开发区投促局", id("tongzhou"), ON).found()).isEmpty();
        assertThat(organisations.resolve("区财政局", id("daxing"), ON).found())
                .map(Organisation::code)
                .contains("daxing.caizheng");
    }

    @Test
    void whatAReformMergedOffersItsSuccessorAndIsCountedWithIt() {
        var before = LocalDate.of(2018, 6, 30);

        assertThat(organisations.resolve("区旅游委", id("daxing"), before).found())
                .map(Organisation::code)
                .contains("daxing.lvyou");
        assertThat(organisations.resolve("区旅游委", id("daxing"), ON).candidates())
                .extracting(Candidate::code)
                .containsExactly("daxing.wenlv");
        assertThat(organisations.subtree(id("daxing.wenlv"), ON))
                .isEqualTo(Ids.of(id("daxing.wenlv"), id("daxing.wenwei"), id("daxing.lvyou")));
    }

    @Test
    void groupsExpandToTheUnitsOfTheDistrictThatUsesTheWords() {
        assertThat(organisations.findGroup("各乡镇政府、各街道办事处")).map(Group::code).contains("zhenjie");
        assertThat(organisations.members("zhenjie", id("tongzhou"), ON)).hasSize(22);
        assertThat(organisations.members("jiedao", id("tongzhou"), ON)).hasSize(11);
        assertThat(organisations.members("xiangzhen", id("tongzhou"), ON))
                .hasSize(11)
                .extracting(Organisation::name)
                .contains("于家务回族乡");
        assertThat(organisations.members("guazhi", id("tongzhou"), ON)).hasSize(5);
        assertThat(organisations.members("gequ", id("shi"), ON)).hasSize(16);
        assertThat(organisations.members("zb_chanye", id("mentougou"), ON)).hasSize(5);
        assertThat(organisations.findGroup("领导小组相关成员单位")).map(Group::exact).contains(false);
    }

    @Test
    void aUnitMayHaveAHomePlace() {
        var place =
                organisations.getOrganisation(id("tongzhou.guazhi_wudangshan")).placeId();

        assertThat(place).isNotNull();
        assertThat(places.getPlace(place).name()).isEqualTo("武当山特区");
    }

    @Test
    void suggestsUnitsByInitials() {
        assertThat(organisations.search("nync", id("tongzhou"), ON, 3))
                .extracting(Candidate::path)
                .contains("通州区农业农村局");
    }

    @ParameterizedTest
    @ValueSource(strings = {"门头沟区财", "门头沟财政", "门头沟区 财政局", "门头沟 区财", "mtgqcaizh", "mentougoucaizheng", "北京市门头沟区财政局"})
    void suggestsAUnitByWhatIsTypedBehindTheNameOfItsDistrict(String typed) {
        assertThat(organisations.search(typed, null, ON, 10))
                .first()
                .extracting(Candidate::path)
                .isEqualTo("门头沟区财政局");
    }

    private int id(String code) {
        return organisations
                .findByCode(code)
                .orElseThrow(() -> new AssertionError(code))
                .id();
    }
}
