package io.xieshou.scope;

import static org.assertj.core.api.Assertions.assertThat;

import io.xieshou.access.Function;
import io.xieshou.access.Grants;
import io.xieshou.access.Role;
import io.xieshou.access.TestAccounts;
import io.xieshou.directory.Organisations;
import io.xieshou.directory.Places;
import io.xieshou.pack.PackFiles;
import io.xieshou.pack.Packs;
import io.xieshou.testing.Routes;
import io.xieshou.testing.Routes.Route;
import io.xieshou.testing.Visitor;
import io.xieshou.testing.XieshouTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every route the application itself lists, asked by every role of another district for what one district recorded: pages, pieces, files, suggestions, counts,
 * errors. Nothing of it may be seen, nothing of it may change.
 */
@XieshouTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({TestAccounts.class, Routes.class, Canaries.class})
class ScopeWalkTest {

    private static final String OWNER = "mentougou";
    private static final String FOREIGNER = "tongzhou";

    /** All a token can be given. */
    private static final List<Function> PROGRAM = List.of(
            Function.ENTRY_READ,
            Function.ENTRY_WRITE,
            Function.INDICATOR_READ,
            Function.FORM_READ,
            Function.DEFINITION_READ,
            Function.DIRECTORY_READ,
            Function.EXPORT);

    /** What routes that write ask for; whatever they do not know they leave. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("version", "1"),
            Map.entry("reason", "试一试"),
            Map.entry("why", "试一试"),
            Map.entry("to", "done"),
            Map.entry("seen", "0"),
            Map.entry("value", "1"),
            Map.entry("verdict", "valid"),
            Map.entry("name", "试一试"));

    /** These take a file or the answer of a question before; the pages that lead there are walked. */
    private static final List<String> ASKED_ELSEWHERE =
            List.of("/accounts/import/{hash}", "/units/import/{hash}", "/definitions/drafts/{id:\\d+}");

    @LocalServerPort
    int port;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Routes routes;

    @Autowired
    Canaries canaries;

    @Autowired
    Organisations organisations;

    @Autowired
    Places places;

    @Autowired
    Packs packs;

    @Autowired
    JdbcClient jdbc;

    @Test
    void nobodyOfAnotherDistrictSeesOrChangesWhatADistrictRecorded() {
        var addresses = addresses();
        assertThat(seenBy(visitor(Role.DISTRICT_OFFICE, OWNER), addresses))
                .as("what the owner sees, so that the walk looks where something is")
                .contains(
                        "/ledgers/{code}",
                        "/ledgers/{code}/{id:\\d+}",
                        "/ledgers/{code}/{entry:\\d+}/evidence/{id}",
                        "/ledgers/{code}/{entry:\\d+}/evidence/{id}/file",
                        "/forms/{form}/{filer}/{period}",
                        "/forms/{form}/{filer}/{period}/cells/{row}/{column}",
                        "/forms/{form}/{filer}/{period}/file.{ending}",
                        "/imports/{id:\\d+}",
                        "/api/v1/ledgers/{code}/entries");
        var before = recorded();

        var leaks = Arrays.stream(Role.values())
                .parallel()
                .filter(role -> role.isAssignable() && role != Role.CITY_OFFICE)
                .flatMap(role -> leaks(role, addresses))
                .toList();

        assertThat(leaks).isEmpty();
        assertThat(recorded()).isEqualTo(before);
    }

    private Stream<String> leaks(Role role, Addresses addresses) {
        var stranger = visitor(role, FOREIGNER);
        return Stream.concat(
                seenBy(stranger, addresses).stream().map(route -> role + " sees it at " + route),
                written(stranger, addresses).stream().map(route -> role + " is told it at POST " + route));
    }

