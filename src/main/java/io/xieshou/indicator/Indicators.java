package io.xieshou.indicator;

import io.xieshou.access.Scope;
import io.xieshou.ledger.Ledger;
import io.xieshou.measure.Period;
import io.xieshou.pack.Packs;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Answers from one definition what a number is and which entries make it. Definitions are those in force on the last day of the period asked for.
 */
@Service
public class Indicators {

    private final Packs packs;
    private final Reckoning reckoning;
    private final AxisMappings axes;
    private final Drill drill;

    Indicators(Packs packs, Reckoning reckoning, AxisMappings axes, Drill drill) {
        this.packs = packs;
        this.reckoning = reckoning;
        this.axes = axes;
        this.drill = drill;
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
    public Figures figures(Collection<String> codes, Period period, Scope whose) {
        return answer(codes, new Question(period, whose, new Grouping.Whole()), List.of());
    }

    /** The figures by the columns of an axis. */
    public Figures byPlace(Collection<String> codes, Period period, Scope whose, Axis axis) {
        var grouping = new Grouping.ByPlace(axes.mapping(axis, period.last()), axis.rest());
        var columns = axis.columns().stream().map(Axis.Column::code).toList();
        return answer(codes, new Question(period, whose, grouping), columns);
    }

    /** The figures by groups of units, for instance by district. */
    public Figures byUnit(Collection<String> codes, Period period, Scope whose, Map<Integer, String> groups) {
        var question = new Question(period, whose, new Grouping.ByUnit(groups));
        return answer(codes, question, groups.values().stream().distinct().toList());
    }

    /**
     * Which entries make a figure, and the figures in between.
     *
     * @param axis null with {@code column} null: over all places
     */
    public Explanation explain(String code, Period period, Scope whose, Slot slot) {
        return drill.explain(compile(List.of(code), period).get(0), period, whose, slot);
    }

    /** What the indicator divides by what; empty where it is no rate. */
    public Optional<Rate> rate(String code, LocalDate on) {
        return new Compiler(packs.current(), on).find(code).flatMap(Drill::rate);
    }

    /** The indicators that count an entry, whatever the period: for the entry's "counted in". */
    public List<Indicator> counting(Ledger ledger, long entry, LocalDate on) {
        var compiler = new Compiler(packs.current(), on);
        var candidates = list(on).stream().map(compiler::compile).toList();
        return drill.counting(candidates, ledger, entry);
    }

    private Figures answer(Collection<String> codes, Question question, List<String> groups) {
        return reckoning.figures(compile(codes, question.period()), question, groups);
    }

    private List<Compiled> compile(Collection<String> codes, Period period) {
        var compiler = new Compiler(packs.current(), period.last());
        var compiled = new LinkedHashMap<String, Compiled>();
        for (var code : codes) {
            compiled.put(
                    code,
                    compiler.find(code)
                            .orElseThrow(() -> new IllegalArgumentException(
                                    "No indicator '%s' is in force on %s.".formatted(code, period.last()))));
        }
        return List.copyOf(compiled.values());
    }
}
