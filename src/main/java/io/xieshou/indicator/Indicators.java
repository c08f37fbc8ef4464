package io.xieshou.indicator;

import io.xieshou.access.Scope;
import io.xieshou.language.Sentence;
import io.xieshou.ledger.Entries;
import io.xieshou.ledger.Ledger;
import io.xieshou.measure.PeriodRule;
import io.xieshou.pack.Definitions;
import io.xieshou.pack.Packs;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Answers from one definition what a number is and which entries make it. Definitions are those in force on {@link Days#on}.
 */
@Service
public class Indicators {

    private final Packs packs;
    private final Compilations compilations;
    private final Reckoning reckoning;
    private final AxisMappings axes;
    private final Drill drill;
    private final Entries entries;

    Indicators(
            Packs packs,
            Compilations compilations,
            Reckoning reckoning,
            AxisMappings axes,
            Drill drill,
            Entries entries) {
        this.packs = packs;
        this.compilations = compilations;
        this.reckoning = reckoning;
        this.axes = axes;
        this.drill = drill;
        this.entries = entries;
    }

    public Optional<Indicator> find(String code, LocalDate on) {
        return packs.current().find(Indicator.class, code, on).map(definition -> definition.body());
    }

    public Optional<Axis> findAxis(String code, LocalDate on) {
        return packs.current().find(Axis.class, code, on).map(definition -> definition.body());
    }

    public List<Indicator> list(LocalDate on) {
        return packs.current().list(Indicator.class, on).stream()
                .map(definition -> definition.body())
                .toList();
    }

    /**
     * The figures of several indicators, each as a whole.
     *
     * @param whose whose entries count, usually all units of a filer: not what the reader may see
     */
    public Figures figures(Collection<String> codes, Days days, Scope whose) {
        return answer(codes, new Question(days, whose, new Grouping.Whole()), List.of());
    }

    /** The figures by the columns of an axis. */
    public Figures byPlace(Collection<String> codes, Days days, Scope whose, Axis axis) {
        return byPlace(codes, days, whose, axis, "");
    }

    /**
     * The same of what holds a further condition.
     *
     * @param condition as {@link Slot#where}
     */
    public Figures byPlace(Collection<String> codes, Days days, Scope whose, Axis axis, String condition) {
        var grouping = new Grouping.ByPlace(axes.mapping(axis, days.on()), axis.rest());
        var columns = axis.columns().stream().map(Axis.Column::code).toList();
        return reckoning.figures(compile(codes, days, condition), new Question(days, whose, grouping), columns);
    }

    /** The figures by groups of units, for instance by district. */
    public Figures byUnit(Collection<String> codes, Days days, Scope whose, Map<Integer, String> groups) {
        var question = new Question(days, whose, new Grouping.ByUnit(groups));
        return answer(codes, question, groups.values().stream().distinct().toList());
    }

    /**
     * The figures of what holds each of several conditions, by condition, without totals.
     *
     * @param codes of the indicators asked for under each condition, {@link Slot#where}
     */
    public Figures byCondition(Map<String, ? extends Collection<String>> codes, Days days, Scope whose) {
        var narrowed = new LinkedHashMap<String, List<Compiled>>();
        codes.forEach((condition, asked) -> narrowed.put(condition, compile(asked, days, condition)));
        return reckoning.figures(narrowed, new Question(days, whose, new Grouping.Whole()));
    }

    /** Which entries make a figure, and the figures in between. */
    public Explanation explain(String code, Days days, Scope whose, Slot slot) {
        return drill.explain(compile(List.of(code), days, slot.where()).get(0), days, whose, slot);
    }

    /** What is wrong with counting an indicator under a further condition; empty if nothing. */
    public static List<Sentence> problems(Definitions definitions, LocalDate on, String code, String condition) {
        try {
            new Compiler(definitions, on, condition).find(code);
            return List.of();
        } catch (BadIndicator unusable) {
            return unusable.sentences();
        }
    }

    /**
     * The newest day, no later than the last one asked, on which something happened that these indicators count. What is counted as it stands on a day, as
     * pairings are, happens on none.
     */
    public Optional<LocalDate> newest(Collection<String> codes, Days days, Scope whose) {
        return compile(codes, days, "").stream()
                .flatMap(one -> one.roots().stream())
                .filter(one -> one.rule() != PeriodRule.AS_OF)
                .map(Counted::ledger)
                .distinct()
                .flatMap(ledger -> entries.newest(ledger, whose, days.on()).stream())
                .max(Comparator.naturalOrder());
    }

    /** What the indicator divides by what; empty where it is no rate. */
    public Optional<Rate> rate(String code, LocalDate on) {
        return compilations.find(packs.current(), code, on, "").flatMap(Drill::rate);
    }

    /**
     * Those among some indicators that count an entry, whatever its own day.
     *
     * @param days whose definitions hold, and whose period they may look at
     * @param condition as {@link Slot#where}
     */
    public List<Indicator> counting(Ledger ledger, long entry, Collection<String> codes, Days days, String condition) {
        var definitions = packs.current();
        var candidates = codes.stream()
                .flatMap(code -> compilations.find(definitions, code, days.on(), condition).stream())
                .toList();
        return drill.counting(candidates, ledger, entry, days.period());
    }

    private Figures answer(Collection<String> codes, Question question, List<String> groups) {
        return reckoning.figures(compile(codes, question.days(), ""), question, groups);
    }

    private List<Compiled> compile(Collection<String> codes, Days days, String condition) {
        var definitions = packs.current();
        var compiled = new LinkedHashMap<String, Compiled>();
        for (var code : codes) {
            compiled.put(
                    code,
                    compilations
                            .find(definitions, code, days.on(), condition)
                            .orElseThrow(() -> new IllegalArgumentException(
                                    "No indicator '%s' is in force on %s.".formatted(code, days.on()))));
        }
        return List.copyOf(compiled.values());
    }
}
