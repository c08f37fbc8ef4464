package io.xieshou.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Many units at once, as a city lists them: new ones are added with those they belong to, new names and superiors hold from their day on. A list is taken as a
 * whole or not at all, and taken a second time changes nothing. Units that a list does not name stay as they are.
 */
@Component
public class OrganisationLists {

    private final JdbcClient jdbc;
    private final OrganisationStore store;
    private final Places places;
    private final DirectoryEditing editing;
    private final DirectoryHistory history;
    private final Clock clock;
    private final VersionTable versions;
    private final AliasTable aliases;

    OrganisationLists(
            JdbcClient jdbc,
            OrganisationStore store,
            Places places,
            DirectoryEditing editing,
            DirectoryHistory history,
            Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.places = places;
        this.editing = editing;
        this.history = history;
        this.clock = clock;
        this.versions = new VersionTable(jdbc, Subject.ORGANISATION);
        this.aliases = new AliasTable(jdbc, Subject.ORGANISATION);
    }

    /** What taking each line would do, and all that speaks against it. */
    public List<UnitVerdict> judge(List<UnitLine> lines) {
        return judgeNow(lines).verdicts();
    }

    private UnitListJudge judgeNow(List<UnitLine> lines) {
        return new UnitListJudge(store.read(), places, lines, LocalDate.now(clock));
    }

    /**
     * Takes the list; within the caller's transaction, if there is one.
     *
     * @param who sign-in name of the person acting
     * @param reason where the list comes from
     * @param permitted looks at the verdicts before anything is done, and throws what it has against them
     * @throws DirectoryFaults when a line is broken; then nothing was changed
     */
    public List<UnitVerdict> take(
            List<UnitLine> lines, String who, String reason, Consumer<List<UnitVerdict>> permitted) {
        return editing.make(() -> {
            var judge = judgeNow(lines);
            var verdicts = judge.verdicts();
            permitted.accept(verdicts);
            refuse(lines, verdicts);
            new Taking(lines, judge, verdicts, who, reason).all();
            return verdicts;
        });
    }

    private static void refuse(List<UnitLine> lines, List<UnitVerdict> verdicts) {
        var faults = new TreeMap<String, String>();
        for (int i = 0; i < lines.size(); i++) {
            for (var fault : verdicts.get(i).faults().entrySet()) {
                faults.put(lines.get(i).code() + " " + fault.getKey(), fault.getValue());
            }
        }
        if (!faults.isEmpty()) {
            throw new DirectoryFaults(faults);
        }
    }

    /** One list on its way into the tables, superiors before those that belong to them. */
    private final class Taking {

        private final List<UnitLine> lines;
        private final UnitListJudge judge;
        private final List<UnitVerdict> verdicts;
        private final String who;
        private final String reason;
        private final Map<Integer, Integer> added = new HashMap<>();

        Taking(List<UnitLine> lines, UnitListJudge judge, List<UnitVerdict> verdicts, String who, String reason) {
            this.lines = lines;
            this.judge = judge;
            this.verdicts = verdicts;
            this.who = who;
            this.reason = reason;
        }

        void all() {
            for (int i = 0; i < lines.size(); i++) {
                switch (verdicts.get(i).deed()) {
                    case ADD -> add(i);
                    case CHANGE -> change(i);
                    case SAME -> {}
                }
            }
        }

        private int add(int line) {
            var known = added.get(line);
            if (known != null) {
                return known;
            }
            var unit = lines.get(line);
            int parent = parent(line);
            int id = jdbc.sql("insert into organisations (kind, place_id) values (?, ?) returning id")
                    .param(String.valueOf(unit.kind()))
                    .param(judge.place(line).orElse(null))
                    .query(Integer.class)
                    .single();
            added.put(line, id);
            versions.add(id, new Version(unit.validity(), unit.code(), unit.name(), parent), reason);
            judge.newAliases(line).forEach(alias -> aliases.add(id, alias, unit.validity(), reason));
            history.write(Subject.ORGANISATION, id, "add", "", words(line, unit.name()), at(unit));
            return id;
        }

        private int parent(int line) {
            var superior = judge.superior(line);
            return superior.isNew() ? add(superior.line()) : superior.id();
        }

        private void change(int line) {
            var unit = lines.get(line);
            var node = judge.existing(line).orElseThrow();
            if (judge.isRevised(line)) {
                var before = node.on(unit.validity().from());
                int parent = parent(line);
                versions.change(
                        node.id(),
                        unit.validity().from(),
                        old -> old.named(unit.name()).below(parent),
                        reason);
                history.write(
                        Subject.ORGANISATION,
                        node.id(),
                        "revise",
                        before.name() + "（" + before.code() + "）",
                        words(line, unit.name()),
                        at(unit));
            }
            for (var alias : judge.newAliases(line)) {
                aliases.add(node.id(), alias, Validity.since(unit.validity().from()), reason);
                history.write(Subject.ORGANISATION, node.id(), "alias", "", alias, at(unit));
            }
        }

        private Change at(UnitLine unit) {
            return new Change(who, unit.validity().from(), reason);
        }

        private String words(int line, String name) {
            var superior = judge.superior(line);
            return (superior.isNone() ? "" : superior.name() + " · ") + name + "（"
                    + lines.get(line).code() + "）";
        }
    }
}
