package io.xieshou.register;

import io.xieshou.directory.Change;
import java.util.Map;
import java.util.function.Function;

/**
 * One way to change a place or a unit.
 *
 * @param action the last part of the audit action
 * @param begun what stands in the form before anything is typed
 * @param form with what stands in it and what is wrong with it, by field
 * @param maker does what was typed
 * @param adds whether it adds another thing, whose code is typed, and leaves the thing itself as it is
 */
record Deed<T>(String action, Function<T, Typed> begun, Form<T> form, Maker<T> maker, boolean adds) {

    Deed(String action, Function<T, Typed> begun, Form<T> form, Maker<T> maker) {
        this(action, begun, form, maker, false);
    }

    interface Form<T> {
        ChangePage of(T thing, Typed typed, Map<String, String> faults);
    }

    interface Maker<T> {
        void make(T thing, Typed typed, Change change);
    }
}
