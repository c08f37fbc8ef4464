package io.xieshou.page;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something to mend before a form is accepted, listed on top and linked to its place.
 *
 * @param href where to mend it, {@code #f-amount}; empty if it concerns the form as a whole
 * @param sentence what, where, how to mend
 */
public record Fault(String href, String sentence) {

    /** All faults of a form: those of its fields in their order, then those between fields. */
    public static List<Fault> of(List<FieldGroup> groups, List<String> others) {
        var atFields =
                groups.stream().flatMap(group -> group.fields().stream()).flatMap(field -> field.fault().stream());
        return Stream.concat(atFields, others.stream().map(sentence -> new Fault("", sentence)))
                .toList();
    }
}
