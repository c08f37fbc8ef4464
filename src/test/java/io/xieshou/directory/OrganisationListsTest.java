package io.xieshou.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xieshou.directory.UnitVerdict.Deed;
import io.xieshou.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A city's units as one list: Shanghai beside Beijing. */
class OrganisationListsTest {

    private static final LocalDate ON = LocalDate.of(2021, 6, 18);
    private static final TestDatabase DATABASE = TestDatabase.createMigrated();
    private static final TestDirectory DIRECTORY = new TestDirectory(DATABASE);

    /** Written as people write it: those that belong to others before them. */
    private static final List<UnitLine> SHANGHAI = List.of(
            line("pudong.huinan", OrganisationKind.TOWNSHIP, "惠南镇", "浦东新区", "惠南镇"),
            line("pudong.nongye", OrganisationKind.MEMBER_UNIT, "区农业农村委", "pudong", ""),
            line("pudong", OrganisationKind.DISTRICT, "浦东新区", "上海市合作交流办", "310115"),
            line("shanghai", OrganisationKind.CITY_OFFICE, "上海市合作交流办", "", "上海市"),
            line("shanghai.qianzhi_wenshan", OrganisationKind.FRONT_HEADQUARTERS, "云南文山指挥部", "shanghai", "文山壮族苗族自治州"));

    private final OrganisationLists lists = DIRECTORY.lists;
    private final Organisations organisations = DIRECTORY.organisations;

