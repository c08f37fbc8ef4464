package io.xieshou.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sample workbooks: what each is made of and where it lies. Made again by {@code mvn test -Dtest=SamplesTest -Dsamples.write}. */
public enum Samples {
    MENTOUGOU_PROJECTS("mentougou-2021-projects"),
    TONGZHOU_AREA_PLANS(
            "tongzhou-2020-area-plans",
            "tongzhou-2020-plan-wengniute",
            "tongzhou-2020-plan-naiman",
            "tongzhou-2020-plan-keyouzhong",
            "tongzhou-2020-plan-chengguan"),
    TONGZHOU_FUNDS("tongzhou-2020-funds"),
    TONGZHOU_TOWN_PAIRINGS("tongzhou-2020-town-pairings"),
    DAXING_PAIRINGS("daxing-2018-pairings", "daxing-2018-pairings-neimeng", "daxing-2018-pairings-xinjiang");

    private static final Path FOLDER = Path.of("samples");

    private final String name;
    private final List<String> sources;

    Samples(String name, String... sources) {
        this.name = name;
        this.sources = sources.length == 0 ? List.of(name) : List.of(sources);
    }

    /** The workbook in the repository. */
    public Path file() {
        return FOLDER.resolve(name + ".xlsx");
    }

    /** The same workbook saved by LibreOffice, where there is one. */
    public Optional<Path> libreOfficeFile() {
        return Optional.of(FOLDER.resolve(name + "-libreoffice.xlsx")).filter(Files::exists);
    }

    void write(Path file) throws IOException {
        try (var workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            workbook.getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
            for (var source : sources) {
                PrintedSheet.add(PrintedTable.read(FOLDER.resolve("source").resolve(source + ".tsv")), workbook);
            }
            workbook.write(out);
        }
    }
}
