package io.xieshou.directory;

import static io.xieshou.page.Words.t;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Judges a list of units as a whole against the directory at one moment: what each line would do, and all that speaks against it. */
final class UnitListJudge {

    private final OrganisationSnapshot now;
    private final Places places;
    private final List<UnitLine> lines;
    private final Superiors superiors;
    private final ListedPlaces listedPlaces;
    private final Map<String, String> names = new HashMap<>();

    UnitListJudge(OrganisationSnapshot now, Places places, List<UnitLine> lines, LocalDate today) {
        this.now = now;
        this.places = places;
        this.lines = List.copyOf(lines);
        this.superiors = new Superiors(now, this.lines, today);
        this.listedPlaces = new ListedPlaces(now, places, this.lines, superiors, today);
        this.lines.forEach(line -> names.putIfAbsent(nameKey(line), line.code()));
    }

    List<UnitVerdict> verdicts() {
        return IntStream.range(0, lines.size()).mapToObj(this::verdict).toList();
    }

    Superior superior(int line) {
        return superiors.of(line);
    }

    Optional<Integer> place(int line) {
        return listedPlaces.of(line).flatMap(Resolution::found).map(Place::id);
    }

    Optional<TreeNode<OrganisationTraits>> existing(int line) {
        return now.tree().findByCode(lines.get(line).code());
    }

    /** The other names of a line that the unit does not have and never had. */
    List<String> newAliases(int line) {
        var unit = lines.get(line);
        var known = existing(line)
                .map(node -> now.names().aliases(node.id()).map(Alias::name).toList())
                .orElse(List.of());
        return unit.aliases().stream()
                .filter(alias -> !alias.equals(unit.name()) && !known.contains(alias))
                .distinct()
                .toList();
    }

    /** Whether the unit has another name or superior than ever before, or than on its day. */
    boolean isRevised(int line) {
        var unit = lines.get(line);
        var superior = superior(line);
        var versions = existing(line).map(TreeNode::versions).orElse(List.of());
        return versions.stream()
                .noneMatch(version -> version.name().equals(unit.name())
                        && version.parent() == superior.id()
                        && !superior.isNew()
                        && (version.validity().from().equals(unit.validity().from())
                                || version.equals(versions.get(versions.size() - 1))));
    }

    private UnitVerdict verdict(int line) {
        var faults = new Faults();
        var circle = superiors.isCircle(line);
        faults.unless(!circle, "superior", "circle");
        judge(line, faults);
        var node = existing(line);
        if (node.isPresent()) {
            judgeExisting(line, node.get(), circle, faults);
        } else {
            judgeNew(line, faults);
        }
        return new UnitVerdict(
                deed(line),
                superior(line).name(),
                circle ? "" : placeName(line, faults),
                touches(line, circle),
                faults.all);
    }

    private void judge(int line, Faults faults) {
        var unit = lines.get(line);
        var superior = superior(line);
        faults.unless(superiors.firstOf(unit.code()) == line, "code", "twice", unit.code());
        faults.unless(!unit.name().isBlank(), "name", "blank");
        faults.unless(unit.name().length() <= TreeChecks.LONGEST_NAME, "name", "long", TreeChecks.LONGEST_NAME);
        faults.unless(
                unit.aliases().stream().allMatch(alias -> alias.length() <= TreeChecks.LONGEST_NAME),
                "aliases",
                "long",
                TreeChecks.LONGEST_NAME);
        if (!superior.isKnown()) {
            faults.add("superior", superior.fault());
            return;
        }
        judgeSuperior(line, superior, faults);
        faults.unless(isFree(line), "name", "taken", unit.name());
    }

    private void judgeSuperior(int line, Superior superior, Faults faults) {
        var unit = lines.get(line);
        var kind = existing(line).map(node -> node.traits().kind()).orElse(unit.kind());
        faults.unless(kind == null || kind.isTop() || !superior.isNone(), "superior", "rootKind");
        if (existing(line).isEmpty() || isRevised(line)) {
            judgeDays(unit.validity().from(), superior, faults);
        }
    }

    private void judgeDays(LocalDate from, Superior superior, Faults faults) {
        if (superior.isNone()) {
            return;
        }
        var node = now.tree().find(superior.id());
        var since = node.map(there -> there.versions().get(0).validity().from())
                .orElseGet(() -> lines.get(superior.line()).validity().from());
        faults.unless(!from.isBefore(since), "from", "beforeSuperior", superior.name(), since);
        faults.unless(from.isBefore(since) || node.isEmpty() || node.get().exists(from), "superior", "absent", from);
    }

