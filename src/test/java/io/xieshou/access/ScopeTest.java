package io.xieshou.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ScopeTest {

    @Test
    void aScopeOverEverythingRendersTrue() {
        assertThat(Scope.everything().condition("e").text()).isEqualTo("true");
    }

    @Test
    void anEmptySetOfUnitsOrPlacesRendersFalseAndNeverAllRows() {
        assertThat(new Scope(Extent.of(), Extent.all()).condition("e").text()).isEqualTo("false");
        assertThat(new Scope(Extent.all(), Extent.of()).condition("e").text()).isEqualTo("false");
    }

    @Test
    void unitsAndPlacesAreBoundAsArrays() {
        var condition = new Scope(Extent.of(3, 1, 3), Extent.of(7)).condition("e");

        assertThat(condition.text()).isEqualTo("(\"e\".\"unit_id\" = any(?) and \"e\".\"place_id\" = any(?))");
        assertThat(condition.binds()).containsExactly(new int[] {1, 3}, new int[] {7});
    }

    @Test
    void aRowWithoutPlaceLiesOutsideEveryScopeNarrowedToPlaces() {
        assertThat(new Scope(Extent.all(), Extent.of(7)).covers(1, null)).isFalse();
        assertThat(new Scope(Extent.of(1), Extent.all()).covers(1, null)).isTrue();
    }

    @Property
    void aRowIsCoveredExactlyWhenItsUnitAndItsPlaceBothBelong(
            @ForAll @Size(max = 5) Set<@IntRange(min = 1, max = 9) Integer> units,
            @ForAll @Size(max = 5) Set<@IntRange(min = 1, max = 9) Integer> places,
            @ForAll @IntRange(min = 1, max = 9) int unit,
            @ForAll @IntRange(min = 1, max = 9) int place) {
        var scope = new Scope(Extent.of(units), Extent.of(places));

        assertThat(scope.covers(unit, place)).isEqualTo(units.contains(unit) && places.contains(place));
    }
}
