package io.xieshou.ledger.imports;

import static io.xieshou.page.Words.t;

import io.xieshou.ledger.Field;
import io.xieshou.ledger.Ledger;
import io.xieshou.ledger.imports.TeachForm.Use;
import io.xieshou.measure.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Where the columns go that a page teaches: to which field of which ledger, read how, and what is the same for all rows. */
final class TaughtColumns {

    private final TeachForm form;
    private final List<String> paths;
    private final TeachLedgers ledgers;
    private final Consumer<String> problems;
    private final Optional<Layout.Unpivot> unpivot;

    /**
     * @param paths header paths by the number of the column
     * @param problems takes what keeps the layout from being saved
     */
    TaughtColumns(TeachForm form, List<String> paths, TeachLedgers ledgers, Consumer<String> problems) {
        this.form = form;
        this.paths = paths;
        this.ledgers = ledgers;
        this.problems = problems;
        this.unpivot = matrix();
    }

    /** Columns that become rows. */
    Optional<Layout.Unpivot> unpivot() {
        return unpivot;
    }

    /** The ledgers filled, the first ledger's first. */
    List<Layout.Target> targets() {
        return ledgers.filled(form).stream().map(this::target).toList();
    }

    private Layout.Target target(Ledger ledger) {
        var isMain = ledger == ledgers.main();
        return new Layout.Target(
                ledger.code(),
                isMain ? "" : ledgers.reference(ledger).map(Field::code).orElse(""),
                isMain && form.perGroup() && !form.filled().isEmpty(),
                isMain ? "" : form.parts().getOrDefault(ledger.code(), ""),
                columns(ledger, isMain),
                constants(ledger),
                null);
    }

    private List<Layout.Column> columns(Ledger ledger, boolean isMain) {
        var columns = new ArrayList<Layout.Column>();
        for (var use : form.uses()) {
            if (use.ledger().equals(ledger.code())
                    && ledger.find(use.field()).isPresent()
                    && !form.matrix().covers(use.at())) {
                columns.add(column(use));
            }
        }
        unpivot.filter(found -> isMain).map(Layout.Unpivot::value).ifPresent(columns::add);
        return columns;
    }

    private Layout.Column column(Use use) {
        return new Layout.Column(
                use.at() > 0 && use.at() <= paths.size() ? paths.get(use.at() - 1) : use.column(),
                use.field(),
                use.when(),
                constant(Layout.Part.class, use.part(), Layout.Part.WHOLE),
                pattern(use.pattern()),
                use.lenient(),
                measure(use.measure()),
                constant(Layout.Total.class, use.total(), Layout.Total.NONE),
                Taught.words(use.zero()));
    }

    private Map<String, String> constants(Ledger ledger) {
        var constants = new LinkedHashMap<String, String>();
        form.fixed().stream()
                .filter(fixed -> !fixed.value().isBlank())
                .filter(fixed -> fixed.to().startsWith(ledger.code() + "."))
                .filter(fixed -> ledgers.find(form, fixed.to()).isPresent())
                .forEach(fixed ->
                        constants.put(fixed.to().substring(ledger.code().length() + 1), fixed.value()));
        return constants;
    }

    private Optional<Layout.Unpivot> matrix() {
        var matrix = form.matrix();
        if (matrix.from() == 0) {
            return Optional.empty();
        }
        if (ledgers.main().find(matrix.header()).isEmpty()
                || ledgers.main().find(matrix.value()).isEmpty()) {
            problems.accept(t("teach.problem.matrix"));
            return Optional.empty();
        }
        var value = new Layout.Column(
                Layout.Unpivot.CELL,
                matrix.value(),
                "",
                Layout.Part.WHOLE,
                null,
                false,
                measure(matrix.measure()),
                constant(Layout.Total.class, matrix.total(), Layout.Total.NONE),
                Taught.words(matrix.zero()));
        return Optional.of(new Layout.Unpivot(matrix.from(), matrix.to(), matrix.header(), matrix.below(), value));
    }

    private @Nullable Pattern pattern(String expression) {
        try {
            return expression.isEmpty() ? null : Pattern.compile(expression);
        } catch (PatternSyntaxException unreadable) {
            problems.accept(t("teach.phrase.expression", expression, unreadable.getDescription()));
            return null;
        }
    }

    private @Nullable Measure measure(String code) {
        return code.isEmpty() ? null : ledgers.measures().find(code).orElse(null);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word, E otherwise) {
        return Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElse(otherwise);
    }
}
