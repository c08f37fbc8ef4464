package io.xieshou.expression;

import io.xieshou.measure.Measures;
import java.util.List;

/** A small ledger's names for tests. */
final class Scope {

    static final Type LEVEL = new Type.Code(
            "funding_level",
            Choices.of(List.of(
                    Choice.code("city", "市级", "city"),
                    Choice.code("district", "区级", "district"),
                    Choice.code("town", "乡镇级", "township"))));
    static final Type PLACE = new Type.Place(Choices.of(
            List.of(new Choice(7, "150125", "武川县", "Wuchuan"), new Choice(8, "540103", "堆龙德庆区", "Doilungdeqen"))));

    static final Names NAMES = Names.of(List.of(
            Name.field("amount", number("yuan")),
            Name.field("budget", number("wan_yuan")),
            Name.field("people", number("person")),
            Name.field("visits", number("person_time")),
            Name.field("rate", number("percent")),
            Name.field("factor", Type.NUMBER),
            Name.field("land", number("mu")),
            Name.field("floor", number("square_metre")),
            Name.field("paid_so_far", Type.number(measure("yuan"), Accumulation.CUMULATIVE)),
            Name.field("paid", Type.number(measure("yuan"), Accumulation.FLOW)),
            Name.field("title", Type.TEXT),
            Name.field("remark", Type.TEXT),
            Name.field("started", Type.DATE),
            Name.field("finished", Type.DATE),
            Name.field("done", Type.BOOL),
            Name.field("level", LEVEL),
            Name.field("place", PLACE),
            Name.field("project", new Type.Reference("project")),
            Name.field("project.level", LEVEL),
            Name.total("all_people", number("person")),
            Name.total("all_money", number("yuan"))));

    private Scope() {}

    static Type number(String measure) {
        return Type.number(measure(measure));
    }

    static io.xieshou.measure.Measure measure(String code) {
        return Measures.builtIn().get(code);
    }

    static Expression read(String text) {
        return Expression.parse(text, NAMES);
    }
}
