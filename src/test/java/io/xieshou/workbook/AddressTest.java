package io.xieshou.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AddressTest {

    @Test
    void addressesReadAsOnScreen() {
        assertThat(new Address(17, 2)).hasToString("B17");
        assertThat(Address.parse("$XFD$1048576")).isEqualTo(new Address(1_048_576, 16_384));
        assertThat(Area.parse("A3:B7")).isEqualTo(Area.of(3, 1, 7, 2)).hasToString("A3:B7");
    }

    @Test
    void whatLiesOutsideASheetIsRefused() {
        assertThatThrownBy(() -> Address.parse("XFE1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Area.parse("B7:A3")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void everyAddressComesBackFromItsText(
            @ForAll @IntRange(min = 1, max = 1_048_576) int row, @ForAll @IntRange(min = 1, max = 16_384) int column) {
        var address = new Address(row, column);

        assertThat(Address.parse(address.toString())).isEqualTo(address);
    }
}
