package io.xieshou.cli;

import io.xieshou.directory.Organisation;
import io.xieshou.directory.Organisations;
import io.xieshou.form.FormFiles;
import io.xieshou.form.FormFiles.Format;
import io.xieshou.form.FormSheets;
import io.xieshou.form.Forms;
import io.xieshou.form.LineLead;
import io.xieshou.form.PrintedForm;
import io.xieshou.form.Sheet;
import io.xieshou.measure.Period;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows or writes the form of a filer for a period. */
@CommandLine.Command(
        name = "form",
        description = {"输出一个单位一期的报表", "show or write the form of a unit for a period"})
final class FormCommand implements Command {

    @Parameters(
            index = "0",
            paramLabel = "CODE",
            description = {"报表代码，如 monthly_districts", "code of the form, e.g. monthly_districts"})
    String code = "";

    @Option(
            names = "--filer",
            required = true,
            paramLabel = "UNIT",
            description = {"填报单位，代码或名称；上级单位得到汇总表", "who files, by code or name; a unit above filers gets their roll-up"
            })
    String filer = "";

    @Option(
            names = "--period",
            required = true,
            paramLabel = "PERIOD",
            description = {"期间：2020-09、2020-Q3、2020", "the period: 2020-09, 2020-Q3, 2020"})
    String period = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = {
                "写成 .xlsx、.csv 或 .json 文件；不写则显示",
                "a file ending in .xlsx, .csv or .json; shown here if left out"
            })
    @Nullable
    Path out;

    @Override
    public int run(Platform platform) throws IOException {
        var format = format();
        var wanted = Period.parse(period);
        var unit = unit(platform.get(Organisations.class), wanted);
        var actor = platform.actor(unit);
        var sheet = platform.get(FormSheets.class)
                .find(actor, code, unit.code(), wanted)
                .orElseThrow(() -> absent(platform.get(Forms.class), unit));
        if (out == null && !platform.options().json) {
            show(platform, sheet);
            return 0;
        }
        var bytes = new ByteArrayOutputStream();
        platform.get(FormFiles.class).write(actor, sheet, format, bytes);
        if (out == null) {
            bytes.writeTo(platform.out());
        } else {
            Files.write(out, bytes.toByteArray());
            platform.out().println(out);
        }
        return 0;
    }

    private Format format() {
        if (out == null) {
            return Format.JSON;
        }
        var name = out.getFileName().toString();
        return Format.of(name.substring(name.lastIndexOf('.') + 1))
                .orElseThrow(() -> new IllegalArgumentException(
                        "不能写成 %s：文件名请以 .xlsx、.csv 或 .json 结尾 · %s cannot be written: end the name in .xlsx, .csv or .json"
                                .formatted(name, name)));
    }

    private Organisation unit(Organisations organisations, Period wanted) {
        var resolution = organisations.resolve(filer, null, wanted.last());
        return resolution.found().orElseThrow(() -> new IllegalArgumentException(resolution.sentence()));
    }

    private IllegalArgumentException absent(Forms forms, Organisation unit) {
        return new IllegalArgumentException("%s 在 %s 不用填报表 %s；报表有：%s · %s owes no form %s for %s; there are: %s"
                .formatted(
                        unit.name(),
                        period,
                        code,
                        String.join("、", forms.codes()),
                        unit.code(),
                        code,
                        period,
                        String.join(", ", forms.codes())));
    }

    private static void show(Platform platform, Sheet sheet) {
        var printed = PrintedForm.of(sheet);
        var rows = new ArrayList<List<String>>();
        printed.groups().forEach(group -> group.lines().forEach(line -> rows.add(fields(line))));
        var headings = new ArrayList<>(printed.flatHeadings(sheet));
        headings.remove(1);
        platform.out().println(printed.title());
        new TextTable(headings, rows, 3).print(platform.out());
        platform.out()
                .println(printed.foot().stream().map(PrintedForm.Blank::text).collect(Collectors.joining("  ")));
        sheet.failures().forEach(failure -> platform.err().println(failure.sentence()));
    }

    private static List<String> fields(PrintedForm.Line line) {
        var fields = new ArrayList<>(
                List.of(line.lead(LineLead.NUMBER), line.lead(LineLead.NAME), line.lead(LineLead.UNIT)));
        line.figures().forEach(figure -> fields.add(figure.text()));
        return fields;
    }
}
