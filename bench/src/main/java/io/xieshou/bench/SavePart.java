package io.xieshou.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** Two imports over the same entries in opposite order, and fifty single saves meanwhile. */
final class SavePart {

    private static final int SAVES = 50;
    private static final int PEOPLE = 10;

    private final Stage stage;

    SavePart(Stage stage) {
        this.stage = stage;
    }

    void run() throws Exception {
        var rows = stage.scale().opposed();
        var forwards = VisitWorkbook.write(stage.folder().resolve("forwards.xlsx"), "对向导入", rows, false);
        var backwards = VisitWorkbook.write(stage.folder().resolve("backwards.xlsx"), "对向导入", rows, true);
        new NewVisits(stage.visitor()).add("热身");
        stage.add(Line.shown("One single save", Timing.median(() -> new NewVisits(stage.visitor()).add("单独保存"))));
        var waits = Collections.synchronizedList(new ArrayList<Double>());
        var locks = together(forwards, backwards, waits);
        var name = " of %d saves beside two opposed imports".formatted(SAVES);
        stage.add(Line.shown("Median" + name, Timing.middle(waits)));
        stage.add(Line.within("Longest" + name, Collections.max(waits), 200));
        stage.add(Line.within("Longest wait for a lock" + name, locks, 200));
    }

    /** Returns the longest wait for a lock of a statement that is no import's, as seen every ten milliseconds. */
    private double together(java.nio.file.Path forwards, java.nio.file.Path backwards, List<Double> waits)
            throws Exception {
        var pool = Executors.newFixedThreadPool(PEOPLE + 3);
        var done = new AtomicBoolean();
        var watch = pool.submit(() -> longestLock(done));
        var work = new ArrayList<Callable<Void>>();
        work.add(() -> importing(forwards));
        work.add(() -> importing(backwards));
        for (int person = 0; person < PEOPLE; person++) {
            work.add(() -> saving(waits));
        }
        for (var result : pool.invokeAll(work)) {
            result.get();
        }
        done.set(true);
        pool.shutdown();
        return watch.get();
    }

    private Void importing(java.nio.file.Path file) throws Exception {
        Upload.read(stage, stage.visitor(), file).confirm();
        return null;
    }

    private Void saving(List<Double> waits) throws Exception {
        var visits = new NewVisits(stage.visitor());
        for (int save = 0; save < SAVES / PEOPLE; save++) {
            waits.add(Timing.once(() -> visits.add("同时保存")));
            Thread.sleep(200);
        }
        return null;
    }

    private double longestLock(AtomicBoolean done) throws Exception {
        var longest = 0.0;
        try (var connection = stage.database().connect();
                var statement = connection.prepareStatement("""
                    select coalesce(max(extract(epoch from clock_timestamp() - query_start)), 0) * 1000 from pg_stat_activity
                    where wait_event_type = 'Lock' and wait_event <> 'advisory'
                    """)) {
            while (!done.get()) {
                try (var row = statement.executeQuery()) {
                    row.next();
                    longest = Math.max(longest, row.getDouble(1));
                }
                Thread.sleep(10);
            }
        }
        return longest;
    }
}
