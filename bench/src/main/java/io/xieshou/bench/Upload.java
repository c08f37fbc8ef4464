package io.xieshou.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A workbook on its way through the screens: uploaded and read, looked at, confirmed, taken back. */
final class Upload {

    private final Stage stage;
    private final Visitor visitor;
    private final String path;

    private Upload(Stage stage, Visitor visitor, String path) {
        this.stage = stage;
        this.visitor = visitor;
        this.path = path;
    }

    /** Returns once the preview can be seen. */
    static Upload read(Stage stage, Visitor visitor, Path file) throws Exception {
        var answer = visitor.upload("/ledgers/visit/import", file, Map.of("unit", NewVisits.UNIT));
        var upload = new Upload(stage, visitor, answer.path());
        upload.await("previewed", answer.text());
        visitor.see(upload.path);
        return upload;
    }

    void confirm() throws Exception {
        var answer = visitor.post(path + "/confirm", Map.of());
        await("saved", answer.text());
    }

    void undo() throws IOException {
        visitor.post(path + "/undo", Map.of());
    }

    private void await(String state, String page) throws Exception {
        var id = Long.parseLong(path.replaceAll("\\D", ""));
        while (true) {
            var now = stage.database()
                    .list(row -> row.getString(1), "select state from imports where id = ?", id)
                    .get(0);
            if (now.equals(state)) {
                return;
            }
            if (!now.equals("reading") && !now.equals("saving")) {
                throw new IllegalStateException(
                        "The import is " + now + ": " + visitor.get(path).text());
            }
            Thread.sleep(10);
        }
    }
}
