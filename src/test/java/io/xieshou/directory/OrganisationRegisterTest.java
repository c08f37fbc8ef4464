package io.xieshou.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.xieshou.testing.TestDatabase;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class OrganisationRegisterTest {

    private static final LocalDate BEFORE = LocalDate.of(2025, 12, 31);
    private static final LocalDate ON = LocalDate.of(2026, 1, 1);

    private static final TestDatabase DATABASE = TestDatabase.createMigrated();
    private static final TestDirectory DIRECTORY = new TestDirectory(DATABASE);

    private final Organisations organisations = DIRECTORY.organisations;
    private final OrganisationRegister register = DIRECTORY.organisationRegister;

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void aUnitIsRenamedFromADayOnAndBothNamesAreUnderstood() {
        int unit = id("mentougou.zhiyuan");

        register.revise(unit, new OrganisationEntry("区支援合作服务中心", id("mentougou")), change());

        assertThat(organisations.fullName(unit, BEFORE)).isEqualTo("门头沟区领导小组办公室");
        assertThat(organisations.fullName(unit, ON)).isEqualTo("门头沟区支援合作服务中心");
        assertThat(organisations.resolve("领导小组办公室", id("mentougou"), ON).found())
                .map(Organisation::id)
                .contains(unit);
        assertThat(organisations.getOrganisation(unit, ON).code()).isEqualTo("mentougou.zhiyuan");
        assertThat(DIRECTORY.history.ofOrganisation(unit))
                .singleElement()
                .extracting(DirectoryChange::after)
                .isEqualTo("门头沟区 · 区支援合作服务中心（mentougou.zhiyuan）");
    }

    @Test
    void mergedUnitsCountWithTheirSuccessor() {
        register.end(id("tongzhou.kewei"), id("tongzhou.jingxin"), change());

        assertThat(organisations.subtree(id("tongzhou.jingxin"), ON).contains(id("tongzhou.kewei")))
                .isTrue();
        assertThat(organisations.subtree(id("tongzhou.jingxin"), BEFORE).contains(id("tongzhou.kewei")))
                .isFalse();
        assertThat(organisations.resolve("区科委", id("tongzhou"), ON).candidates())
                .extracting(Candidate::code)
                .containsExactly("tongzhou.jingxin");
        assertThat(organisations.members("chengyuan", id("tongzhou"), ON))
                .extracting(Organisation::code)
                .doesNotContain("tongzhou.kewei");
        assertThat(organisations.members("chengyuan", id("tongzhou"), BEFORE))
                .extracting(Organisation::code)
                .contains("tongzhou.kewei");
    }

    @Test
    void aNewUnitTakesItsPlaceInTheTree() {
        int unit = register.add(
                OrganisationKind.MEMBER_UNIT,
                "tongzhou.shili",
                new OrganisationEntry("区示例局", id("tongzhou")),
                null,
                change());

        assertThat(organisations.district(unit, ON)).map(Organisation::code).contains("tongzhou");
        assertThat(organisations.resolve("通州区示例局", null, ON).found())
                .map(Organisation::id)
                .contains(unit);
        assertThat(organisations.resolve("区示例局", id("tongzhou"), BEFORE).found())
                .isEmpty();
    }

    @Test
    void aCodeThatDoesNotFollowItsParentIsRefused() {
        var faults = catchThrowableOfType(
                DirectoryFaults.class,
                () -> register.add(
                        OrganisationKind.MEMBER_UNIT,
                        "daxing.shili",
                        new OrganisationEntry("区财政局", id("tongzhou")),
                        null,
                        change()));

        assertThat(faults.byField())
                .containsEntry("code", "代码应写作“tongzhou.拼音”，用小写字母和数字")
                .containsEntry("name", "同一上级下已有“区财政局”");
    }

    @Test
    void anotherCityStandsBesideTheFirstWithDistrictsOfItsOwn() {
        var office = new OrganisationEntry("广州市支援协作办", null);
        int guangzhou = register.add(OrganisationKind.CITY_OFFICE, "guangzhou", office, null, change());
        int tianhe = register.add(
                OrganisationKind.DISTRICT, "tianhe", new OrganisationEntry("天河区", guangzhou), null, change());
        var urban = new OrganisationEntry("市农业农村局", guangzhou);
        int department = register.add(OrganisationKind.DEPARTMENT, "guangzhou.nongye", urban, null, change());

        assertThat(organisations.city(department, ON)).map(Organisation::id).contains(guangzhou);
        assertThat(organisations.city(id("xiezuo.wuchuan"), ON))
                .map(Organisation::code)
                .contains("shi");
        assertThat(organisations.members("gequ", tianhe, ON))
                .extracting(Organisation::code)
                .containsExactly("tianhe");
        assertThat(organisations.members("gequ", id("tongzhou"), ON)).hasSize(16);
        assertThat(organisations.resolveNear("市农业农村局", guangzhou, ON).found())
                .map(Organisation::id)
                .contains(department);
    }

    @Test
    void nothingButTheOfficeOfACityStandsAtTheTop() {
        var faults = catchThrowableOfType(
                DirectoryFaults.class,
                () -> register.add(
                        OrganisationKind.DEPARTMENT, "shili", new OrganisationEntry("示例局", null), null, change()));

        assertThat(faults.byField()).containsEntry("kind", "最上级只能是市级办公室；其他单位请选上级");
    }

    @Test
    void anAliasHoldsFromItsDay() {
        int unit = id("tongzhou.caizheng");
        register.addAlias(unit, "区财局", change());

        assertThat(organisations.resolve("区财局", id("tongzhou"), ON).found())
                .map(Organisation::id)
                .contains(unit);
        assertThat(organisations.aliases(unit, ON)).containsExactly("区财局");
        assertThat(organisations.aliases(unit, BEFORE)).isEmpty();
    }

    private static Change change() {
        return new Change("shili", ON, "示例文件");
    }

    private static int id(String code) {
        return DIRECTORY.unit(code);
    }
}
