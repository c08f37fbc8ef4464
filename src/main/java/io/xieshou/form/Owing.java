package io.xieshou.form;

import io.xieshou.directory.OrganisationKind;
import io.xieshou.pack.Node;
import io.xieshou.pack.Origin;

/**
 * Who owes a form.
 *
 * @param kind kind of the organisations that owe it
 * @param below code of the unit they belong to, 上海市 of a notice of Shanghai; empty for all of that kind
 * @param origin where that unit is named
 */
public record Owing(OrganisationKind kind, String below, Origin origin) {

    static Owing read(Node body) {
        var filers = body.findChild("filers");
        if (filers.isEmpty() || !filers.get().has("kind")) {
            body.problem(body.origin(), "form.broken.filers");
        }
        return filers.map(Owing::of).orElseGet(() -> new Owing(OrganisationKind.DISTRICT, "", body.origin()));
    }

    private static Owing of(Node filers) {
        var kind = filers.choice("kind", OrganisationKind.class, OrganisationKind.DISTRICT);
        var owing = new Owing(kind, filers.findText("below").orElse(""), filers.origin("below"));
        filers.refuseUnknownKeys();
        return owing;
    }
}
