package io.xieshou.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.access.Function;
import io.xieshou.access.Role;
import io.xieshou.access.TestAccounts;
import io.xieshou.directory.Organisations;
import io.xieshou.pack.Packs;
import io.xieshou.testing.Program;
import io.xieshou.testing.TestPack;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Programs of districts at the trial ledger of grants. */
@TestComponent
class TrialPrograms {

    static final String ENTRIES = "/api/v1/ledgers/trial_grant/entries";

    private final TestAccounts accounts;
    private final Packs packs;
    private final Organisations organisations;
    private final JdbcClient jdbc;

    TrialPrograms(TestAccounts accounts, Packs packs, Organisations organisations, JdbcClient jdbc) {
        this.accounts = accounts;
        this.packs = packs;
        this.organisations = organisations;
        this.jdbc = jdbc;
    }

    /** A ledger of grants that nothing was recorded in. */
    void begin() {
        packs.install(TestPack.grants(1).files(), "test");
    }

    /** Nothing stays of what was recorded, nor anybody who did. */
    void end() {
        jdbc.sql("truncate ledger_trial_grant, entry_changes, slices_trial_grant, slices_trial_grant_new")
                .update();
        jdbc.sql("truncate accounts cascade").update();
    }

    /** The program of a district's office, which may do all that programs may. */
    Program of(String unit, int port) {
        return Program.at(
                port,
                accounts.token(
                        unit,
                        Role.DISTRICT_OFFICE,
                        unit(unit),
                        Function.ENTRY_READ,
                        Function.ENTRY_WRITE,
                        Function.INDICATOR_READ,
                        Function.FORM_READ,
                        Function.DEFINITION_READ,
                        Function.DIRECTORY_READ,
                        Function.EXPORT));
    }

    int unit(String code) {
        return organisations.findByCode(code).orElseThrow().id();
    }

    /** One grant as JSON, its amount in 万元. */
    static String row(String number, String level, String wanYuan) {
        return "[{\"number\":\"%s\",\"name\":\"项目%s\",\"level\":\"%s\",\"amount\":%s,\"area\":\"150125\",\"granted_on\":\"2020-09-01\"}]"
                .formatted(number, number, level, wanYuan);
    }

    /** The cells a refusal names, {@code 2 amount}. */
    static List<String> cells(Program.Answer refused) {
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        var cells = new ArrayList<String>();
        refused.json()
                .get("cells")
                .forEach(cell -> cells.add(
                        cell.get("row").asInt() + " " + cell.get("field").asString()));
        return cells;
    }
}
