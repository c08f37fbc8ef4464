package io.xieshou.form;

import io.xieshou.indicator.Axis;
import io.xieshou.indicator.Slot;
import io.xieshou.measure.Measure;
import io.xieshou.pack.Label;
import io.xieshou.pack.Origin;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of a form.
 *
 * @param code as checks and formulas name it, {@code r7}
 * @param number as printed in the first column; empty for none
 * @param group heading under which neighbouring lines stand; empty for none
 * @param measure in which it is shown and typed, with the decimals it is shown with
 * @param note what people should know of the line; empty for nothing
 * @param places codes of the places it counts alone; empty: everywhere
 * @param where what the entries it counts must hold; empty for nothing
 * @param own where figures of single columns come from that differ, by column
 * @param texts what it says in columns of given words, by column
 * @param origin where it is defined
 */
public record FormRow(
        String code,
        Label number,
        Label group,
        Label label,
        Measure measure,
        Backing backing,
        List<String> places,
        String where,
        Map<String, Backing> own,
        Map<String, Label> texts,
        Label note,
        Origin origin) {

    public FormRow {
        places = List.copyOf(places);
        own = Map.copyOf(own);
        texts = Map.copyOf(texts);
    }

    /** The line as a column shows it: in its measure, with what stands behind it there. */
    public FormRow in(SheetColumn column) {
        var shown = column.measure() == null ? measure : column.measure();
        return new FormRow(
                code, number, group, label, shown, behind(column), places, where, Map.of(), texts, note, origin);
    }

    /** What it says of the column itself comes first, then that it is worked out, then what the column says. */
    private Backing behind(SheetColumn column) {
        var said = own.get(column.code());
        if (said instanceof Backing.Closed) {
            return said;
        }
        if (!column.isCounted()) {
            return new Backing.ByHand();
        }
        var general = backing;
        if (!isReckoned() && (column.isByHand() || backing instanceof Backing.ByColumn)) {
            general = column.backing() == null ? new Backing.ByHand() : column.backing();
        }
        return said == null ? general : said;
    }

    /** What it counts of what a column counts. */
    Slot narrowed(Slot column) {
        var slot = column.and(where);
        if (places.isEmpty()) {
            return slot;
        }
        var here = new Axis.Column(code, label, places, false);
        return new Slot(new Axis(code, label, List.of(here)), code, slot.where());
    }

    /** By what people know it: its number as printed, its code where none is. */
    public String spoken() {
        return number.text().isEmpty() ? code : number.text();
    }

    /** As checks name it. */
    public String name() {
        return "r" + code;
    }

    /** Whether figures of two columns cannot be added: a rate. It is typed as numerator and denominator. */
    public boolean isRate() {
        return measure.isPlain() || measure.isRatio();
    }

    /** The indicator behind it; null where people type. */
    public @Nullable String indicator() {
        return backing instanceof Backing.Indicated indicated ? indicated.indicator() : null;
    }

    /** Whether its figures are worked out from other lines. */
    public boolean isReckoned() {
        return backing instanceof Backing.Reckoned;
    }

    /** Whether nobody says its figures: worked out, given by the form, or never filled. */
    public boolean isFixed() {
        return isReckoned() || isClosed() || backing instanceof Backing.Given;
    }

    /** Whether nothing ever stands there. */
    public boolean isClosed() {
        return backing instanceof Backing.Closed;
    }

    public boolean isAwaiting() {
        return backing instanceof Backing.Awaiting;
    }
}
