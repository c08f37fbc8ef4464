package io.xieshou.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Two imports over the same entries in opposite order, and meanwhile people who save single ones: fifty nearly at once, more until the imports are in. */
final class SavePart {

    private static final int SAVES = 50;
    private static final int PEOPLE = 10;
    private static final int WARM_UPS = 4;

    private final Stage stage;

    SavePart(Stage stage) {
        this.stage = stage;
    }

    void run() throws Exception {
        var rows = stage.scale().opposed();
        var forwards = VisitWorkbook.write(stage.folder().resolve("forwards.xlsx"), "对向导入", rows, false);
        var backwards = VisitWorkbook.write(stage.folder().resolve("backwards.xlsx"), "对向导入", rows, true);
        var alone = new Saves();
        for (int warmUp = 0; warmUp < WARM_UPS; warmUp++) {
            alone = new Saves();
            together(List.of(), alone);
        }
        stage.add(Line.shown("One single save", Timing.median(() -> new NewVisits(stage.visitor()).add("单独保存"))));
        stage.add(Line.shown("Longest save of ten people, nothing else", alone.longest()));
        var beside = new Saves();
        var locks = together(List.of(forwards, backwards), beside);
        var name = " of ten people beside two opposed imports";
        stage.add(Line.shown("Median save" + name, beside.middle()));
        stage.add(Line.within("Longest save" + name, beside.longest(), 200));
        stage.add(Line.within("Longest wait for a lock of a save" + name, locks, 200));
    }

    /** Milliseconds each save took. */
    private record Saves(List<Double> times) {

        Saves() {
            this(Collections.synchronizedList(new ArrayList<>()));
        }

        double longest() {
            return Collections.max(times);
        }

        double middle() {
            return Timing.middle(times);
        }
    }

    /** Returns the longest wait for a lock of a statement that is no import's, as seen every ten milliseconds. */
    private double together(List<Path> files, Saves saves) throws Exception {
        var pool = Executors.newFixedThreadPool(PEOPLE + 3);
        var done = new AtomicBoolean();
        var watch = pool.submit(() -> longestLock(done));
        var importing = new AtomicInteger(files.size());
        var work = new ArrayList<Callable<Void>>();
        files.forEach(file -> work.add(() -> {
            Upload.read(stage, stage.visitor(), file).confirm();
            importing.decrementAndGet();
            return null;
        }));
        for (int person = 0; person < PEOPLE; person++) {
            work.add(() -> saving(saves, importing));
        }
        for (var result : pool.invokeAll(work)) {
            result.get();
        }
        done.set(true);
        pool.shutdown();
        return watch.get();
    }

    /** Goes on until the imports are saved, at first without a pause to speak of. */
    private Void saving(Saves saves, AtomicInteger importing) throws Exception {
        var visits = new NewVisits(stage.visitor());
        for (int save = 0; save < SAVES / PEOPLE || importing.get() > 0; save++) {
            saves.times().add(Timing.once(() -> visits.add("同时保存")));
            Thread.sleep(save < SAVES / PEOPLE ? 200 : 1000);
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
