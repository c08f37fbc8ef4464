package io.xieshou.definition;

import static io.xieshou.page.Words.t;

import io.xieshou.pack.Definition;
import io.xieshou.pack.Outline;
import io.xieshou.pack.PackHeader;
import io.xieshou.pack.PackInstall;
import io.xieshou.pack.Packs;
import io.xieshou.page.Crumb;
import io.xieshou.page.Fact;
import io.xieshou.page.TableView;
import io.xieshou.page.TableView.Cell;
import io.xieshou.page.TableView.Column;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** A pack with everything it defines, readable. */
record PackPage(PackHeader pack, List<Group> groups, TableView installs) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /** The definitions of one kind. */
    record Group(String kind, List<Item> items) {}

    /**
     * A definition.
     *
     * @param place file and line
     */
    record Item(String code, String place, Outline outline) {

        TableView parts() {
            return new TableView(
                    outline.label().text(),
                    List.of(
                            Column.text(t("definition.code")),
                            Column.text(t("definition.name")),
                            Column.text(t("definition.detail"))),
                    outline.parts().stream().map(Item::row).toList(),
                    "");
        }

        private static TableView.Row row(Outline.Part part) {
            return new TableView.Row(
                    part.code(), "", List.of(Cell.of(part.code()), Cell.of(part.label()), Cell.of(part.detail())));
        }
    }

    static PackPage of(Packs packs, PackHeader pack) {
        var groups = new LinkedHashMap<String, List<Item>>();
        packs.current().of(pack.code()).forEach(definition -> groups.computeIfAbsent(
                        KindWords.of(definition.kind()), kind -> new ArrayList<>())
                .add(item(packs, definition)));
        return new PackPage(
                pack,
                groups.entrySet().stream()
                        .map(group -> new Group(group.getKey(), group.getValue()))
                        .toList(),
                installs(pack.code(), packs.installs(pack.code())));
    }

    List<Fact> facts() {
        return List.of(
                Fact.of(t("definition.code"), pack.code()),
                Fact.of(t("definition.issuer"), pack.issuer()),
                Fact.of(t("definition.document"), pack.document()),
                Fact.of(t("definition.from"), pack.from().toString()),
                Fact.of(t("definition.version"), String.valueOf(pack.version())),
                Fact.of(t("definition.needs"), String.join(t("page.separator"), pack.needs())));
    }

    List<Crumb> crumbs() {
        return List.of(new Crumb(t("definition.packs"), PackUrls.LIST));
    }

    String zipUrl() {
        return PackUrls.zip(pack.code());
    }

    private static Item item(Packs packs, Definition<?> definition) {
        var origin = definition.origin();
        return new Item(definition.code(), origin.file() + ":" + origin.line(), packs.outline(definition));
    }

    private static TableView installs(String pack, List<PackInstall> installs) {
        return new TableView(
                t("definition.installs"),
                List.of(
                        Column.text(t("definition.version")),
                        Column.text(t("definition.installed_at")),
                        Column.text(t("definition.installed_by"))),
                installs.stream()
                        .map(install -> new TableView.Row(
                                String.valueOf(install.id()),
                                PackUrls.zip(pack, install.id()),
                                List.of(
                                        Cell.of(t("definition.installs.zip", install.version())),
                                        Cell.of(TIME.format(install.at())),
                                        Cell.of(install.by()))))
                        .toList(),
                t("definition.installs.none"));
    }
}
