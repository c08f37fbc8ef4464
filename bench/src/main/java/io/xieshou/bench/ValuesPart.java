package io.xieshou.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many values in one request to the API: new, all changed, unchanged; after each the total is read and must be right. */
final class ValuesPart {

    private static final String TOKEN = "xieshou_bench";
    private static final String SHEET = "/forms/bench_totals/mentougou/2020-12/file.json";

    private final Stage stage;
    private final Visitor reader;

    ValuesPart(Stage stage) throws Exception {
        this.stage = stage;
        this.reader = stage.visitor();
    }

    void run() throws Exception {
        stage.platform().run("pack", "install", stage.home().resolve("pack").toString());
        awaitDefinitions();
        token();
        var count = stage.scale().values()[0];
        var more = stage.scale().values()[1];
        var times = (double) more / count;
        time(narrow(count), 2500);
        grow(narrow(more), 2500 * times);
        time(wide(count), 1000);
        grow(wide(more), 1000 * times);
    }

    /** A running platform sees within a second what another process installed. */
    private void awaitDefinitions() throws Exception {
        for (int look = 0; look < 100 && !reader.reaches(SHEET); look++) {
            Thread.sleep(50);
        }
    }

    private Kind narrow(int count) throws Exception {
        var values = Values.of(stage.database(), count);
        return new Kind("%,d values as %<,d entries".formatted(count), "bench_value", 1, values::narrow, values, 20);
    }

    private Kind wide(int count) throws Exception {
        var values = Values.of(stage.database(), count);
        var what = "%,d values as %,d entries of 20 fields".formatted(count, count / 20);
        return new Kind(what, "bench_report", 2, values::wide, values, 1);
    }

    private record Kind(String what, String ledger, int row, IntFunction<String> json, Values values, int items) {}

    /** New entries are new once, so that they are removed before each run. */
    private void time(Kind kind, double target) throws Exception {
        var what = kind.what;
        var first = kind.json.apply(0);
        see();
        var added = Timing.median(() -> remove(kind), () -> send(kind, first));
        var read = Timing.once(() -> requireTotal(kind, 0));
        stage.add(Line.within(what + ", new", added, target));
        stage.add(Line.within(what + ", total right on the next read", read, 100));
        var versions = new ArrayList<>(List.of(kind.json.apply(1), kind.json.apply(2)));
        var changed = Timing.median(() -> versions.add(versions.remove(0)), () -> send(kind, versions.get(0)));
        stage.add(Line.within(what + ", all changed", changed, target));
        var same = versions.get(0);
        stage.add(Line.within(what + ", unchanged", Timing.median(() -> send(kind, same)), target));
    }

    /** Whether it stays linear. */
    private void grow(Kind kind, double target) throws Exception {
        remove(kind);
        var json = kind.json.apply(0);
        stage.add(Line.within(kind.what + ", new", Timing.once(() -> send(kind, json)), target));
        requireTotal(kind, 0);
    }

    private void send(Kind kind, String json) throws Exception {
        stage.visitor().program("/api/v1/ledgers/" + kind.ledger + "/entries?unit=" + NewVisits.UNIT, TOKEN, json);
    }

    private void requireTotal(Kind kind, int added) throws Exception {
        var sheet = see();
        for (var row : sheet.get("rows")) {
            var total = row.get("cells").get("total").get("value").asString();
            if (row.get("row").asString().equals(String.valueOf(kind.row))
                    && Long.parseLong(total) != kind.values.sum(kind.items, added)) {
                throw new IllegalStateException(kind.ledger + " adds up to " + total);
            }
        }
    }

    private JsonNode see() throws Exception {
        var sheet = reader.see(SHEET);
        return JsonMapper.shared().readTree(sheet.text());
    }

    /** From below, slices included, as if they had never been. */
    private void remove(Kind kind) throws Exception {
        var statements = """
            delete from entry_changes where ledger = '%1$s';
            truncate ledger_%1$s;
            truncate slices_%1$s;
            truncate slices_%1$s_new;
            """.formatted(kind.ledger);
        stage.database().runAll(statements);
    }

    private void token() throws Exception {
        var hash = MessageDigest.getInstance("SHA-256").digest(TOKEN.getBytes(StandardCharsets.UTF_8));
        stage.database().run("""
            insert into access_tokens (account_id, post_id, name, hash, functions, created_at, expires_at)
            select a.id, p.id, 'bench', ?, '{ENTRY_WRITE,ENTRY_READ}', now(), now() + interval '1 day'
            from accounts a join posts p on p.account_id = a.id where a.name = 'system-admin'
            """, hash);
    }
}
