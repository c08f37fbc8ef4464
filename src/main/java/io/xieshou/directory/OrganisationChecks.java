package io.xieshou.directory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may speak against a change of units. */
final class OrganisationChecks extends TreeChecks<OrganisationTraits> {

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
        var parent = Optional.ofNullable(parentId).flatMap(now.tree()::find);
        var above = parent.map(node -> node.versions().get(0).code()).orElse("");
        var kindAbove = parent.map(node -> node.traits().kind()).orElse(null);
        unless(now.rules().fits(code, kind, above, kindAbove), "code", "unitCode", OrganisationNames.prefix(above));
        unless(parent.isPresent() || kind.isTop(), "kind", "rootKind");
        return this;
    }
}
