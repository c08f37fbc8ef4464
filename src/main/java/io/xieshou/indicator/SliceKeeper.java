package io.xieshou.indicator;

import io.xieshou.database.SqlFragment;
import io.xieshou.pack.DefinitionsChanged;
import io.xieshou.pack.Packs;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The background work on slices: fills new measures from the entries that were there before, and folds what writers appended into the slices. Neither
 * holds a lock that a writer or reader could wait for.
 */
@Component
class SliceKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(SliceKeeper.class);

    private static final long FOLD_FROM = 2_000;

    private final JdbcClient jdbc;
    private final SliceMeasures measures;
    private final Packs packs;
    private final TransactionTemplate transaction;
    private final TransactionTemplate snapshot;

    SliceKeeper(JdbcClient jdbc, SliceMeasures measures, Packs packs, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.measures = measures;
        this.packs = packs;
        this.transaction = new TransactionTemplate(transactions);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    @EventListener(DefinitionsChanged.class)
    void drawBarriers() {
        transaction.executeWithoutResult(status -> measures.drawBarriers());
    }

    /** Fills every measure that can be filled; returns whether all measures are ready. */
    boolean fill() {
        drawBarriers();
        SliceGroup.of(measures.fillable(), Library.additive(packs.current())).forEach(this::fillUnlessOvertaken);
        return measures.list().stream().allMatch(SliceMeasure::ready);
    }

    private void fillUnlessOvertaken(SliceGroup group) {
        try {
            snapshot.executeWithoutResult(status -> fill(group));
        } catch (ConcurrencyFailureException overtaken) {
            // Another keeper filled these measures at the same moment: its share stands, this one was undone.
            LOG.debug("Slices were filled by another keeper", overtaken);
        }
    }

    /** Folds the ledgers where enough was appended. */
    void fold() {
        Library.additive(packs.current()).values().stream()
                .map(counted -> new SliceTable(counted.ledger()))
                .distinct()
                .filter(table -> appended(table) >= FOLD_FROM)
                .forEach(this::fold);
    }

    /**
     * What the entries say minus what slices hold, both as of one snapshot, appended like any writer's share: right whatever was written meanwhile, and
     * right again when run twice.
     */
    void fill(SliceGroup group) {
        var columns = SqlFragment.join(", ", group.columns());
        var sql = SqlFragment.of("insert into ")
                .append(group.table().appended())
                .append(" (unit_id, place_id, month, ")
                .append(columns)
                .append(") select unit_id, place_id, month, ")
                .append(each(group, "sum(%s)", ", "))
                .append(" from (")
                .append(group.added(SqlFragment.of("true")))
                .append(" union all select unit_id, place_id, month, ")
                .append(each(group, "-%s", ", "))
                .append(" from ")
                .append(group.table().folded())
                .append(" union all select unit_id, place_id, month, ")
                .append(each(group, "-%s", ", "))
                .append(" from ")
                .append(group.table().appended())
                .append(") parts group by 1, 2, 3 having ")
                .append(each(group, "sum(%s) <> 0", " or "));
        jdbc.sql(sql.text()).params(sql.binds()).update();
        group.slices().forEach(slice -> measures.markReady(slice.measure()));
    }

    private static String each(SliceGroup group, String form, String separator) {
        return group.columns().stream()
                .map(column -> form.formatted(column.text()))
                .collect(Collectors.joining(separator));
    }

    private long appended(SliceTable table) {
        return jdbc.sql("select count(*) from (select 1 from %s limit %d) appended"
                        .formatted(table.appended().text(), FOLD_FROM))
                .query(Long.class)
                .single();
    }

    /**
     * One at a time; another folder under way makes this one do nothing. The register is locked against new measures meanwhile: a column nobody told the
     * folder about would be thrown away with its row.
     */
    void fold(SliceTable table) {
        transaction.executeWithoutResult(status -> {
            if (jdbc.sql("select pg_try_advisory_xact_lock(hashtext('slice fold'), 0)")
                    .query(Boolean.class)
                    .single()) {
                jdbc.sql("lock table slice_measures in share mode").update();
                jdbc.sql(folding(table, measures.of(table.ledger().code()))).update();
            }
        });
    }

    private static String folding(SliceTable table, List<SliceMeasure> registered) {
        var names = registered.stream()
                .flatMap(measure ->
                        Stream.of(measure.sum().text(), measure.count().text()))
                .toList();
        var sums = names.stream().map("sum(%s)"::formatted).collect(Collectors.joining(", "));
        var settings = names.stream()
                .map(name -> "%1$s = s.%1$s + excluded.%1$s".formatted(name))
                .collect(Collectors.joining(", "));
        return """
            with gone as (delete from %s returning *)
            insert into %s as s (unit_id, place_id, month, %s)
            select unit_id, place_id, month, %s from gone group by 1, 2, 3
            on conflict (unit_id, place_id, month) do update set %s
            """.formatted(table.appended().text(), table.folded().text(), String.join(", ", names), sums, settings);
    }
}
