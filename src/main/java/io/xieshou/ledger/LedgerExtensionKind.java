package io.xieshou.ledger;

import static io.xieshou.page.Words.t;

import io.xieshou.expression.Nearest;
import io.xieshou.pack.Definition;
import io.xieshou.pack.DefinitionKind;
import io.xieshou.pack.Definitions;
import io.xieshou.pack.Label;
import io.xieshou.pack.Node;
import io.xieshou.pack.Outline;
import io.xieshou.pack.PackHeader;
import io.xieshou.pack.Problems;
import org.springframework.stereotype.Component;

/** Reads {@code extend: <ledger>} definitions. */
@Component
class LedgerExtensionKind implements DefinitionKind<LedgerExtension> {

    @Override
    public String name() {
        return "extend";
    }

    @Override
    public Class<LedgerExtension> type() {
        return LedgerExtension.class;
    }

    @Override
    public LedgerExtension parse(String code, Node body, PackHeader pack) {
        var reader = new FieldReader(null, null);
        var fields = body.children("fields").stream().map(reader::read).toList();
        LedgerKind.refuseTwins(body, fields);
        fields.stream()
                .filter(field -> pack.prefix().isEmpty() || !field.code().startsWith(pack.prefix()))
                .forEach(field -> body.problem(field.origin(), "ledger.broken.prefix", field.code()));
        return new LedgerExtension(code, fields);
    }

    @Override
    public Outline outline(Definition<LedgerExtension> definition, Definitions all) {
        var extended = all.versions(Ledger.class, definition.code()).stream().findFirst();
        return new Outline(
                extended.map(ledger -> ledger.body().label()).orElse(Label.of(definition.code())),
                t("ledger.outline.extends", definition.body().fields().size()),
                definition.body().fields().stream()
                        .map(field -> FieldOutline.of(field, all))
                        .toList());
    }

    @Override
    public void check(Definition<LedgerExtension> definition, Definitions all, Problems problems) {
        if (!all.codes(Ledger.class).contains(definition.code())) {
            problems.add(
                    definition.origin(),
                    "ledger.broken.extended",
                    definition.code(),
                    Nearest.offer(definition.code(), all.codes(Ledger.class)));
        }
        definition.body().fields().forEach(field -> LedgerKind.checkReferences(field, all, problems));
    }
}
