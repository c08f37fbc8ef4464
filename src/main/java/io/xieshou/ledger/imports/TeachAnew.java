package io.xieshou.ledger.imports;

import io.xieshou.ledger.imports.TeachForm.Fixed;
import io.xieshou.ledger.imports.TeachForm.Matrix;
import io.xieshou.ledger.imports.TeachForm.Meaning;
import io.xieshou.ledger.imports.TeachForm.RowKind;
import io.xieshou.ledger.imports.TeachForm.RowRule;
import io.xieshou.ledger.imports.TeachForm.Use;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The page that would teach a layout there is: what one begins with who changes it. */
final class TeachAnew {

    private final Layout layout;
    private final List<String> paths;
    private final PhraseFields fields;

    private TeachAnew(Layout layout, List<String> paths, PhraseFields fields) {
        this.layout = layout;
        this.paths = paths;
        this.fields = fields;
    }

    /** @param isOwn whether it is saved under its own code again; else it is the model for a new one */
    static TeachForm of(Layout layout, TeachSheet sheet, TeachLedgers ledgers, boolean isOwn) {
        var header = TableHeader.find(layout, sheet.grid());
        var all = new ArrayList<>(ledgers.main().fields());
        ledgers.others().forEach(other -> all.addAll(other.fields()));
        var anew = new TeachAnew(layout, header.map(TableHeader::paths).orElse(List.of()), new PhraseFields(all));
        return anew.form(sheet.name(), header.map(TableHeader::row).orElse(0), isOwn);
    }

    private TeachForm form(String sheet, int first, boolean isOwn) {
        return new TeachForm(
                sheet,
                first,
                first == 0 ? 0 : first + layout.headerRows() - 1,
                String.join(" ", layout.header()),
                uses(),
                filled(),
                layout.target().perGroup(),
                parts(),
                layout.titles().stream()
                        .map(title -> Phrase.write(title, false, fields))
                        .toList(),
                rows(),
                matrix(),
                fixed(),
                meanings(),
                layout.label().zh(),
                layout.label().en().equals(layout.label().zh())
                        ? ""
                        : layout.label().en(),
                isOwn ? layout.code() : "",
                layout.source(),
                isOwn ? layout.code() : "",
                layout.code());
    }

    private List<Use> uses() {
        var uses = new ArrayList<Use>();
        for (var target : layout.targets()) {
            target.columns().stream()
                    .filter(column -> !column.header().equals(Layout.Unpivot.CELL))
                    .forEach(column -> uses.add(use(target, column)));
        }
        return uses;
    }

    private Use use(Layout.Target target, Layout.Column column) {
        var pattern = column.pattern();
        return new Use(
                at(column.header()),
                column.header(),
                target.ledger() + "." + column.field(),
                word(column.part()),
                column.measure() == null ? "" : column.measure().code(),
                word(column.total()),
                String.join(" ", column.zero()),
                column.when(),
                pattern == null ? "" : pattern.pattern(),
                column.optional());
    }

    private TreeSet<Integer> filled() {
        var filled = new TreeSet<Integer>();
        layout.fillDown().forEach(header -> filled.add(at(header)));
        filled.remove(0);
        return filled;
    }

    private LinkedHashMap<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        layout.parts().forEach(part -> parts.put(part.ledger(), part.counter()));
        return parts;
    }

    private List<RowRule> rows() {
        var rows = new ArrayList<RowRule>();
        layout.sections()
                .forEach(section -> rows.add(
                        new RowRule(RowKind.ofLevel(section.level()), Phrase.write(section.heading(), true, fields))));
        layout.totals().forEach(total -> rows.add(new RowRule(RowKind.TOTAL, written(total))));
        layout.subtotals().forEach(total -> rows.add(new RowRule(RowKind.SUBTOTAL, written(total))));
        layout.skip().forEach(skipped -> rows.add(new RowRule(RowKind.SKIP, written(skipped))));
        return rows;
    }

    private String written(Pattern pattern) {
        return Phrase.write(new Layout.Captured(pattern, Map.of()), true, fields);
    }

    private Matrix matrix() {
        var unpivot = layout.unpivot();
        if (unpivot == null) {
            return Matrix.NONE;
        }
        var value = unpivot.value();
        return new Matrix(
                unpivot.from(),
                unpivot.to(),
                unpivot.header(),
                unpivot.below(),
                value.field(),
                value.measure() == null ? "" : value.measure().code(),
                word(value.total()),
                String.join(" ", value.zero()));
    }

    private List<Fixed> fixed() {
        var fixed = new ArrayList<Fixed>();
        layout.targets().forEach(target -> target.constants()
                .forEach((field, value) -> fixed.add(new Fixed(target.ledger() + "." + field, value))));
        return fixed;
    }

    private List<Meaning> meanings() {
        var meanings = new ArrayList<Meaning>();
        layout.meanings()
                .forEach((field, texts) ->
                        texts.forEach((printed, means) -> meanings.add(new Meaning(field, printed, means))));
        return meanings;
    }

    /** The number of a column; 0 where the sheet has none of this header. */
    private int at(String header) {
        return paths.indexOf(TableHeader.squeezed(header)) + 1;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
