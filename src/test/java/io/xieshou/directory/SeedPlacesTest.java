package io.xieshou.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every name of a place that the five source documents print means exactly one place, and different names different places. */
class SeedPlacesTest {

    private static final LocalDate ON = LocalDate.of(2020, 9, 27);

    private final Places places = TestDirectory.shared().places;

    record Line(String county, List<String> names, String source) {}

    static List<Line> lines() throws IOException {
        var stream = Objects.requireNonNull(SeedPlacesTest.class.getResourceAsStream("/directory/seed-places.csv"));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(fields -> new Line(fields[0], List.of(fields[1].split(" ")), fields[2]))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everyPrintedNameMeansOnePlaceWithinItsCounty(Line line) {
        var county = found(places.resolve(line.county(), null, ON));
        var ids = new HashSet<Integer>();
        for (var name : line.names()) {
            var place = found(places.resolve(name, county.id(), ON));
            assertThat(ids.add(place.id()) || name.equals("于家务")).as(name).isTrue();
            assertThat(places.subtree(county.id(), ON).contains(place.id()))
                    .as(name)
                    .isTrue();
        }
    }

    @Test
    void annexFourOfTongzhouNamesFiftyEightRecipientTownships() throws IOException {
        assertThat(lines().stream()
                        .filter(line -> line.source().equals("000 annex 4")
                                && !line.county().startsWith("北京"))
                        .mapToInt(line -> line.names().size())
                        .sum())
                .isEqualTo(58);
    }

    private static Place found(Resolution<Place> resolution) {
        return resolution.found().orElseThrow(() -> new AssertionError(resolution.sentence()));
    }
}
