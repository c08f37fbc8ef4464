package io.xieshou.form;

import io.xieshou.measure.Measure;
import io.xieshou.pack.Label;
import io.xieshou.pack.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A line of a form.
 *
 * @param code as printed in the first column and as checks name it, {@code r7}
 * @param group heading under which neighbouring lines stand; empty for none
 * @param measure in which it is shown and typed, with the decimals it is shown with
 * @param note what people should know of the line; empty for nothing
 * @param origin where it is defined
 */
public record FormRow(
        String code, Label group, Label label, Measure measure, Backing backing, Label note, Origin origin) {

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

    public boolean isAwaiting() {
        return backing instanceof Backing.Awaiting;
    }
}