    @Test
    void everyRouteIsWalkedToWhereSomethingIs() {
        var addresses = addresses();
        var visitors = List.of(
                visitor(Role.DISTRICT_OFFICE, OWNER),
                visitor(Role.CITY_OFFICE, OWNER),
                visitor(Role.SYSTEM_ADMIN, OWNER),
                visitor(Role.SECURITY_ADMIN, OWNER),
                visitor(Role.AUDIT_ADMIN, OWNER));

        var nowhere = routes.list().stream()
                .filter(route -> route.method() == HttpMethod.GET && !ASKED_ELSEWHERE.contains(route.pattern()))
                .filter(route -> visitors.stream().noneMatch(visitor -> addresses.of(route).stream()
                        .anyMatch(address -> visitor.get(address).status() < 400)))
                .map(Route::toString)
                .toList();

        assertThat(nowhere)
                .as("routes nobody found anything at: tell Addresses what their variables mean")
                .isEmpty();
    }

    /** The patterns of the routes at which something of the district is seen. */
    private TreeSet<String> seenBy(Visitor visitor, Addresses addresses) {
        var seen = new TreeSet<String>();
        for (var route : routes.list()) {
            if (route.method() == HttpMethod.GET
                    && addresses.of(route).stream()
                            .flatMap(address -> Addresses.withQueries(route, address))
                            .anyMatch(address -> Seen.canary(sound(address, visitor.get(address))))) {
                seen.add(route.pattern());
            }
        }
        return seen;
    }

    private TreeSet<String> written(Visitor visitor, Addresses addresses) {
        var told = new TreeSet<String>();
        for (var route : routes.list()) {
            if (route.method() == HttpMethod.POST && !route.pattern().startsWith("/me")) {
                for (var address : addresses.of(route)) {
                    if (Seen.canary(sound("POST " + address, visitor.post(address, FIELDS)))) {
                        told.add(route.pattern());
                    }
                }
            }
        }
        return told;
    }

    /** Whatever was asked, the application itself must not break over it. */
    private static Visitor.Answer sound(String asked, Visitor.Answer answer) {
        assertThat(answer.status()).as(() -> asked + "\n" + answer.heading()).isLessThan(500);
        return answer;
    }

    /** All that must not change: entries, proof, what was typed into forms, imports. */
    private List<String> recorded() {
        var tables = new ArrayList<>(List.of("evidence", "form_statements", "batches"));
        canaries.of(OWNER).keySet().forEach(ledger -> tables.add("ledger_" + ledger));
        return tables.stream()
                .map(table -> jdbc.sql("select coalesce(string_agg(t::text, ' ' order by id), '') from " + table + " t")
                        .query(String.class)
                        .single())
                .toList();
    }

    private Addresses addresses() {
        packs.install(PackFiles.read(Path.of("src/test/resources/definitions/unseen")), "test");
        var entries = canaries.of(OWNER);
        var evidence = new java.util.HashMap<String, Long>();
        jdbc.sql("select ledger, min(id) id from evidence group by ledger")
                .query((row, number) -> {
                    evidence.put(row.getString("ledger"), row.getLong("id"));
                    return 0;
                })
                .list();
        var owner = visitor(Role.DISTRICT_OFFICE, OWNER);
        return new Addresses(
                entries,
                evidence,
                List.of(
                        known("/forms/", "form", "monthly_districts"),
                        known("/forms/", "filer", OWNER),
                        known("/forms/", "period", "2021-09"),
                        known("/forms/", "row", "8"),
                        known("/forms/", "column", "inner_mongolia", "hebei"),
                        known("/forms/", "unit", OWNER),
                        known("/forms/", "ledger", "fund_allocation"),
                        known(
                                "/forms/",
                                "id",
                                String.valueOf(entries.get("fund_allocation").id())),
                        known("/forms/", "deed", typed(owner)),
                        known("/forms/", "ending", "xlsx", "csv", "json"),
                        known("/imports/", "id", imported(owner)),
                        known("/ledgers/", "field", "name", "project", "holder_id"),
                        known("/places/", "code", "150125"),
                        known("/places/{code}/{part}/", "part", "aliases"),
                        known("/places/{code}/{part}/", "deed", "new", "end"),
                        known("/places/", "deed", "revise", "new", "end"),
                        known("/units/", "code", OWNER),
                        known("/units/{code}/{part}/", "part", "aliases"),
                        known("/units/{code}/{part}/", "deed", "new", "end"),
                        known("/units/", "deed", "revise", "new", "end"),
                        known("/api/v1/places/", "code", "150125"),
                        known("/api/v1/units/", "code", OWNER),
                        known("/api/v1/indicators/", "code", "funds_district_allocated"),
                        known("/api/v1/forms/", "code", "monthly_districts"),
                        known("/definitions/", "code", "core"),
                        known("/groups/", "code", group()),
                        known("/accounts/", "name", holder()),
                        known("/posts/", "name", holder())),
                Map.of(
                        "/entries.csv",
                        "?indicator=funds_district_allocated",
                        "/api/v1/indicators/{code}",
                        "?period=2021-09",
                        "/api/v1/indicators/{code}/entries",
                        "?period=2021-09",
                        "/api/v1/forms/{code}",
                        "?period=2021-09&filer=" + OWNER));
    }

