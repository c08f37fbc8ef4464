package io.xieshou.directory;

import org.jspecify.annotations.Nullable;

/** What may speak against a change of places. */
final class PlaceChecks extends TreeChecks<PlaceTraits> {

    private final PlaceSnapshot now;

    PlaceChecks(PlaceSnapshot now) {
        super(now.tree(), now.rules());
        this.now = now;
    }

    PlaceChecks entry(int id, PlaceTraits traits, PlaceEntry entry, Change change) {
        int parent = entry.parentId() == null ? 0 : entry.parentId();
        reason(change);
        name("name", entry.name());
        free(id, entry.name(), parent, change.on());
        unless(
                isRight(entry.code(), traits.level(), entry.parentId(), change),
                "code",
                "placeCode",
                traits.level().digits());
        freeCode(id, entry.code());
        unless(entry.parentId() != null || traits.level() == PlaceLevel.PROVINCE, "parent", "missing");
        parent(id, entry.parentId(), change.on());
        return this;
    }

    /** Of an attribute with a list of values only those on it. */
    PlaceChecks attribute(String attribute, @Nullable String value, Change change) {
        reason(change);
        var kind = now.attributes().findKind(attribute);
        unless(kind.isPresent(), "attribute", "attribute", attribute);
        if (value != null) {
            kind.filter(known -> !known.values().isEmpty())
                    .ifPresent(known -> unless(
                            known.find(value).isPresent(),
                            "value",
                            "attributeValue",
                            value,
                            known.label(),
                            known.labels()));
        }
        return this;
    }

    /** Digits as the standard has them, or the code of the parent, a dot and letters. */
    private boolean isRight(String code, PlaceLevel level, @Nullable Integer parent, Change change) {
        if (code.matches("\\d+")) {
            return code.length() == level.digits()
                    && now.rules().code(code).filter(code::equals).isPresent();
        }
        var above = now.rules().code(code).flatMap(now.rules()::codeAbove);
        return parent != null
                && now.tree()
                        .find(parent)
                        .map(node -> node.on(change.on()).code())
                        .equals(above);
    }
}
