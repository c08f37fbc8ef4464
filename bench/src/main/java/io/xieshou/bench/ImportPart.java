package io.xieshou.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** A workbook of many rows into a ledger, against reading it with fastexcel and copying the same rows into a table with the same indexes. */
final class ImportPart {

    private final Stage stage;

    ImportPart(Stage stage) {
        this.stage = stage;
    }

    void run() throws Exception {
        var rows = stage.scale().rows();
        var file = VisitWorkbook.write(stage.folder().resolve("visits.xlsx"), "支援合作工作对接会第", rows, false);
        var name = "xlsx import, %,d rows × 12 columns".formatted(rows);
        var last = new ArrayList<Upload>();
        var ours = Timing.median(() -> takeBack(last), () -> last.add(save(file)));
        var floor = floor(file);
        stage.add(Line.ratio(name + ", all new", ours, floor, 3));
        var same = Timing.once(() -> save(file));
        stage.add(Line.shown(name + ", all unchanged", same).besides(floor));
        stage.add(Line.shown(name + ", taken back", Timing.once(() -> takeBack(last))));
        stage.add(Line.memory(
                "Java, resident, at most while importing", stage.platform().mostMemory(), 512));
        stage.database().run("vacuum analyze ledger_visit");
    }

    private Upload save(Path file) throws Exception {
        var upload = Upload.read(stage, stage.visitor(), file);
        upload.confirm();
        return upload;
    }

    private static void takeBack(ArrayList<Upload> last) throws IOException {
        for (var upload : last) {
            upload.undo();
        }
        last.clear();
    }

    /** The same rows, search terms included, which are taken from what the product stored instead of being made. */
    private double floor(Path file) throws Exception {
        var database = stage.database();
        database.run("create table if not exists import_floor (like ledger_visit including all)");
        var terms = new HashMap<String, String>();
        database.list(
                row -> terms.put(row.getString(1), row.getString(2)), "select subject, search::text from ledger_visit");
        var places = new HashMap<String, Integer>();
        database.list(
                row -> places.put(row.getString(1), row.getInt(2)),
                "select v.name, v.place_id from place_versions v join places p on p.id = v.place_id where p.level = 6"
                        + " and v.valid_until is null");
        var unit = database.number("select unit_id from ledger_visit limit 1");
        var time = Timing.median(() -> database.run("truncate import_floor"), () -> copy(file, unit, places, terms));
        if (database.number("select count(*) from import_floor")
                != stage.scale().rows()) {
            throw new IllegalStateException("The floor lost rows.");
        }
        database.run("drop table import_floor");
        return time;
    }

    private void copy(Path file, long unit, Map<String, Integer> places, Map<String, String> terms)
            throws IOException, SQLException {
        try (var connection = stage.database().connect();
                var out = new PGCopyOutputStream(connection.unwrap(PGConnection.class), """
                    copy import_floor (unit_id, state, created_at, created_by, updated_at, updated_by, subject, kind, direction, business_date,
                        ended_on, place_id, venue, leader, delegation, bureau_leaders, district_leaders, township_members, search) from stdin
                    """);
                var in = Files.newInputStream(file);
                var book = new ReadableWorkbook(in);
                var rows = book.getFirstSheet().openStream()) {
            var text = new StringBuilder();
            for (var row : (Iterable<Row>) rows.skip(1)::iterator) {
                text.setLength(0);
                line(row, unit, places, terms, text);
                out.write(text.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void line(
            Row row, long unit, Map<String, Integer> places, Map<String, String> terms, StringBuilder text) {
        var subject = row.getCellText(0);
        text.append(unit).append("\trecorded\tnow\tbench\tnow\tbench\t").append(subject);
        text.append('\t').append(row.getCellText(1)).append('\t').append(row.getCellText(2));
        text.append('\t').append(row.getCellAsDate(3).orElseThrow().toLocalDate());
        text.append('\t').append(row.getCellAsDate(4).orElseThrow().toLocalDate());
        text.append('\t').append(places.get(row.getCellText(5)));
        for (int column = 6; column < 12; column++) {
            text.append('\t').append(row.getCellText(column));
        }
        text.append('\t').append(terms.get(subject)).append('\n');
    }
}