    /** Among its neighbours, those of the list and those there are. */
    private boolean isFree(int line) {
        var unit = lines.get(line);
        var superior = superior(line);
        var wanted = now.rules().normalised(unit.name());
        return Objects.equals(names.get(nameKey(unit, superior)), unit.code())
                && (superior.isNew()
                        || now.tree().children(superior.id(), unit.validity().from()).stream()
                                .map(node -> node.on(unit.validity().from()))
                                .noneMatch(other -> !other.code().equals(unit.code())
                                        && superiors.firstOf(other.code()) < 0
                                        && now.rules().normalised(other.name()).equals(wanted)));
    }

    private String nameKey(UnitLine unit) {
        return nameKey(unit, superiors.of(superiors.firstOf(unit.code())));
    }

    private String nameKey(UnitLine unit, Superior superior) {
        return superior.code() + " " + now.rules().normalised(unit.name());
    }

    private void judgeNew(int line, Faults faults) {
        var unit = lines.get(line);
        var superior = superior(line);
        faults.unless(unit.kind() != null, "kind", "kindMissing");
        if (unit.kind() != null && superior.isKnown()) {
            faults.unless(
                    now.rules().fits(unit.code(), unit.kind(), superior.code(), superior.kind()),
                    "code",
                    "unitCode",
                    OrganisationNames.prefix(superior.code()));
        }
    }

    private void judgeExisting(int line, TreeNode<OrganisationTraits> node, boolean circle, Faults faults) {
        var unit = lines.get(line);
        var last = node.versions().get(node.versions().size() - 1);
        faults.unless(unit.kind() == null || unit.kind() == node.traits().kind(), "kind", "kindStays", unit.code());
        faults.unless(
                unit.validity().until() == null
                        || node.versions().stream().anyMatch(version -> unit.validity()
                                .until()
                                .equals(version.validity().until())),
                "until",
                "endElsewhere");
        if (!circle && place(line).isPresent()) {
            faults.unless(place(line).get().equals(node.traits().placeId()), "place", "placeStays", unit.code());
        }
        if (superior(line).isKnown() && isRevised(line)) {
            var from = last.validity().from();
            faults.unless(unit.validity().from().isAfter(from), "from", "sinceWhen", unit.code(), last.name(), from);
            faults.unless(last.validity().until() == null, "code", "ended", unit.code());
            var above = superior(line).id();
            faults.unless(
                    above == 0
                            || !now.tree()
                                    .isWithin(above, node.id(), unit.validity().from()),
                    "superior",
                    "circle");
        }
    }

    private UnitVerdict.Deed deed(int line) {
        if (existing(line).isEmpty()) {
            return UnitVerdict.Deed.ADD;
        }
        return isRevised(line) || !newAliases(line).isEmpty() ? UnitVerdict.Deed.CHANGE : UnitVerdict.Deed.SAME;
    }

    private String placeName(int line, Faults faults) {
        var place = listedPlaces.of(line);
        place.filter(resolution -> resolution.found().isEmpty())
                .ifPresent(resolution -> faults.add("place", resolution.sentence()));
        return place.flatMap(Resolution::found)
                .map(found -> places.path(found.id()))
                .orElse("");
    }

    private Set<Integer> touches(int line, boolean circle) {
        var touched = new TreeSet<Integer>();
        existing(line).filter(node -> deed(line) != UnitVerdict.Deed.SAME).ifPresent(node -> touched.add(node.id()));
        var superior = superior(line);
        if (!circle && superior.isKnown() && (existing(line).isEmpty() || isRevised(line))) {
            touched.add(standing(superior));
        }
        return touched;
    }

    /** The first there is, from a superior upwards. */
    private int standing(Superior superior) {
        var at = superior;
        while (at.isNew()) {
            at = superior(at.line());
        }
        return at.isNone() ? UnitVerdict.TOP : at.id();
    }

    /** By field; the first fault of a field stays. */
    private static final class Faults {

        private final Map<String, String> all = new LinkedHashMap<>();

        void unless(boolean fine, String field, String key, Object... values) {
            if (!fine) {
                add(field, t("directory.fault." + key, values));
            }
        }

        void add(String field, String sentence) {
            all.putIfAbsent(field, sentence);
        }
    }
}
