package io.xieshou.ledger;

import static io.xieshou.page.Words.t;

import io.xieshou.pack.Definition;
import io.xieshou.pack.DefinitionKind;
import io.xieshou.pack.Definitions;
import io.xieshou.pack.Node;
import io.xieshou.pack.Outline;
import io.xieshou.pack.PackHeader;
import java.util.HashSet;
import org.springframework.stereotype.Component;

/** Reads {@code codes: <code>} definitions. */
@Component
class CodeListKind implements DefinitionKind<CodeList> {

    @Override
    public String name() {
        return "codes";
    }

    @Override
    public Class<CodeList> type() {
        return CodeList.class;
    }

    @Override
    public CodeList parse(String code, Node body, PackHeader pack) {
        var items = body.children("items").stream().map(CodeListKind::item).toList();
        if (items.isEmpty()) {
            body.problem(body.origin(), "ledger.broken.no_items");
        }
        var seen = new HashSet<String>();
        items.stream()
                .filter(item -> !seen.add(item.code()))
                .forEach(item -> body.problem(body.origin("items"), "ledger.broken.item_twice", item.code()));
        return new CodeList(code, body.label("labels"), items);
    }

    @Override
    public Outline outline(Definition<CodeList> definition, Definitions all) {
        var list = definition.body();
        return new Outline(
                list.label(),
                t("ledger.outline.items", list.items().size()),
                list.items().stream()
                        .map(item -> new Outline.Part(
                                item.code(), item.label().text(), String.join(t("page.separator"), item.aliases())))
                        .toList());
    }

    private static CodeList.Item item(Node node) {
        var item = new CodeList.Item(
                node.code("item"), node.label("labels"), node.texts("aliases"), node.date("from"), node.date("until"));
        node.refuseUnknownKeys();
        return item;
    }
}
