package io.xieshou.form;

import io.xieshou.directory.OrganisationKind;
import io.xieshou.pack.Node;

/**
 * Who owes a form.
 *
 * @param kind kind of the organisations that owe it
 * @param below code of the unit they belong to, 上海市 of a notice of Shanghai; empty for all of that kind
 */
public record Owing(OrganisationKind kind, String below) {

    private static final Owing DISTRICTS = new Owing(OrganisationKind.DISTRICT, "");

    static Owing read(Node body) {
        var filers = body.findChild("filers");
        if (filers.isEmpty() || !filers.get().has("kind")) {
            body.problem(body.origin(), "form.broken.filers");
        }
        return filers.map(Owing::of).orElse(DISTRICTS);
    }

    private static Owing of(Node filers) {
        var kind = filers.choice("kind", OrganisationKind.class, DISTRICTS.kind());
        var owing = new Owing(kind, filers.findText("below").orElse(""));
        filers.refuseUnknownKeys();
        return owing;
    }
}
