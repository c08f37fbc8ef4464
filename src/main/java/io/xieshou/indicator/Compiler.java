package io.xieshou.indicator;

import io.xieshou.expression.Accumulation;
import io.xieshou.expression.BadExpression;
import io.xieshou.expression.Expression;
import io.xieshou.expression.Name;
import io.xieshou.expression.Names;
import io.xieshou.expression.Nearest;
import io.xieshou.expression.Problem;
import io.xieshou.expression.Type;
import io.xieshou.ledger.Field;
import io.xieshou.ledger.FieldType;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.LedgerNames;
import io.xieshou.measure.Measures;
import io.xieshou.pack.Definition;
import io.xieshou.pack.Definitions;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes indicators ready to be computed, out of the definitions in force on a day. Knows nothing of Spring; not for several threads. */
final class Compiler {

    private final Definitions definitions;
    private final LocalDate on;
    private final String narrowing;
    private final Map<String, Compiled> done = new LinkedHashMap<>();
    private final Deque<String> open = new ArrayDeque<>();

    Compiler(Definitions definitions, LocalDate on) {
        this(definitions, on, "");
    }

    /** @param narrowing a condition that entries must hold beside each indicator's own; empty for none */
    Compiler(Definitions definitions, LocalDate on, String narrowing) {
        this.definitions = definitions;
        this.on = on;
        this.narrowing = narrowing;
    }

    Optional<Compiled> find(String code) {
        var known = done.get(code);
        return known != null
                ? Optional.of(known)
                : definitions
                        .find(Indicator.class, code, on)
                        .map(Definition::body)
                        .map(this::compile);
    }

    /** @throws BadIndicator with every reason */
    Compiled compile(Indicator indicator) {
        if (open.contains(indicator.code())) {
            throw new BadIndicator("indicator.broken.circle", String.join(", ", open));
        }
        open.push(indicator.code());
        try {
            var counting = indicator.counting();
            var compiled = counting == null ? compose(indicator) : count(indicator, counting);
            done.put(indicator.code(), compiled);
            return compiled;
        } catch (BadExpression unreadable) {
            throw new BadIndicator(
                    unreadable.problems().stream().map(Problem::sentence).toList());
        } finally {
            open.pop();
        }
    }

    private Counted count(Indicator indicator, Indicator.Counting counting) {
        var ledger = definitions.versions(Ledger.class, counting.ledger()).stream()
                .findFirst()
                .orElseThrow(() -> new BadIndicator(
                        "indicator.broken.ledger",
                        counting.ledger(),
                        Nearest.offer(counting.ledger(), definitions.codes(Ledger.class))));
        var names = new PeriodNames(LedgerNames.of(ledger.body(), definitions));
        var value = Expression.parse(counting.value(), names);
        var number = value.measuredIn(indicator.measure());
        if (value.aggregates().size() != 1
                || !value.source().equals(value.aggregates().iterator().next().source())) {
            throw new BadIndicator("indicator.broken.value", counting.value());
        }
        var fields = names.ledger().ledger();
        return new Counted(
                indicator,
                names,
                value.aggregates().iterator().next(),
                number,
                condition(counting.where(), names),
                dateField(fields, counting.date().isEmpty() ? fields.date() : counting.date()),
                counting.until().isEmpty() ? null : dateField(fields, counting.until()),
                counting.rule(),
                states(fields, counting.states()));
    }

    private @Nullable Expression condition(String own, Names names) {
        if (own.isEmpty() || narrowing.isEmpty()) {
            var only = own + narrowing;
            return only.isEmpty() ? null : Expression.parseCondition(only, names);
        }
        return Expression.parseCondition("(%s) and (%s)".formatted(own, narrowing), names);
    }

    private static Field dateField(Ledger ledger, String code) {
        var field = ledger.find(code)
                .orElseThrow(
                        () -> new BadIndicator("indicator.broken.field", code, Nearest.offer(code, ledger.codes())));
        if (!(field.type() instanceof FieldType.Date)) {
            throw new BadIndicator("indicator.broken.no_date", code);
        }
        return field;
    }

    private static List<String> states(Ledger ledger, List<String> chosen) {
        var known = ledger.states().stream().map(state -> state.code()).toList();
        for (var state : chosen) {
            if (!known.contains(state)) {
                throw new BadIndicator("indicator.broken.state", state, Nearest.offer(state, known));
            }
        }
        return chosen.isEmpty() ? ledger.countingStates() : chosen;
    }

    private Composed compose(Indicator indicator) {
        var parts = new LinkedHashMap<String, Compiled>();
        var formula = Expression.parse(Objects.requireNonNull(indicator.formula()), new PartNames(parts));
        return new Composed(indicator, formula.measuredIn(indicator.measure()), parts);
    }

    private static Type type(Compiled part) {
        return Type.number(part.indicator().measure(), accumulation(part));
    }

    private static Accumulation accumulation(Compiled part) {
        if (!(part instanceof Counted counted)) {
            return Accumulation.ANY;
        }
        return switch (counted.rule()) {
            case IN_PERIOD -> Accumulation.FLOW;
            case YEAR_TO_DATE -> Accumulation.CUMULATIVE;
            case AS_OF -> Accumulation.STOCK;
        };
    }

    /** Other indicators by code; those a formula uses are gathered on the way. */
    private final class PartNames implements Names {

        private final Map<String, Compiled> used;

        PartNames(Map<String, Compiled> used) {
            this.used = used;
        }

        @Override
        public Optional<Name> find(String code) {
            return Compiler.this
                    .find(code)
                    .map(part -> {
                        used.put(code, part);
                        return Name.total(code, type(part));
                    })
                    .or(() -> PeriodDay.find(code).map(day -> Name.total(code, Type.DATE)));
        }

        @Override
        public Measures measures() {
            return definitions.measures();
        }

        @Override
        public Collection<String> offers() {
            var offers = new ArrayList<>(definitions.codes(Indicator.class));
            offers.addAll(PeriodDay.codes());
            return offers;
        }
    }
}
