package io.xieshou.definition;

import static io.xieshou.page.Words.t;

import io.xieshou.access.People;
import io.xieshou.pack.Definition;
import io.xieshou.pack.Outline;
import io.xieshou.pack.PackHeader;
import io.xieshou.pack.PackInstall;
import io.xieshou.pack.Packs;
import io.xieshou.page.Crumb;
import io.xieshou.page.Fact;
import io.xieshou.page.FilterBar;
import io.xieshou.page.TableView;
import io.xieshou.page.TableView.Cell;
import io.xieshou.page.TableView.Column;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A pack with everything it defines, readable.
 *
 * @param q what the definitions are narrowed to; empty for all of them
 */
record PackPage(PackHeader pack, String q, List<Group> groups, TableView installs) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /** As people come to them: what is recorded, in which words, from which papers, what is counted, what is owed. */
    private static final List<String> ORDER =
            List.of("ledger", "extend", "codes", "layout", "indicator", "axis", "form", "measure");

    /** Who installs the packs that come with the program. */
    private static final String PRODUCT = "xieshou";

    /** So few found that they are shown opened. */
    private static final int FEW = 5;

    /** The definitions of one kind. */
    record Group(String kind, String name, List<Item> items) {}

    /** A definition in words. */
    record Item(String code, String source, Outline outline) {

        String label() {
            return outline.label().text();
        }

        /** Whether each of the words stands somewhere in it. */
        boolean says(String q) {
            var said = Stream.concat(
                            Stream.of(outline.label().zh(), outline.label().en(), code, source, outline.sentence()),
                            outline.parts().stream()
                                    .flatMap(part -> Stream.of(part.code(), part.label(), part.detail())))
                    .collect(Collectors.joining(" "))
                    .toLowerCase(Locale.ROOT);
            return Arrays.stream(q.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(said::contains);
        }

        TableView parts() {
            return new TableView(
                    label(),
                    List.of(
                            Column.text(t("definition.name")),
                            Column.text(t("definition.detail")),
                            Column.text(t("definition.code"))),
                    outline.parts().stream().map(Item::row).toList(),
                    "");
        }

        private static TableView.Row row(Outline.Part part) {
            return new TableView.Row(
                    part.code(), "", List.of(Cell.of(part.label()), Cell.of(part.detail()), Cell.of(part.code())));
        }
    }

    static PackPage of(Packs packs, People people, PackHeader pack, String q) {
        var kinds = packs.current().of(pack.code()).stream()
                .collect(Collectors.groupingBy(Definition::kind, () -> new TreeMap<>(byOrder()), Collectors.toList()));
        var groups = kinds.entrySet().stream()
                .map(kind -> new Group(kind.getKey(), KindWords.of(kind.getKey()), items(packs, kind.getValue(), q)))
                .filter(group -> !group.items().isEmpty())
                .toList();
        return new PackPage(pack, q, groups, installs(people, pack.code(), packs.installs(pack.code())));
    }

    /** Kinds nobody ordered come last, by name. */
    private static Comparator<String> byOrder() {
        return Comparator.<String>comparingInt(kind -> ORDER.contains(kind) ? ORDER.indexOf(kind) : ORDER.size())
                .thenComparing(Comparator.naturalOrder());
    }

    private static List<Item> items(Packs packs, List<Definition<?>> definitions, String q) {
        return definitions.stream()
                .map(definition -> new Item(definition.code(), definition.source(), packs.outline(definition)))
                .filter(item -> item.says(q))
                .toList();
    }

    FilterBar filters() {
        var url = PackUrls.pack(pack.code());
        return new FilterBar(url, q, t("definition.search"), List.of(), List.of(), url);
    }

    boolean isOpened() {
        return !q.isEmpty()
                && groups.stream().mapToInt(group -> group.items().size()).sum() <= FEW;
    }

    String none() {
        return t("definition.none", q);
    }

    List<Fact> facts() {
        return Stream.of(
                        Fact.of(t("definition.code"), pack.code()),
                        Fact.of(t("definition.issuer"), pack.issuer()),
                        Fact.of(t("definition.document"), pack.document()),
                        Fact.of(t("definition.from"), pack.from().toString()),
                        Fact.of(t("definition.version"), String.valueOf(pack.version())),
                        Fact.of(t("definition.needs"), String.join(t("page.separator"), pack.needs())))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    List<Crumb> crumbs() {
        return List.of(new Crumb(t("definition.packs"), PackUrls.LIST));
    }

    String zipUrl() {
        return PackUrls.zip(pack.code());
    }

    private static TableView installs(People people, String pack, List<PackInstall> installs) {
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
                                        Cell.of(
                                                install.by().equals(PRODUCT)
                                                        ? t("definition.by_product")
                                                        : people.called(install.by())))))
                        .toList(),
                t("definition.installs.none"));
    }
}
