package io.xieshou.ledger.imports;

import static io.xieshou.page.Words.t;

import io.xieshou.access.Actor;
import io.xieshou.access.Audit;
import io.xieshou.access.Function;
import io.xieshou.access.NotAllowed;
import io.xieshou.directory.Organisation;
import io.xieshou.directory.Organisations;
import io.xieshou.expression.Nearest;
import io.xieshou.ledger.Ledger;
import io.xieshou.pack.Definition;
import io.xieshou.pack.PackFiles;
import io.xieshou.pack.PackHeader;
import io.xieshou.pack.Packs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The layouts a unit may read tables by: those of packs of general use, its own and those of the units above it. Layouts taught on screen stand in a pack of
 * the unit, {@code own_<code of the unit>}, which nobody beside or below sees or is served by.
 */
@Component
class OwnLayouts {

    private static final String PREFIX = "own_";
    private static final int LONGEST_CODE = 40;

    private final Packs packs;
    private final Organisations organisations;
    private final Audit audit;
    private final Clock clock;

    OwnLayouts(Packs packs, Organisations organisations, Audit audit, Clock clock) {
        this.packs = packs;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /** The layouts of a ledger for a unit; own ones first. */
    List<Layout> list(String ledger, int unit) {
        return visible(unit)
                .map(Definition::body)
                .filter(layout -> layout.target().ledger().equals(ledger))
                .toList();
    }

    /** By code, else by Chinese or English name. */
    Optional<Layout> find(String name, int unit) {
        var all = visible(unit).map(Definition::body).toList();
        return all.stream()
                .filter(layout -> layout.code().equals(name))
                .findFirst()
                .or(() -> all.stream()
                        .filter(layout -> layout.label().zh().equals(name)
                                || layout.label().en().equals(name))
                        .findFirst());
    }

    /** @throws ImportRefused where there is none for this unit; offers what is near */
    Layout get(String name, int unit) {
        return find(name, unit)
                .orElseThrow(() -> new ImportRefused(t(
                        "ledger.import.layout.unknown",
                        name,
                        Nearest.offer(
                                name,
                                visible(unit).map(Definition::code).distinct().toList()))));
    }

    /** Whether the unit itself taught the layout, so that it may teach it anew. */
    boolean isOwn(String code, int unit) {
        return packs.current().versions(Layout.class, code).stream()
                .anyMatch(definition -> definition.pack().code().equals(pack(unit)));
    }

    /** Whether a layout of this code that the unit sees is not its own. */
    boolean isTaken(String code, int unit) {
        return visible(unit)
                .anyMatch(definition -> definition.code().equals(code)
                        && !definition.pack().code().equals(pack(unit)));
    }

    /** The pack that holds the layouts of a unit. */
    String pack(int unit) {
        return pack(organisations.getOrganisation(unit));
    }

    /**
     * Saves a layout in the unit's own pack, in place of its own earlier one of the same code; everything else of the pack stays.
     *
     * @throws NotAllowed where the actor may not teach for the unit
     * @throws io.xieshou.pack.BrokenPack where the pack would not hold together; nothing has changed then
     */
    void save(Actor actor, int unit, Layout layout) {
        if (!actor.scope(Function.LAYOUT_WRITE).coversUnit(unit)) {
            throw NotAllowed.outside(actor, Function.LAYOUT_WRITE);
        }
        var owner = organisations.getOrganisation(unit);
        var header = packs.edit(pack(owner), before -> with(layout, owner, before), actor.name());
        audit.record(
                actor,
                "ledger.save_layout",
                "layout/" + header.code() + "/" + layout.code(),
                Map.of("version", header.version(), "ledger", layout.target().ledger()));
    }

    private PackFiles with(Layout layout, Organisation owner, Optional<PackFiles> before) {
        var texts = new TreeMap<>(before.map(PackFiles::texts).orElseGet(TreeMap::new));
        texts.put("layouts/" + layout.code() + ".yaml", LayoutYaml.of(layout));
        texts.put("pack.yaml", header(owner, needs(layout, owner)));
        return new PackFiles(texts);
    }

    private String header(Organisation owner, Set<String> needs) {
        var version = installed(owner).map(PackHeader::version).orElse(0) + 1;
        return """
            pack: %s
            labels: {zh: '%s', en: '%s'}
            from: 2016-01-01
            version: %d
            needs: [%s]
            """.formatted(
                        pack(owner),
                        t("teach.pack", owner.name()),
                        "Layouts taught by " + owner.code(),
                        version,
                        String.join(", ", needs));
    }

    /** The packs whose ledgers the layouts fill. */
    private Set<String> needs(Layout layout, Organisation owner) {
        var before = installed(owner).map(PackHeader::needs).orElse(List.of());
        var now = layout.targets().stream()
                .flatMap(target -> packs.current().versions(Ledger.class, target.ledger()).stream())
                .map(definition -> definition.pack().code());
        return Stream.concat(before.stream(), now).collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<PackHeader> installed(Organisation owner) {
        return packs.current().packs().stream()
                .filter(pack -> pack.code().equals(pack(owner)))
                .findFirst();
    }

    private Stream<Definition<Layout>> visible(int unit) {
        var own = owners(unit).stream().map(OwnLayouts::pack).toList();
        var all = packs.current().listAll(Layout.class);
        return Stream.concat(
                own.stream().flatMap(pack -> all.stream()
                        .filter(definition -> definition.pack().code().equals(pack))),
                all.stream().filter(definition -> !definition.pack().code().startsWith(PREFIX)));
    }

    /** The unit and those above it, nearest first. */
    private List<Organisation> owners(int unit) {
        var above = new ArrayList<>(organisations.ancestors(unit, LocalDate.now(clock)));
        above.removeIf(one -> one.id() == unit);
        above.add(0, organisations.getOrganisation(unit));
        return above;
    }

    private static String pack(Organisation owner) {
        var code = PREFIX + owner.code().replaceAll("[^a-z0-9]", "_");
        return code.length() <= LONGEST_CODE ? code : PREFIX + owner.id();
    }
}