    private String group() {
        return jdbc.sql("select code from organisation_groups order by code limit 1")
                .query(String.class)
                .single();
    }

    /** Somebody of the owner who has an account and a post. */
    private String holder() {
        var name = "holder" + System.nanoTime();
        accounts.open(
                name,
                Role.LIAISON,
                organisations.findByCode(OWNER).orElseThrow().id(),
                null);
        return name;
    }

    private static Addresses.Known known(String prefix, String variable, String... values) {
        return new Addresses.Known(prefix, variable, List.of(values));
    }

    /** The owner types a figure for a reason; the deed's number. */
    private String typed(Visitor owner) {
        var cell = "/forms/monthly_districts/%s/2021-09/cells/8/hebei".formatted(OWNER);
        owner.get(cell);
        owner.post(cell, Map.of("value", Canaries.NUMBER, "reason", Canaries.WORD, "seen", "0"));
        return jdbc.sql("select coalesce(max(deed), 1)::text from form_statements")
                .query(String.class)
                .single();
    }

    /** The owner looks at what a file would bring; the preview's number. */
    private String imported(Visitor owner) {
        owner.get("/ledgers/fund_allocation/import");
        var csv = "年度,序号,项目名称,安排日期,资金级别,金额\n2021,9,%s,某一天,区级,%s\n".formatted(Canaries.WORD, Canaries.NUMBER);
        var answer = owner.upload(
                "/ledgers/fund_allocation/import",
                "file",
                Canaries.WORD + ".csv",
                csv.getBytes(StandardCharsets.UTF_8),
                Map.of());
        for (var looks = 0; looks < 1000 && isBeingRead(answer); looks++) {
            answer = owner.get(answer.path());
        }
        return answer.path().replaceAll("\\D", "");
    }

    private static boolean isBeingRead(Visitor.Answer preview) {
        return !preview.page().select("[hx-trigger]").isEmpty();
    }

    /** Somebody of a unit, with a session and, where the role may have one, a token for all it may be given. */
    private Visitor visitor(Role role, String unit) {
        var name = role.name().toLowerCase(Locale.ROOT) + System.nanoTime();
        var place =
                role == Role.CADRE ? places.findByCode("150125").orElseThrow().id() : null;
        var unitId = organisations.findByCode(unit).orElseThrow().id();
        accounts.open(name, role, unitId, place);
        var visitor = Visitor.at(port);
        visitor.signIn(name, TestAccounts.PASSWORD);
        var functions = Grants.of(role).keySet();
        return functions.contains(Function.API_TOKEN)
                ? visitor.withApiToken(accounts.token(
                        name + ".program",
                        role,
                        unitId,
                        PROGRAM.stream().filter(functions::contains).toArray(Function[]::new)))
                : visitor;
    }
}
