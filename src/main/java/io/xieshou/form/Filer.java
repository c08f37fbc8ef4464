package io.xieshou.form;

import io.xieshou.access.Scope;
import java.util.List;

/**
 * Who files a form; or, for a unit above, the filers below it taken together.
 *
 * @param scope the units whose entries count: the filer's own and all below it on the last day of the period, whoever reads
 * @param members ids of the filers below; empty for a filer itself
 */
public record Filer(int id, String code, String name, Scope scope, List<Integer> members) {

    public Filer {
        members = List.copyOf(members);
    }

    /** Whether it adds up others and files nothing of its own. */
    public boolean isRollUp() {
        return !members.isEmpty();
    }

    /** The filers whose word counts here. */
    List<Integer> filing() {
        return isRollUp() ? members : List.of(id);
    }
}
