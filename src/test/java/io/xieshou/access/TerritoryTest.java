package io.xieshou.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.directory.Organisations;
import io.xieshou.directory.Places;
import io.xieshou.testing.XieshouTest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What each role reaches, on the units and places that come with the product. */
@XieshouTest(shared = true)
class TerritoryTest {

    private static final LocalDate DAY = LocalDate.of(2020, 9, 30);

    @Autowired
    Territory territory;

    @Autowired
    Organisations organisations;

    @Autowired
    Places places;

    @Test
    void theCityOfficeReachesEverything() {
        assertThat(reads(Role.CITY_OFFICE, "shi", null).isEverything()).isTrue();
    }

    @Test
    void aDistrictOfficeReachesEveryUnitOfItsDistrictAndNoneOfAnother() {
        var scope = reads(Role.DISTRICT_OFFICE, "mentougou.zhiyuan", null);

        assertThat(scope.covers(unit("mentougou"), null)).isTrue();
        assertThat(scope.covers(unit("mentougou.nongye"), place("150125"))).isTrue();
        assertThat(scope.covers(unit("mentougou.yongding"), null)).isTrue();
        assertThat(scope.covers(unit("fangshan.nongye"), null)).isFalse();
        assertThat(scope.covers(unit("shi.renshe"), null)).isFalse();
        assertThat(scope.covers(unit("shi"), null)).isFalse();
    }

    @Test
    void aLiaisonReachesItsUnitAndNotItsNeighbour() {
        var scope = reads(Role.LIAISON, "mentougou.nongye", null);

        assertThat(scope.covers(unit("mentougou.nongye"), null)).isTrue();
        assertThat(scope.covers(unit("mentougou.caizheng"), null)).isFalse();
        assertThat(scope.covers(unit("mentougou"), null)).isFalse();
    }

    @Test
    void aCadreReachesTheUnitsOfItsDistrictAtThePlaceItIsPostedToAndBelow() {
        var scope = reads(Role.CADRE, "mentougou.guazhi_wuchuan", "150125");
        var township = places.children(place("150125"), DAY).get(0);

        assertThat(scope.covers(unit("mentougou.nongye"), place("150125"))).isTrue();
        assertThat(scope.covers(unit("mentougou.nongye"), township.id())).isTrue();
        assertThat(scope.covers(unit("mentougou.nongye"), place("429021"))).isFalse();
        assertThat(scope.covers(unit("mentougou.nongye"), null)).isFalse();
        assertThat(scope.covers(unit("fangshan.nongye"), place("150125"))).isFalse();
    }

    @Test
    void aLeaderOfTheCityReachesEverythingAndOneOfADistrictTheDistrict() {
        assertThat(reads(Role.LEADER, "shi.renshe", null).isEverything()).isTrue();
        assertThat(reads(Role.LEADER, "mentougou", null).covers(unit("mentougou.nongye"), null))
                .isTrue();
        assertThat(reads(Role.LEADER, "mentougou", null).covers(unit("fangshan.nongye"), null))
                .isFalse();
    }

    @Test
    void anAdministratorReachesNoRow() {
        assertThat(territory.scope(Reach.NOTHING, unit("shi"), null, DAY).isNothing())
                .isTrue();
    }

    @Test
    void noRoleButThoseOfTheCityReachesAnotherDistrict() {
        for (var role : Role.values()) {
            for (var reach : Grants.of(role).entrySet()) {
                var isData = reach.getValue() != Reach.NOTHING
                        && !reach.getKey().name().startsWith("D");
                if (isData && role != Role.CITY_OFFICE) {
                    var scope = territory.scope(reach.getValue(), unit("mentougou.nongye"), null, DAY);
                    assertThat(scope.covers(unit("fangshan.nongye"), null))
                            .as(role + " " + reach)
                            .isFalse();
                }
            }
        }
    }

    private Scope reads(Role role, String unit, @Nullable String place) {
        var reach = Grants.of(role).get(Function.ENTRY_READ);
        return territory.scope(reach, unit(unit), place == null ? null : place(place), DAY);
    }

    private int unit(String code) {
        return organisations.findByCode(code).orElseThrow().id();
    }

    private int place(String code) {
        return places.findByCode(code).orElseThrow().id();
    }
}
