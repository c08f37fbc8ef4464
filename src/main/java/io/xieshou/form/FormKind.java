package io.xieshou.form;

import static io.xieshou.page.Words.t;

import io.xieshou.indicator.Indicator;
import io.xieshou.measure.Period;
import io.xieshou.pack.Definition;
import io.xieshou.pack.DefinitionKind;
import io.xieshou.pack.Definitions;
import io.xieshou.pack.Node;
import io.xieshou.pack.Outline;
import io.xieshou.pack.PackHeader;
import io.xieshou.pack.Problems;
import io.xieshou.page.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads {@code form: <code>} definitions. */
@Component
class FormKind implements DefinitionKind<Form> {

    private final OwingCheck owing;

    FormKind(OwingCheck owing) {
        this.owing = owing;
    }

    @Override
    public String name() {
        return "form";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public Form parse(String code, Node body, PackHeader pack) {
        return new Form(
                code,
                body.label("labels"),
                body.label("title"),
                body.findText("source").orElse(""),
                body.choice("period", Period.Kind.class, Period.Kind.MONTH),
                Owing.read(body),
                DueReader.read(body),
                ColumnReader.read(body),
                print(body),
                RowReader.read(body),
                FormRule.read(body),
                body.measures());
    }

    @Override
    public void check(Definition<Form> definition, Definitions all, Problems problems) {
        new FormCheck(definition, all, problems).check();
        owing.check(definition.body().filers(), definition.pack().from(), problems);
    }

    @Override
    public Outline outline(Definition<Form> definition, Definitions all) {
        var form = definition.body();
        return new Outline(
                form.title(),
                t("form.outline.form", form.rows().size(), form.columns().size()),
                form.rows().stream()
                        .map(row -> new Outline.Part(row.code(), line(row), behind(form, row, all)))
                        .toList());
    }

    private static String line(FormRow row) {
        var unit = row.measure().label(Words.language());
        return unit.isEmpty()
                ? row.label().text()
                : t("form.outline.line", row.label().text(), unit);
    }

    private static String behind(Form form, FormRow row, Definitions all) {
        if (row.backing() instanceof Backing.Awaiting awaiting) {
            return t("form.outline.awaits", awaiting.ledger().text());
        }
        if (row.backing() instanceof Backing.Reckoned reckoned) {
            return reckoned.formula();
        }
        var codes = Stream.concat(
                        Stream.concat(Stream.of(row.backing()), row.own().values().stream())
                                .flatMap(backing -> backing instanceof Backing.Indicated indicated
                                        ? Stream.of(indicated.indicator())
                                        : Stream.empty()),
                        row.backing() instanceof Backing.ByColumn ? byColumn(form) : Stream.empty())
                .distinct()
                .sorted()
                .toList();
        return codes.isEmpty()
                ? t("form.outline.manual")
                : codes.stream().map(code -> named(code, all)).collect(Collectors.joining(t("form.words.gap")));
    }

    private static Stream<String> byColumn(Form form) {
        return form.columns().stream()
                .flatMap(column -> column instanceof FormColumn.Figures figures
                                && figures.backing() instanceof Backing.Indicated indicated
                        ? Stream.of(indicated.indicator())
                        : Stream.empty());
    }

    private static String named(String code, Definitions all) {
        return all.versions(Indicator.class, code).stream()
                .findFirst()
                .map(found -> found.body().label().text() + " " + found.body().source())
                .orElse(code);
    }

    private static Print print(Node body) {
        return body.findChild("print").map(FormKind::readPrint).orElse(new Print(false, List.of(), List.of()));
    }

    private static Print readPrint(Node node) {
        var orientation = node.findText("orientation").orElse("portrait");
        if (!List.of("portrait", "landscape").contains(orientation)) {
            node.problem(node.origin("orientation"), "form.broken.orientation", orientation);
        }
        var print = new Print(orientation.equals("landscape"), node.labels("head"), node.labels("foot"));
        node.refuseUnknownKeys();
        return print;
    }
}
