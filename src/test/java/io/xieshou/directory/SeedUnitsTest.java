package io.xieshou.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every unit and group that the five source documents print is known in the district whose document prints it. */
class SeedUnitsTest {

    /** The year of the oldest document, so that 区文委 and 区旅游委 are still there; newer names are known at any time. */
    private static final LocalDate ON = LocalDate.of(2018, 1, 1);

    private final Organisations organisations = TestDirectory.shared().organisations;

    record Line(String district, List<String> names) {}

    static List<Line> lines() throws IOException {
        var stream = Objects.requireNonNull(SeedUnitsTest.class.getResourceAsStream("/directory/seed-units.csv"));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(fields -> new Line(fields[0], List.of(fields[1].split(" "))))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everyPrintedNameIsOneUnitOrAGroup(Line line) {
        var within = organisations.findByCode(line.district()).orElseThrow().id();
        var problems = new ArrayList<String>();
        for (var name : line.names()) {
            var resolution = organisations.resolve(name, within, ON);
            if (resolution.found().isEmpty() && organisations.findGroup(name).isEmpty()) {
                problems.add(resolution.sentence());
            }
        }
        assertThat(problems).isEmpty();
    }
}
