package io.xieshou.directory;

import static io.xieshou.page.Words.t;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What each line of a list says its unit belongs to: units of the list itself are meant before those there are. */
final class Superiors {

    private final OrganisationSnapshot now;
    private final List<UnitLine> lines;
    private final LocalDate today;
    private final Map<String, Integer> byCode = new HashMap<>();
    private final Map<String, List<Integer>> byName = new HashMap<>();
    private final List<Superior> found;

    Superiors(OrganisationSnapshot now, List<UnitLine> lines, LocalDate today) {
        this.now = now;
        this.lines = lines;
        this.today = today;
        for (int i = 0; i < lines.size(); i++) {
            byCode.putIfAbsent(lines.get(i).code(), i);
            byName.merge(now.rules().normalised(lines.get(i).name()), List.of(i), (some, one) -> Stream.concat(
                            some.stream(), one.stream())
                    .toList());
        }
        this.found = IntStream.range(0, lines.size()).mapToObj(this::find).toList();
    }

    Superior of(int line) {
        return found.get(line);
    }

    /** The line that has a code first. */
    int firstOf(String code) {
        return byCode.getOrDefault(code, -1);
    }

    /** Whether new units belong to each other in a ring. */
    boolean isCircle(int line) {
        int at = line;
        for (int steps = 0; found.get(at).isNew(); steps++) {
            if (steps > lines.size()) {
                return true;
            }
            at = found.get(at).line();
        }
        return false;
    }

    private Superior find(int line) {
        var text = lines.get(line).superior();
        if (text.isEmpty()) {
            return Superior.NONE;
        }
        return Optional.ofNullable(byCode.get(text))
                .map(this::inTheList)
                .or(() -> now.tree().findByCode(text).map(this::thereIs))
                .orElseGet(() -> byName(text, line));
    }

    private Superior byName(String text, int line) {
        var named = byName.getOrDefault(now.rules().normalised(text), List.of()).stream()
                .filter(other -> other != line)
                .toList();
        if (named.size() > 1) {
            return Superior.unknown(t("directory.list.several", text, named.size()));
        }
        return named.stream().findFirst().map(this::inTheList).orElseGet(() -> resolved(text));
    }

    private Superior resolved(String text) {
        var resolution = now.resolve(text, null, today);
        return resolution
                .found()
                .map(unit -> thereIs(now.get(unit.id())))
                .orElseGet(() -> Superior.unknown(resolution.sentence()));
    }

    private Superior inTheList(int line) {
        var other = lines.get(line);
        return now.tree()
                .findByCode(other.code())
                .map(node -> new Superior(
                        node.id(),
                        line,
                        other.code(),
                        other.name(),
                        node.traits().kind(),
                        ""))
                .orElseGet(() -> new Superior(0, line, other.code(), other.name(), other.kind(), ""));
    }

    private Superior thereIs(TreeNode<OrganisationTraits> node) {
        var version = node.on(today);
        return new Superior(
                node.id(),
                -1,
                version.code(),
                now.fullName(node.id(), today),
                node.traits().kind(),
                "");
    }
}
