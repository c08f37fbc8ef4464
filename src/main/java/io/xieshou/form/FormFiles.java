package io.xieshou.form;

import io.xieshou.access.Actor;
import io.xieshou.access.Audit;
import io.xieshou.access.Function;
import io.xieshou.page.Download;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Takes sheets out as files; each is audited. */
@Service
public class FormFiles {

    private final Audit audit;
    private final JsonMapper json;

    FormFiles(Audit audit, JsonMapper json) {
        this.audit = audit;
        this.json = json;
    }

    /** What a sheet can be written as. */
    public enum Format {
        /** In the printed layout, ready to print. */
        XLSX(Download.XLSX),
        /** One line for each line, exact figures, UTF-8 with a mark. */
        CSV(Download.CSV),
        /** A {@link SheetDocument}. */
        JSON(Download.JSON);

        private final Download download;

        Format(Download download) {
            this.download = download;
        }

        public Download download() {
            return download;
        }

        /** By the ending of a file's name: {@code xlsx}, {@code csv}, {@code json}. */
        public static Optional<Format> of(String ending) {
            return Stream.of(values())
                    .filter(format -> format.download.ending().equalsIgnoreCase(ending))
                    .findFirst();
        }
    }

    /** What the file is called, without its ending: 重点数据报告表-门头沟区-2020-09. */
    public static String name(Sheet sheet) {
        var name =
                "%s-%s-%s".formatted(sheet.form().label().text(), sheet.filer().name(), sheet.period());
        return name.replaceAll("[\\\\/:*?\"<>|\\s]+", " ");
    }

    /**
     * Writes a sheet the actor has read.
     *
     * @throws io.xieshou.access.NotAllowed when the actor may not take figures out as files
     */
    public void write(Actor actor, Sheet sheet, Format format, OutputStream out) throws IOException {
        actor.scope(Function.EXPORT);
        audit.record(actor, "form.export", path(sheet), Map.of("format", format.download.ending()));
        switch (format) {
            case XLSX -> new XlsxForm(sheet).write(out);
            case CSV -> new CsvForm(sheet).write(out);
            case JSON -> out.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(SheetDocument.of(sheet)));
        }
    }

    private static String path(Sheet sheet) {
        return "form/%s/%s/%s".formatted(sheet.form().code(), sheet.filer().code(), sheet.period());
    }
}
