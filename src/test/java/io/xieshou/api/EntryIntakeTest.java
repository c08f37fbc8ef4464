package io.xieshou.api;

import static io.xieshou.api.TrialPrograms.ENTRIES;
import static io.xieshou.api.TrialPrograms.cells;
import static io.xieshou.api.TrialPrograms.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.access.Scope;
import io.xieshou.access.TestAccounts;
import io.xieshou.indicator.Days;
import io.xieshou.indicator.Indicators;
import io.xieshou.measure.Period;
import io.xieshou.testing.Program;
import io.xieshou.testing.XieshouTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Entries in through the API: JSON and CSV, all or nothing, each bad cell by its name. */
@XieshouTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({TestAccounts.class, TrialPrograms.class})
class EntryIntakeTest {

    @LocalServerPort
    int port;

    @Autowired
    TrialPrograms programs;

    @Autowired
    Indicators indicators;

    @Autowired
    JdbcClient jdbc;

    Program mentougou;
    Program tongzhou;

    @BeforeEach
    void start() {
        programs.begin();
        mentougou = programs.of("mentougou", port);
        tongzhou = programs.of("tongzhou", port);
    }

    @AfterEach
    void forget() {
        programs.end();
    }

    @Test
    void entriesComeInAsJsonAndTheSameRequestTwiceChangesNothing() {
        var request = """
            [{"number":"A1","name":"食堂","level":"本级","amount":{"value":"120000.50","unit":"yuan"},"area":"150125","granted_on":"2020-09-01"},
             {"number":"A2","name":"车间","level":"city","amount":12,"area":{"code":"150426"},"granted_on":"2020-09-02"}]
            """;
        var first = mentougou.post(ENTRIES, request);
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.json().get("new").asInt()).isEqualTo(2);
        assertThat(first.json().get("batch").asLong()).isPositive();

        var again = mentougou.post(ENTRIES, request).json();
        assertThat(again.get("unchanged").asInt()).isEqualTo(2);
        assertThat(again.get("new").asInt() + again.get("changed").asInt()).isZero();

        var changed = mentougou.post(ENTRIES, request.replace("车间", "扶贫车间")).json();
        assertThat(changed.get("changed").asInt()).isEqualTo(1);

