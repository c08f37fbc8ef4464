package io.xieshou.indicator;

import static io.xieshou.page.Words.t;

import io.xieshou.directory.Place;
import io.xieshou.directory.Places;
import io.xieshou.pack.Definition;
import io.xieshou.pack.DefinitionKind;
import io.xieshou.pack.Definitions;
import io.xieshou.pack.Node;
import io.xieshou.pack.Outline;
import io.xieshou.pack.PackHeader;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads {@code axis: <code>} definitions. */
@Component
class AxisKind implements DefinitionKind<Axis> {

    private final Places places;

    AxisKind(Places places) {
        this.places = places;
    }

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
                t("indicator.axis.columns", axis.columns().size()),
                axis.columns().stream()
                        .map(column ->
                                new Outline.Part(column.code(), column.label().text(), taken(column)))
                        .toList());
    }

    private String taken(Axis.Column column) {
        return column.rest()
                ? t("indicator.axis.rest")
                : column.places().stream()
                        .map(code -> places.findByCode(code).map(Place::name).orElse(code))
                        .collect(Collectors.joining(t("page.separator")));
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
