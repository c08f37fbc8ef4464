package io.xieshou.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.access.TestAccounts;
import io.xieshou.testing.Program;
import io.xieshou.testing.Routes;
import io.xieshou.testing.XieshouTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Definitions, indicators, places and units through the API, and the document that describes it. */
@XieshouTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({TestAccounts.class, TrialPrograms.class, Routes.class})
class ReadingApiTest {

    @LocalServerPort
    int port;

    @Autowired
    TrialPrograms programs;

    @Autowired
    Routes routes;

    Program mentougou;
    Program tongzhou;

    @BeforeEach
    void start() {
        programs.begin();
        mentougou = programs.of("mentougou", port);
        tongzhou = programs.of("tongzhou", port);
        mentougou.post(TrialPrograms.ENTRIES, """
            [{"number":"A1","name":"食堂","level":"district","amount":{"value":"100000.25","unit":"yuan"},"paid":5,"area":"150125","granted_on":"2020-08-01"},
             {"number":"A2","name":"车间","level":"district","amount":{"value":"100000","unit":"yuan"},"area":"540102","granted_on":"2020-09-01"}]
            """);
    }

    @AfterEach
    void forget() {
        programs.end();
    }

    @Test
    void aLedgerTellsItsFieldsWithTheirUnitsAndChoices() {
        assertThat(mentougou.get("/api/v1/ledgers").text()).contains("trial_grant");
        var ledger = mentougou.get("/api/v1/ledgers/trial_grant").json();
        assertThat(ledger.at("/key/0").asString()).isEqualTo("number");
        assertThat(ledger.get("fields").findValuesAsString("unit")).contains("yuan");
        assertThat(ledger.at("/fields/2/codes/1/label/zh").asString()).isEqualTo("区级");
        assertThat(ledger.at("/fields/2/required").asBoolean()).isTrue();
    }

    @Test
    void anIndicatorIsToldWithItsUnitByUnitByMonthAndByColumnAndOpensToItsEntries() {
        var question = "?period=2020-09&unit=mentougou";
        var told = mentougou.get("/api/v1/indicators/trial_funds" + question).json();
        assertThat(told.get("value").asString()).isEqualTo("200000.25");
        assertThat(told.get("unit").asString()).isEqualTo("yuan");
        assertThat(told.get("entries").asInt()).isEqualTo(2);

        var months = mentougou
                .get("/api/v1/indicators/trial_funds" + question + "&by=period")
                .json();
        assertThat(months.at("/by_period/7/value").asString()).isEqualTo("100000.25");
        var columns = mentougou
                .get("/api/v1/indicators/trial_funds" + question + "&by=trial_regions")
                .json();
        assertThat(columns.at("/by_trial_regions/1/value").asString()).isEqualTo("100000");
        assertThat(mentougou
                        .get("/api/v1/indicators/trial_funds" + question + "&place=540102")
                        .json()
                        .get("value")
                        .asString())
                .isEqualTo("100000");
        assertThat(mentougou
                        .get("/api/v1/indicators/trial_funds" + question + "&by=unit")
                        .status())
                .isEqualTo(200);

        var entries = mentougou
                .get("/api/v1/indicators/trial_funds/entries" + question)
                .json();
        assertThat(entries.get("entries")).hasSize(2);
        var rate = mentougou
                .get("/api/v1/indicators/trial_rate/entries" + question)
                .json();
        assertThat(rate.get("parts")).hasSize(2);
    }

    @Test
    void aForeignDistrictCountsNothingAndMayNotAskForOthers() {
        assertThat(tongzhou.get("/api/v1/indicators/trial_count?period=2020-09")
                        .json()
                        .get("entries")
                        .asInt())
                .isZero();
        assertThat(tongzhou.get("/api/v1/indicators/trial_count?period=2020-09&unit=mentougou")
                        .status())
                .isEqualTo(403);
        assertThat(tongzhou.get("/api/v1/indicators/trial_funds/entries?period=2020-09")
                        .text())
                .doesNotContain("食堂");
    }

    @Test
    void placesAndUnitsAreFoundByCodeAndName() {
        assertThat(mentougou.get("/api/v1/places/150125").json().get("path").asString())
                .contains("武川县");
        assertThat(mentougou.get("/api/v1/places?q=wcx").text()).contains("150125");
        assertThat(mentougou.get("/api/v1/units/mentougou").json().get("kind").asString())
                .isEqualTo("district");
        assertThat(mentougou.get("/api/v1/units/nobody").status()).isEqualTo(404);
    }

    @Test
    void whatIsNotThereIsToldInASentence() {
        assertThat(mentougou.get("/api/v1/indicators/none").status()).isEqualTo(404);
        assertThat(mentougou.get("/api/v1/indicators/trial_funds?period=soon").status())
                .isEqualTo(400);
        assertThat(mentougou.get("/api/v1/forms").status()).isEqualTo(200);
        assertThat(mentougou.get("/api/v1/forms/none?period=2020-09").status()).isEqualTo(404);
        assertThat(mentougou.get("/api/v1/forms/none").status()).isEqualTo(400);
    }

    @Test
    void theOpenApiDocumentNamesEveryRouteAndEveryReferenceInItLeadsSomewhere() {
        var document = mentougou.get("/api/v1/openapi.json").json();
        assertThat(document.get("openapi").asString()).startsWith("3.1");
        var paths = new HashSet<>(document.get("paths").propertyNames());
        for (var route : routes.list()) {
            if (route.pattern().startsWith("/api/v1/")) {
                var path = route.pattern().replaceAll(":[^/]*}", "}");
                assertThat(paths)
                        .as(path)
                        .contains(
                                path.equals("/api/v1/ledgers/{code}/entries")
                                        ? path.replace("{code}", "trial_grant")
                                        : path);
            }
        }
        var references = new ArrayList<String>();
        var matcher = Pattern.compile("\"#/components/schemas/([^\"]+)\"").matcher(document.toString());
        while (matcher.find()) {
            references.add(matcher.group(1));
        }
        assertThat(document.at("/components/schemas").propertyNames()).containsAll(references);
        assertThat(document.at("/components/schemas/trial_grant/required").toString())
                .contains("number", "granted_on");
        var ids = new ArrayList<String>();
        document.get("paths")
                .forEach(path -> path.forEach(
                        operation -> ids.add(operation.get("operationId").asString())));
        assertThat(ids).doesNotHaveDuplicates();
    }
}