        var entries = mentougou.get(ENTRIES).json().get("entries");
        var values = entries.get(0).get("values");
        assertThat(values.get("amount").get("value").asString()).isEqualTo("120000.50");
        assertThat(values.get("amount").get("unit").asString()).isEqualTo("yuan");
        assertThat(values.get("level").asString()).isEqualTo("district");
        assertThat(values.get("area").get("name").asString()).contains("武川县");
        assertThat(entries.get(1).get("values").get("amount").get("value").asString())
                .isEqualTo("120000.00");
        assertThat(entries.get(1).get("version").asInt()).isEqualTo(2);
    }

    @Test
    void theIndicatorIsRightOnTheNextRead() {
        mentougou.post(ENTRIES, row("A1", "district", "10"));
        assertThat(districtFunds()).isEqualTo("100000");
        mentougou.post(ENTRIES, row("A1", "district", "25.5"));
        assertThat(districtFunds()).isEqualTo("255000");
    }

    @Test
    void everyBadCellIsNamedInTheLanguageAskedForAndNothingIsSaved() {
        var request = """
            {"entries":[
             {"number":"B1","name":"甲","level":"区级","amount":"很多","area":"没有这个县","granted_on":"2020-13-01"},
             {"number":"B2","nmae":"乙","level":"区级","amount":[1],"granted_on":"2020-09-01"},
             {"number":"B3","name":"丙","level":"区级","amount":1,"paid":2,"granted_on":"2020-09-01"},
             {"number":"B4","name":"丁","level":"区级","amount":1,"granted_on":"2020-09-01"},
             {"number":"B4","name":"戊","level":"区级","amount":1,"granted_on":"2020-09-01"},
             "己",
             {"number":"B6","name":"庚","level":"区级","amount":{"value":"3","unit":"人次"},"granted_on":"2020-09-01"}]}
            """;
        var refused = mentougou.post(ENTRIES, request);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.header("content-type")).startsWith("application/problem+json");
        assertThat(refused.json().get("rows").asInt()).isEqualTo(7);
        assertThat(refused.json().get("wrong").asInt()).isEqualTo(6);
        assertThat(cells(refused))
                .contains(
                        "1 amount",
                        "1 area",
                        "1 granted_on",
                        "2 nmae",
                        "2 name",
                        "2 amount",
                        "3 ",
                        "5 ",
                        "6 ",
                        "7 amount")
                .doesNotContain("1 level", "4 ");
        assertThat(refused.text()).contains("很多", "第 5 行与第 4 行", "已拨不能大于金额");

        var english = mentougou.post(ENTRIES, request, "Accept-Language", "en");
        assertThat(english.text()).contains("Paid cannot exceed the amount.").doesNotContain("一条也没有保存");
        assertThat(mentougou.get(ENTRIES).json().get("count").asInt()).isZero();
        assertThat(jdbc.sql("select count(*) from pg_tables where schemaname = 'staging'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aPreviewTellsWhatWouldHappenAndSavesNothing() {
        var preview = mentougou
                .post(ENTRIES + "?preview=true", row("A1", "district", "10"))
                .json();
        assertThat(preview.get("new").asInt()).isEqualTo(1);
        assertThat(preview.has("batch")).isFalse();
        assertThat(mentougou.get(ENTRIES).json().get("count").asInt()).isZero();
    }

    @Test
    void csvComesInWithFieldCodesOrLabelsInUtf8OrGb18030WithUnitsInTheHeads() {
        var labels = "序号,名称,级别,金额（元）,地区,日期\nC1,食堂,本级,\"120,000\",武川县,2020-09-01\n";
        var gb = mentougou.post(ENTRIES, "text/csv", labels.getBytes(Charset.forName("GB18030")));
        assertThat(gb.status()).as(gb.text()).isEqualTo(200);
        var codes =
                "\uFEFFnumber,name,level,amount(yuan),area,granted_on\r\nC1,食堂,district,120000,150125,2020-09-01\r\n";
        var utf8 = mentougou.post(ENTRIES, "text/csv; charset=utf-8", codes.getBytes(StandardCharsets.UTF_8));
        assertThat(utf8.json().get("unchanged").asInt()).as(utf8.text()).isEqualTo(1);

        var bad = mentougou.post(
                ENTRIES, "text/csv", "序号,名称,级别,日期\nC2,甲,县级,2020-09-01\n".getBytes(StandardCharsets.UTF_8));
        assertThat(cells(bad)).containsExactly("2 level");
        var heads = mentougou.post(
                ENTRIES, "text/csv", "序号,名字,级别,日期\nC2,甲,区级,2020-09-01\n".getBytes(StandardCharsets.UTF_8));
        assertThat(cells(heads)).containsExactly("1 名字", "1 name");
    }

    @Test
    void whatGoesOutAsCsvComesInAgainUnchanged() {
        mentougou.post(ENTRIES, row("A1", "district", "10.25"));
        var csv = mentougou.get(ENTRIES + "?format=csv");
        assertThat(csv.text())
                .startsWith("\uFEFFid,version,state,unit,number,name,level,amount(yuan)")
                .contains("102500.00");
        var back = mentougou.post(ENTRIES, "text/csv", csv.response().body()).json();
        assertThat(back.get("unchanged").asInt()).isEqualTo(1);
        assertThat(tongzhou.post(ENTRIES, "text/csv", csv.response().body()).status())
                .isEqualTo(422);
    }

    @Test
    void brokenJsonIsToldWithItsPlace() {
        var broken = mentougou.post(ENTRIES, "[{\"number\":\"A1\",\n \"name\" 3}]");
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.json().get("detail").asString()).contains("第 2 行");
        assertThat(mentougou
                        .post(ENTRIES, row("A1", "district", "1").replace("]", ""))
                        .status())
                .isEqualTo(400);
        assertThat(mentougou.post(ENTRIES, "3").status()).isEqualTo(400);
        assertThat(mentougou.post(ENTRIES, "application/xml", new byte[0]).status())
                .isEqualTo(415);
        assertThat(mentougou.post(ENTRIES, "[]").json().get("rows").asInt()).isZero();
    }

    @Test
    void numbersStayExactAndThoseNoColumnHoldsAreRefused() {
        mentougou.post(ENTRIES, row("A1", "district", "1234567890.123456"));
        assertThat(mentougou
                        .get(ENTRIES)
                        .json()
                        .at("/entries/0/values/amount/value")
                        .asString())
                .isEqualTo("12345678901234.56");
        for (var number : List.of("0.0000001", "1e999999", "123456789012345678901234567890")) {
            assertThat(cells(mentougou.post(ENTRIES, row("A2", "district", number))))
                    .as(number)
                    .containsExactly("1 amount");
        }
    }

    private String districtFunds() {
        return indicators
                .figures(List.of("trial_funds"), Days.of(Period.month(2020, 9)), Scope.everything())
                .total("trial_funds")
                .value()
                .toPlainString();
    }
}
