package io.xieshou.cli;

import io.xieshou.access.Actor;
import io.xieshou.access.Audit;
import io.xieshou.access.Extent;
import io.xieshou.access.Function;
import io.xieshou.access.Scope;
import io.xieshou.database.SqlFragment;
import io.xieshou.directory.Organisations;
import io.xieshou.directory.Places;
import io.xieshou.indicator.Days;
import io.xieshou.indicator.Indicators;
import io.xieshou.indicator.Slot;
import io.xieshou.ledger.Entries;
import io.xieshou.ledger.Entry;
import io.xieshou.ledger.EntryQuery;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.Ledgers;
import io.xieshou.measure.Period;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows entries of a ledger, or a figure and the entries that make it. */
@CommandLine.Command(
        name = "entries",
        description = {"查看台账的记录，或一个指标的数值及其记录", "show the entries of a ledger, or a figure and the entries that make it"
        })
final class EntriesCommand implements Command {

    @Parameters(paramLabel = "LEDGER|INDICATOR", description = "台账或指标的代码，如 project · code of a ledger or an indicator")
    String code = "";

    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            description = {
                "单位及其下属，代码或名称；命令只能看到这些",
                "a unit and those below it, by code or name; the command sees no others"
            })
    @Nullable
    String unit;

    @Option(
            names = "--period",
            paramLabel = "PERIOD",
            description = {"期间：2020-09、2020-Q3、2020；指标必填", "the period: 2020-09, 2020-Q3, 2020; an indicator needs it"})
    @Nullable
    String period;

    @Option(
            names = "--place",
            paramLabel = "PLACE",
            description = {"地区及其下级，代码或名称", "a place and those in it, by code or name"})
    @Nullable
    String place;

    @Option(
            names = "--limit",
            defaultValue = "100",
            paramLabel = "N",
            description = {"最多显示几条，默认 100", "how many entries at most, 100 by default"})
    int limit;

    @Override
    public int run(Platform platform) {
        var wanted = period == null ? null : Period.parse(period);
        var actor = unit == null ? platform.actor() : platform.actor(platform.unit(unit));
        var ledger = platform.get(Ledgers.class).find(code);
        if (ledger.isPresent()) {
            var found = find(platform, actor, ledger.get(), conditions(platform, wanted));
            platform.answer(found.document(), found::print);
        } else {
            explain(platform, actor, wanted);
        }
        return 0;
    }

    private List<SqlFragment> conditions(Platform platform, @Nullable Period wanted) {
        var conditions = new ArrayList<SqlFragment>();
        conditions.add(whose(platform).condition("e"));
        if (wanted != null) {
            conditions.add(SqlFragment.of("e.business_date between ? and ?", wanted.first(), wanted.last()));
        }
        return conditions;
    }

    private Scope whose(Platform platform) {
        var today = LocalDate.now(platform.get(Clock.class));
        return new Scope(
                Optional.ofNullable(unit)
                        .map(text -> platform.get(Organisations.class)
                                .subtree(platform.unit(text).id(), today))
                        .map(ids -> Extent.of(ids.toArray()))
                        .orElseGet(Extent::all),
                Optional.ofNullable(place)
                        .map(text -> platform.get(Places.class).subtree(place(platform, text, today), today))
                        .map(ids -> Extent.of(ids.toArray()))
                        .orElseGet(Extent::all));
    }

    private static int place(Platform platform, String text, LocalDate today) {
        var resolution = platform.get(Places.class).resolve(text, null, today);
        return resolution
                .found()
                .orElseThrow(() -> new IllegalArgumentException(resolution.sentence()))
                .id();
    }

    private void explain(Platform platform, Actor actor, @Nullable Period wanted) {
        var indicators = platform.get(Indicators.class);
        var on = wanted == null ? LocalDate.now(platform.get(Clock.class)) : wanted.last();
        var indicator = indicators.find(code, on).orElseThrow(() -> unknown(platform));
        if (wanted == null) {
            throw new IllegalArgumentException(
                    "%s 是指标：请用 --period 写明期间，如 --period 2020-09 · is an indicator: name a period".formatted(code));
        }
        var explanation = indicators.explain(code, Days.of(wanted), whose(platform), Slot.WHOLE);
        var value = explanation.figure().value();
        var exact = value == null ? null : value.toPlainString();
        var measure = indicator.measure().code();
        var parts = explanation.parts().stream()
                .map(part -> find(platform, actor, part.ledger(), List.of(part.entries())))
                .toList();
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("indicator", code);
        document.put("period", wanted.toString());
        document.put("value", exact);
        document.put("unit", measure);
        document.put("words", explanation.words());
        document.put("parts", parts.stream().map(Found::document).toList());
        platform.answer(document, out -> {
            out.printf("%s %s：%s%n", wanted, explanation.words(), exact == null ? "—" : exact + " " + measure);
            parts.forEach(part -> part.print(out));
        });
    }

    private Found find(Platform platform, Actor actor, Ledger ledger, List<SqlFragment> conditions) {
        actor.scope(Function.EXPORT);
        var entries = platform.get(Entries.class);
        var count = entries.count(actor, ledger, conditions);
        var found = entries.list(actor, ledger, new EntryQuery(conditions, null, true, null, limit));
        platform.get(Audit.class)
                .record(actor, "cli.list_entries", "ledger/" + ledger.code(), Map.of("entries", found.size()));
        return new Found(ledger, count, found, platform.get(EntryTexts.class));
    }

    /** Some of the entries of a ledger, and how many there are. */
    private record Found(Ledger ledger, long count, List<Entry> entries, EntryTexts texts) {

        Map<String, Object> document() {
            var document = new LinkedHashMap<String, Object>();
            document.put("ledger", ledger.code());
            document.put("count", count);
            document.put(
                    "entries",
                    entries.stream().map(entry -> texts.document(ledger, entry)).toList());
            return document;
        }

        void print(PrintStream out) {
            texts.table(ledger, entries).print(out);
            out.printf("%s：共 %,d 条，显示 %,d 条 · entries, shown%n", ledger.label().text(), count, entries.size());
        }
    }

    private IllegalArgumentException unknown(Platform platform) {
        var known =
                platform.get(Ledgers.class).list().stream().map(Ledger::code).toList();
        return new IllegalArgumentException("没有台账或指标 %s；台账有：%s · there is no ledger or indicator %s; ledgers: %s"
                .formatted(code, String.join("、", known), code, String.join(", ", known)));
    }
}
