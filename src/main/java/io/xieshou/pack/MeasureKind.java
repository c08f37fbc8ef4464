package io.xieshou.pack;

import static io.xieshou.page.Words.t;

import io.xieshou.expression.Nearest;
import io.xieshou.measure.Measure;
import io.xieshou.page.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads {@code measure: <code>} definitions: a unit that is so many of a known one ({@code is: 50 公斤}), or one that counts something of its own and adds up
 * with nothing else.
 */
@Component
class MeasureKind implements DefinitionKind<Measure> {

    static final String NAME = "measure";

    private static final Pattern IS = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,12})?)\\s*(\\S+)");
    private static final int MOST_DECIMALS = 10;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Measure> type() {
        return Measure.class;
    }

    @Override
    public Measure parse(String code, Node body, PackHeader pack) {
        body.texts("aliases");
        var label = body.label("labels");
        var known = body.findText("is").flatMap(many -> known(body, many)).orElse(null);
        var decimals = decimals(body, known);
        return new Measure(
                code.matches("[a-z][a-z0-9_]*") ? code : "unreadable",
                label.zh(),
                label.en(),
                known == null ? code : known.dimension(),
                known == null ? BigDecimal.ONE : known.factor(),
                decimals);
    }

    @Override
    public Outline outline(Definition<Measure> definition, Definitions all) {
        var measure = definition.body();
        var stored = all.measures().stored(measure);
        var sentence = stored.equals(measure)
                ? t("pack.measure.own")
                : t("pack.measure.is", measure.ratio(stored), stored.label(Words.language()));
        return new Outline(new Label(measure.zh(), measure.en()), sentence, List.of());
    }

    /** Whether the unit it is so many of is among those known so far. */
    static boolean isKnown(Node body) {
        var written = IS.matcher(body.findText("is").orElse(""));
        return !body.has("is")
                || !written.matches()
                || body.measures().find(written.group(2)).isPresent();
    }

    /** What {@code is} says: the dimension and how many of its base. */
    private static Optional<Measure> known(Node body, String text) {
        var written = IS.matcher(text);
        if (!written.matches() || new BigDecimal(written.group(1)).signum() == 0) {
            body.problem(body.origin("is"), "pack.broken.how_many", text);
            return Optional.empty();
        }
        var unit = body.measures().find(written.group(2));
        if (unit.isEmpty()) {
            body.problem(
                    body.origin("is"),
                    "pack.broken.unit",
                    written.group(2),
                    Nearest.offer(written.group(2), body.measures().names()));
        }
        return unit.map(found -> new Measure(
                found.code(),
                found.zh(),
                found.en(),
                found.dimension(),
                found.factor().multiply(new BigDecimal(written.group(1))),
                found.decimals()));
    }

    private static int decimals(Node body, @Nullable Measure known) {
        var decimals = body.integer("decimals", known == null ? 0 : known.decimals());
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            body.problem(body.origin("decimals"), "pack.broken.decimals", decimals);
            return 0;
        }
        return decimals;
    }
}
