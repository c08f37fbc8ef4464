package io.xieshou.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.access.Role;
import io.xieshou.access.TestAccounts;
import io.xieshou.directory.Organisations;
import io.xieshou.ledger.Entries;
import io.xieshou.ledger.EntryDraft;
import io.xieshou.ledger.Ledgers;
import io.xieshou.testing.TestActors;
import io.xieshou.testing.Visitor;
import io.xieshou.testing.XieshouTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The form in which an entry is changed. */
@XieshouTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestAccounts.class)
class EntryFormTest {

    @LocalServerPort
    int port;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Organisations organisations;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Entries entries;

    @Test
    void anOfficeSavesTheEntryOfAUnitBelowAsItIsShownWithAndWithoutScript() {
        var owner = organisations.findByCode("mentougou.rongmei").orElseThrow();
        var entry = entries.add(
                TestActors.cityOffice(owner.id()),
                ledgers.get("fund_allocation"),
                new EntryDraft(owner.id(), values()));
        var url = "/ledgers/fund_allocation/" + entry.id();
        accounts.open(
                "formoffice",
                Role.DISTRICT_OFFICE,
                organisations.findByCode("mentougou.zhiyuan").orElseThrow().id(),
                null);
        var visitor = Visitor.at(port);
        visitor.signIn("formoffice", TestAccounts.PASSWORD);

        var form = visitor.get(url + "/edit").page();
        assertThat(form.select("#f-unit").attr("value")).isEqualTo("门头沟区融媒体中心");
        assertThat(form.select("[data-pick]:has(#f-unit)").attr("data-code")).isEqualTo(owner.code());

        var fields = new HashMap<String, String>();
        form.select("form.form input[name], form.form textarea[name]")
                .forEach(input ->
                        fields.put(input.attr("name"), input.hasAttr("value") ? input.attr("value") : input.text()));
        form.select("form.form select")
                .forEach(choice -> fields.put(
                        choice.attr("name"), choice.select("option[selected]").attr("value")));
        fields.remove("_csrf");
        assertThat(visitor.post(url, fields).text()).contains("已保存");

        fields.put(
                "version",
                visitor.get(url + "/edit").page().select("[name=version]").attr("value"));
        fields.put("unit.code", owner.code());
        assertThat(visitor.post(url, fields).text()).contains("已保存");
    }

    private static Map<String, Object> values() {
        return Map.of(
                "plan_year",
                "2020",
                "number",
                "F1",
                "name",
                "示例资金",
                "arranged_on",
                LocalDate.of(2020, 3, 1),
                "amount",
                new BigDecimal("10"),
                "level",
                "district");
    }
}
