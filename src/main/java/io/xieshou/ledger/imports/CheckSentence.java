package io.xieshou.ledger.imports;

import static io.xieshou.page.Words.t;

import io.xieshou.expression.BadExpression;
import io.xieshou.expression.Expression;
import io.xieshou.expression.Grain;
import io.xieshou.expression.Name;
import io.xieshou.expression.Names;
import io.xieshou.expression.Type;
import io.xieshou.expression.Values;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The message of a check with what stands in its braces worked out: {@code 合计 {sum(金额)}，而项目计划合计 {计划}。} */
record CheckSentence(String message, Names names, Locale language) {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");
    private static final int MOST_VALUES = 12;

    /**
     * The formulas in braces.
     *
     * @throws BadExpression where one cannot be used
     */
    List<Expression> formulas() {
        return BRACES.matcher(message)
                .results()
                .filter(found -> findEntryName(found.group(1)) == null)
                .map(found -> Expression.parse(found.group(1), names))
                .toList();
    }

    /**
     * @param rows what is said of each row
     * @param together what is said of all of them together
     */
    String of(List<Values> rows, Values together) {
        return BRACES.matcher(message)
                .replaceAll(found -> Matcher.quoteReplacement(shown(found.group(1), rows, together)));
    }

    private String shown(String written, List<Values> rows, Values together) {
        var name = findEntryName(written);
        if (name == null) {
            var formula = Expression.parse(written, names);
            return shown(formula.type(), formula.value(together));
        }
        var different = rows.stream()
                .map(row -> row.value(name.path()))
                .filter(Objects::nonNull)
                .map(value -> shown(name.type(), value))
                .distinct()
                .toList();
        return different.stream().limit(MOST_VALUES).collect(Collectors.joining(t("page.separator")))
                + (different.size() > MOST_VALUES ? "…" : "");
    }

    /** What each row has its own of is listed. */
    private @Nullable Name findEntryName(String written) {
        return names.find(written.strip())
                .filter(name -> name.grain() == Grain.ENTRY)
                .orElse(null);
    }

    private String shown(Type type, @Nullable Object value) {
        if (value instanceof BigDecimal figure && type instanceof Type.Number number) {
            return number.measure().showWhole(figure, language);
        }
        return value instanceof LocalDate || value instanceof String ? value.toString() : "—";
    }
}
