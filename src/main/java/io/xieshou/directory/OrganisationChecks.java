package io.xieshou.directory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may speak against a change of units. */
final class OrganisationChecks extends TreeChecks<OrganisationTraits> {

    private static final String CITY = "shi";

    private final OrganisationSnapshot now;

    OrganisationChecks(OrganisationSnapshot now) {
        super(now.tree(), now.rules());
        this.now = now;
    }

    OrganisationChecks entry(int id, OrganisationEntry entry, Change change) {
        reason(change);
        name("name", entry.name());
        free(id, entry.name(), entry.parentId() == null ? 0 : entry.parentId(), change.on());
        parent(id, entry.parentId(), change.on());
        return this;
    }

    OrganisationChecks code(String code, OrganisationKind kind, @Nullable Integer parentId) {
        freeCode(0, code);
        var above = now.rules().code(code).flatMap(now.rules()::codeAbove);
        var parent = Optional.ofNullable(parentId)
                .flatMap(now.tree()::find)
                .map(node -> node.versions().get(0).code());
        var expected = kind.governs() ? parent.filter(city -> !city.equals(CITY)) : parent;
        unless(
                now.rules().code(code).isPresent() && above.equals(expected),
                "code",
                "unitCode",
                expected.map(p -> p + ".").orElse(""));
        return this;
    }
}
