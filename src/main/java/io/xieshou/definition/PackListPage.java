package io.xieshou.definition;

import static io.xieshou.page.Words.t;

import io.xieshou.pack.Definition;
import io.xieshou.pack.PackHeader;
import io.xieshou.pack.Packs;
import io.xieshou.page.TableView;
import io.xieshou.page.TableView.Cell;
import io.xieshou.page.TableView.Column;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The packs in force.
 *
 * @param writable whether the person may install others
 */
record PackListPage(TableView packs, boolean writable) {

    static PackListPage of(Packs packs, boolean writable) {
        var definitions = packs.current();
        var rows = definitions.packs().stream()
                .map(pack -> row(pack, definitions.of(pack.code())))
                .toList();
        var columns = List.of(
                Column.text(t("definition.pack")),
                Column.text(t("definition.issuer")),
                Column.text(t("definition.from")),
                Column.figures(t("definition.version"), ""),
                Column.text(t("definition.defines")));
        return new PackListPage(
                new TableView(t("definition.packs"), columns, rows, t("definition.packs.none")), writable);
    }

    String uploadUrl() {
        return PackUrls.UPLOAD;
    }

    private static TableView.Row row(PackHeader pack, List<Definition<?>> defined) {
        return new TableView.Row(
                pack.code(),
                PackUrls.pack(pack.code()),
                List.of(
                        Cell.of(pack.labels().text()),
                        Cell.of(pack.issuer().isEmpty() ? t("definition.issuer.none") : pack.issuer()),
                        Cell.of(pack.from().toString()),
                        Cell.of(String.valueOf(pack.version())),
                        Cell.of(counted(defined))));
    }

    /** 台账 9 · 码表 14. */
    private static String counted(List<Definition<?>> defined) {
        var counts =
                defined.stream().collect(Collectors.groupingBy(Definition::kind, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(kind -> t("definition.count", KindWords.of(kind.getKey()), kind.getValue()))
                .collect(Collectors.joining(" · "));
    }
}
