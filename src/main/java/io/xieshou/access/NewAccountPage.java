package io.xieshou.access;

import static io.xieshou.page.Words.t;

import io.xieshou.page.Fault;
import io.xieshou.page.FieldGroup;
import io.xieshou.page.FieldView;
import io.xieshou.page.FieldView.Kind;
import java.util.List;

/** The form for a new account. */
record NewAccountPage(List<FieldGroup> form, List<Fault> faults) {

    static NewAccountPage of(String name, String displayName, List<Fault> faults) {
        var fields = List.of(
                FieldView.of(Kind.TEXT, "name", t("access.name"))
                        .help(t("access.account.name.help"))
                        .value(name)
                        .required()
                        .build(),
                FieldView.of(Kind.TEXT, "displayName", t("access.display_name"))
                        .value(displayName)
                        .required()
                        .build());
        return new NewAccountPage(List.of(new FieldGroup("", fields)), faults);
    }

    String action() {
        return AccountsPage.URL + "/new";
    }
}
