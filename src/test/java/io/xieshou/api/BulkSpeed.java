package io.xieshou.api;

import io.xieshou.access.Function;
import io.xieshou.access.Role;
import io.xieshou.access.TestAccounts;
import io.xieshou.directory.Organisations;
import io.xieshou.directory.Places;
import io.xieshou.pack.Packs;
import io.xieshou.testing.Program;
import io.xieshou.testing.TestPack;
import io.xieshou.testing.XieshouTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * How long bulk writes take, new, unchanged and changed; to be started by hand, it judges nothing. DHIS2's measured shape: 1,000 counties × 20 items × 5
 * months, as 100,000 entries of one number or 5,000 entries of 20.
 */
@XieshouTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "logging.level.org.springframework.jdbc.core=${speed.log:info}")
@Import(TestAccounts.class)
class BulkSpeed {

    @LocalServerPort
    int port;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Packs packs;

    @Autowired
    Organisations organisations;

    @Autowired
    Places places;

    @Test
    void tells() {
        packs.install(pack().files(), "test");
        var unit = organisations.findByCode("mentougou").orElseThrow().id();
        var program = Program.at(
                port, accounts.token("speed", Role.DISTRICT_OFFICE, unit, Function.ENTRY_READ, Function.ENTRY_WRITE));
        var counties = counties();
        for (int round = 1; round <= 2; round++) {
            for (var value : List.of(1, 1, 2)) {
                time(program, "speed_narrow", narrow(counties, round, value + 10 * round), round);
            }
        }
        for (int round = 1; round <= 3; round++) {
            for (var value : List.of(1, 1, 2)) {
                time(program, "speed_wide", wide(counties, round, value + 10 * round), round);
            }
        }
    }

    private static void time(Program program, String ledger, byte[] body, int round) {
        var start = System.nanoTime();
        var answer = program.post("/api/v1/ledgers/" + ledger + "/entries", "application/json", body);
        System.out.printf(
                "%s round %d: %5d ms %s%n", ledger, round, (System.nanoTime() - start) / 1_000_000, answer.text());
    }

    private List<String> counties() {
        var on = LocalDate.now();
        return places.children(null, on).stream()
                .flatMap(province -> places.subtree(province.id(), on).stream().mapToObj(places::getPlace))
                .filter(place -> place.code().length() == 6)
                .map(place -> place.code())
                .limit(1000)
                .toList();
    }

    private static byte[] narrow(List<String> counties, int year, int value) {
        var json = new StringBuilder("[");
        for (var county : counties) {
            for (int item = 1; item <= 20; item++) {
                for (int month = 1; month <= 5; month++) {
                    json.append(
                            "{\"county\":\"%s\",\"item\":\"i%02d\",\"month\":\"20%02d-%02d\",\"amount\":\"%d.5\"},\n"
                                    .formatted(county, item, 10 + year, month, value));
                }
            }
        }
        json.setCharAt(json.length() - 2, ']');
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] wide(List<String> counties, int year, int value) {
        var json = new StringBuilder("[");
        for (var county : counties) {
            for (int month = 1; month <= 5; month++) {
                json.append("{\"county\":\"%s\",\"month\":\"20%02d-%02d\"".formatted(county, 10 + year, month));
                for (int item = 1; item <= 20; item++) {
                    json.append(",\"n%02d\":%d.5".formatted(item, value));
                }
                json.append("},\n");
            }
        }
        json.setCharAt(json.length() - 2, ']');
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static TestPack pack() {
        var items = String.join(
                "\n",
                IntStream.rangeClosed(1, 20)
                        .mapToObj(
                                item -> "  - {item: i%02d, labels: {zh: 项%d, en: Item %d}}".formatted(item, item, item))
                        .toList());
        var fields = IntStream.rangeClosed(1, 20)
                .mapToObj(item ->
                        "  - {field: n%02d, labels: {zh: 数%d, en: Number %d}, type: number, measure: yuan, scale: 2}"
                                .formatted(item, item, item))
                .toList();
        return TestPack.of("speed", "2000-01-01", 1)
                .with("codes.yaml", "codes: speed_item\nlabels: {zh: 项, en: Items}\nitems:\n" + items + "\n")
                .with(
                        "narrow.yaml",
                        String.join(
                                "\n",
                                Stream.concat(
                                                Stream.of(head("speed_narrow", "county, item, month")),
                                                Stream.of(
                                                        "  - {field: item, labels: {zh: 项, en: Item}, type: code,"
                                                                + " list: speed_item, required: true}",
                                                        "  - {field: amount, labels: {zh: 数, en: Amount}, type:"
                                                                + " number, measure: yuan, scale: 2, required: true}"))
                                        .toList()))
                .with("wide.yaml", head("speed_wide", "county, month") + "\n" + String.join("\n", fields))
                .with("indicator.yaml", """
                    indicator: speed_sum
                    labels: {zh: 合计, en: Sum}
                    ledger: speed_narrow
                    value: sum(amount)
                    measure: yuan
                    ---
                    indicator: speed_wide_sum
                    labels: {zh: 合计, en: Sum}
                    ledger: speed_wide
                    value: sum(n01)
                    measure: yuan
                    """);
    }

    private static String head(String code, String key) {
        return """
            ledger: %s
            labels: {zh: 速度, en: Speed}
            title: [county]
            date: month
            place: county
            key: [%s]
            fields:
              - {field: county, labels: {zh: 县, en: County}, type: place, required: true}
              - {field: month, labels: {zh: 月, en: Month}, type: month, required: true}\
            """.formatted(code, key);
    }
}
