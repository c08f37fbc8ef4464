package io.xieshou.access;

import io.xieshou.page.Fault;
import io.xieshou.page.FieldGroup;
import java.util.List;

/** The policy as a form, for the security administrator. */
record PolicyPage(List<FieldGroup> form, List<Fault> faults) {

    static final String URL = "/policy";

    String action() {
        return URL;
    }
}
