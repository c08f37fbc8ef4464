package io.xieshou.form.web;

import static io.xieshou.page.Words.t;

import io.xieshou.form.Cell;
import io.xieshou.form.FormRow;
import io.xieshou.measure.Figures;
import io.xieshou.page.Words;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the cell of a line is written for people. */
record CellText(FormRow row, Cell cell) {

    private static final int READABLE = 10;

    /** What is printed: nothing where nothing is said, a dash where there is no figure. */
    String printed() {
        if (cell instanceof Cell.Words words) {
            return words.text();
        }
        if (cell instanceof Cell.Closed closed) {
            return closed.sign();
        }
        var value = cell.value();
        if (value != null) {
            return figure(value);
        }
        return cell.isUnsaid() ? "" : "—";
    }

    /** With unit, for sentences and screen readers: 1.25 亿元. */
    String spoken() {
        var value = cell.value();
        if ((cell instanceof Cell.Words || cell instanceof Cell.Closed)
                && !printed().isEmpty()) {
            return printed();
        }
        if (value != null) {
            return withUnit(value);
        }
        return t(cell.isUnsaid() ? "form.cell.empty" : "form.cell.none");
    }

    /** 自动汇总, 手工填写, … */
    String kind() {
        return t("form.cell." + cell.kind());
    }

    String withUnit(BigDecimal value) {
        return row.measure().withUnit(figure(value), Words.language());
    }

    /** The change since an earlier cell as it is printed, {@code +3}; null where nothing printed changed or one is missing. */
    @Nullable
    String changeSince(Cell earlier) {
        var now = cell.value();
        var before = earlier.value();
        if (now == null || before == null) {
            return null;
        }
        var change = Figures.round(now, decimals()).subtract(Figures.round(before, decimals()));
        return change.signum() == 0 ? null : (change.signum() > 0 ? "+" : "−") + figure(change.abs());
    }

    /** With all its decimals, where the printed figure is rounded and the exact one can be read: not a rate without end. */
    Optional<String> exact() {
        var value = cell.value();
        if (value == null || value.scale() <= decimals() || value.scale() > READABLE) {
            return Optional.empty();
        }
        return Optional.of(row.measure().withUnit(Figures.show(value, value.scale()), Words.language()));
    }

    /** A part of the figure of a line as it is printed; a dash where there is none. */
    static String figure(FormRow row, @Nullable BigDecimal value) {
        return value == null ? "—" : Figures.showAligned(value, row.measure().decimals());
    }

    /** The same with its unit. */
    static String spoken(FormRow row, @Nullable BigDecimal value) {
        return value == null ? t("form.cell.none") : row.measure().withUnit(figure(row, value), Words.language());
    }

    private String figure(BigDecimal value) {
        return Figures.showAligned(value, decimals());
    }

    private int decimals() {
        return row.measure().decimals();
    }
}
