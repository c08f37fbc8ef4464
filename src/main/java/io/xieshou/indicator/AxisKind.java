package io.xieshou.indicator;

import io.xieshou.pack.Definition;
import io.xieshou.pack.DefinitionKind;
import io.xieshou.pack.Definitions;
import io.xieshou.pack.Node;
import io.xieshou.pack.Outline;
import io.xieshou.pack.PackHeader;
import org.springframework.stereotype.Component;

/** Reads {@code axis: <code>} definitions. */
@Component
class AxisKind implements DefinitionKind<Axis> {

    @Override
    public String name() {
        return "axis";
    }

    @Override
    public Class<Axis> type() {
        return Axis.class;
    }

    @Override
    public Axis parse(String code, Node body, PackHeader pack) {
        body.findText("source");
        var columns = body.children("columns").stream().map(AxisKind::column).toList();
        if (columns.stream().filter(Axis.Column::rest).count() > 1) {
            body.problem(body.origin("columns"), "indicator.broken.rests");
        }
        return new Axis(code, body.label("labels"), columns);
    }

    @Override
    public Outline outline(Definition<Axis> definition, Definitions all) {
        var axis = definition.body();
        return new Outline(
                axis.label(),
                "",
                "",
                axis.columns().stream()
                        .map(column -> new Outline.Part(
                                column.code(), column.label().text(), String.join(" ", column.places())))
                        .toList());
    }

    private static Axis.Column column(Node node) {
        var column = new Axis.Column(
                node.code("column"), node.label("labels"), node.texts("places"), node.flag("rest", false));
        if (column.places().isEmpty() != column.rest()) {
            node.problem(node.origin(), "indicator.broken.column");
        }
        node.refuseUnknownKeys();
        return column;
    }
}