    @BeforeAll
    static void takesTheList() {
        DIRECTORY.lists.take(SHANGHAI, "shili", "单位表格“上海.xlsx”", verdicts -> {});
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void everyUnitStandsWhereTheListPutsIt() {
        assertThat(organisations.children(null, ON))
                .extracting(Organisation::code)
                .containsExactly("shanghai", "shi");
        assertThat(organisations.fullName(id("pudong.nongye"))).isEqualTo("浦东新区农业农村委");
        assertThat(organisations.city(id("pudong.huinan"), ON))
                .map(Organisation::code)
                .contains("shanghai");
        assertThat(place("pudong.huinan")).startsWith("上海市").endsWith("浦东新区惠南镇");
        assertThat(place("shanghai.qianzhi_wenshan")).isEqualTo("云南省文山壮族苗族自治州");
    }

    @Test
    void eachUnitKeepsWhereItCameFrom() {
        assertThat(DIRECTORY.history.ofOrganisation(id("pudong.huinan")))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.reason()).isEqualTo("单位表格“上海.xlsx”");
                    assertThat(change.after()).isEqualTo("浦东新区 · 惠南镇（pudong.huinan）");
                });
    }

    @Test
    void theSameListOnceMoreChangesNothing() {
        assertThat(lists.judge(SHANGHAI)).extracting(UnitVerdict::deed).containsOnly(Deed.SAME);
        assertThat(lists.take(SHANGHAI, "shili", "再导一次", verdicts -> {}))
                .allSatisfy(verdict -> assertThat(verdict.touches()).isEmpty());
        assertThat(DIRECTORY.history.ofOrganisation(id("pudong"))).hasSize(1);
    }

    @Test
    void anotherNameHoldsFromItsDayAndTheFirstListStillFits() {
        var first = line("pudong.jiaoyu", OrganisationKind.MEMBER_UNIT, "区教委", "pudong", "");
        var renamed = since(LocalDate.of(2020, 1, 1), "pudong.jiaoyu", "区教育局", "pudong");
        lists.take(List.of(first), "shili", "第一张表", verdicts -> {});
        lists.take(List.of(renamed), "shili", "第二张表", verdicts -> {});

        assertThat(organisations.fullName(id("pudong.jiaoyu"), LocalDate.of(2019, 12, 31)))
                .isEqualTo("浦东新区教委");
        assertThat(organisations.fullName(id("pudong.jiaoyu"), ON)).isEqualTo("浦东新区教育局");
        assertThat(lists.judge(List.of(first))).extracting(UnitVerdict::deed).containsExactly(Deed.SAME);
        assertThat(lists.judge(List.of(renamed))).extracting(UnitVerdict::deed).containsExactly(Deed.SAME);
    }

    @Test
    void aSecondAliasIsAddedToAUnitThereIs() {
        var line = new UnitLine(
                "pudong.nongye", OrganisationKind.MEMBER_UNIT, "区农业农村委", List.of("区农委"), "pudong", "", Validity.ALWAYS);
        assertThat(lists.judge(List.of(line))).extracting(UnitVerdict::deed).containsExactly(Deed.CHANGE);

        lists.take(List.of(line), "shili", "别名", verdicts -> {});

        assertThat(organisations.resolve("区农委", id("pudong"), ON).found())
                .map(Organisation::code)
                .contains("pudong.nongye");
        assertThat(lists.judge(List.of(line))).extracting(UnitVerdict::deed).containsExactly(Deed.SAME);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertThat(faults(line("huangpu.a", OrganisationKind.MEMBER_UNIT, "区示例局", "上海市合作交流办", "")))
                .containsEntry("code", "代码应写作“shanghai.拼音”，用小写字母和数字");
        assertThat(faults(line("huangpu", OrganisationKind.DISTRICT, "黄浦区", "上海市合做交流办", "黄埔区口")))
                .hasEntrySatisfying("superior", fault -> assertThat(fault).contains("上海市合作交流办"))
                .containsKey("place");
        assertThat(faults(line("huangpu", OrganisationKind.DISTRICT, "黄浦区", "", "")))
                .containsEntry("superior", "最上级只能是市级办公室；其他单位请选上级");
        assertThat(faults(line("pudong.ershi", OrganisationKind.TOWNSHIP, "惠南镇", "pudong", "")))
                .containsEntry("name", "同一上级下已有“惠南镇”");
        assertThat(faults(line("pudong", OrganisationKind.DEPARTMENT, "浦东", "shanghai", "北京市")))
                .containsKeys("kind", "place", "from");
        assertThat(faults(line("huangpu", null, "", "shanghai", ""))).containsKeys("kind", "name");
    }

    @Test
    void aMistypedPlaceGetsTheNearestNamesOfItsSuperiorsPlace() {
        assertThat(faults(line("pudong.x", OrganisationKind.TOWNSHIP, "惠男镇", "pudong", "惠男镇")))
                .hasEntrySatisfying("place", fault -> assertThat(fault).contains("浦东新区惠南镇"));
    }

    @Test
    void unitsThatBelongToEachOtherInARingAreRefused() {
        var ring = List.of(
                line("aa", OrganisationKind.CITY_OFFICE, "甲", "bb", ""),
                line("bb", OrganisationKind.CITY_OFFICE, "乙", "aa", ""));

        assertThat(lists.judge(ring))
                .allSatisfy(verdict -> assertThat(verdict.faults()).containsKey("superior"));
    }

    @Test
    void withOneBrokenLineNothingIsTaken() {
        var list = List.of(
                line("jingan", OrganisationKind.DISTRICT, "静安区", "shanghai", ""),
                line("jingan", OrganisationKind.DISTRICT, "静安", "shanghai", ""));

        assertThatThrownBy(() -> lists.take(list, "shili", "表", verdicts -> {})).isInstanceOf(DirectoryFaults.class);
        assertThat(organisations.findByCode("jingan")).isEmpty();
    }

    private Map<String, String> faults(UnitLine line) {
        return lists.judge(List.of(line)).get(0).faults();
    }

    private static UnitLine line(
            String code, @Nullable OrganisationKind kind, String name, String superior, String place) {
        return new UnitLine(code, kind, name, List.of(), superior, place, Validity.ALWAYS);
    }

    private static UnitLine since(LocalDate from, String code, String name, String superior) {
        return new UnitLine(code, OrganisationKind.MEMBER_UNIT, name, List.of(), superior, "", Validity.since(from));
    }

    private String place(String code) {
        return DIRECTORY.places.path(
                organisations.findByCode(code).map(Organisation::placeId).orElseThrow());
    }

    private static int id(String code) {
        return DIRECTORY.unit(code);
    }
}
