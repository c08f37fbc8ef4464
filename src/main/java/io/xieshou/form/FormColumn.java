package io.xieshou.form;

import io.xieshou.form.SheetColumn.Role;
import io.xieshou.indicator.Axis;
import io.xieshou.indicator.Days;
import io.xieshou.indicator.Slot;
import io.xieshou.ledger.CodeList;
import io.xieshou.measure.Measure;
import io.xieshou.measure.Period;
import io.xieshou.pack.Definitions;
import io.xieshou.pack.Label;
import io.xieshou.pack.Origin;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a form says of its columns: one, or a run that an axis or a code list gives. */
sealed interface FormColumn {

    /** The columns of a sheet it stands for, by what is in force on the last day of the period. */
    List<SheetColumn> on(Period period, Definitions definitions);

    Origin origin();

    /** The figures of everything, before those of its parts. */
    private static SheetColumn whole(Label group, Label label, Days days) {
        return new SheetColumn(
                Form.TOTAL, group, label, Role.TOTAL, new ColumnKind.Counted(Slot.WHOLE, days), null, null);
    }

    private static SheetColumn part(String code, Label group, Label label, Slot slot, Days days) {
        return new SheetColumn(code, group, label, Role.PART, new ColumnKind.Counted(slot, days), null, null);
    }

    /**
     * A column for each column of an axis, and their total.
     *
     * @param axis code of the axis
     */
    record Places(String axis, Label group, Label total, Origin origin) implements FormColumn {
        @Override
        public List<SheetColumn> on(Period period, Definitions definitions) {
            var days = Days.of(period);
            var places = definitions.find(Axis.class, axis, period.last()).stream()
                    .flatMap(found -> found.body().columns().stream()
                            .map(column -> part(
                                    column.code(), group, column.label(), Slot.in(found.body(), column.code()), days)));
            return Stream.concat(Stream.of(whole(group, total, days)), places).toList();
        }
    }

    /**
     * A column for each item of a code list, and their total.
     *
     * @param list code of the list
     * @param field of every ledger counted, that holds an item
     * @param chosen codes of the items; empty: all
     * @param rest heading of the column of everything else; null for no such column
     */
    record Items(
            String list,
            String field,
            List<String> chosen,
            Label group,
            Label total,
            @Nullable Label rest,
            Origin origin)
            implements FormColumn {

        static final String REST = "rest";

        @Override
        public List<SheetColumn> on(Period period, Definitions definitions) {
            var days = Days.of(period);
            var items = items(period, definitions);
            var columns = Stream.concat(
                    Stream.of(whole(group, total, days)),
                    items.stream().map(item -> part(item.code(), group, item.label(), Slot.where(holds(item)), days)));
            return rest == null || items.isEmpty()
                    ? columns.toList()
                    : Stream.concat(columns, Stream.of(part(REST, group, rest, Slot.where(none(items)), days)))
                            .toList();
        }

        private List<CodeList.Item> items(Period period, Definitions definitions) {
            return definitions.find(CodeList.class, list, period.last()).stream()
                    .flatMap(found -> found.body().inForce(period.last()).stream())
                    .filter(item -> chosen.isEmpty() || chosen.contains(item.code()))
                    .toList();
        }

        private String holds(CodeList.Item item) {
            return "%s = '%s'".formatted(field, item.code());
        }

        private String none(List<CodeList.Item> items) {
            return items.stream()
                    .map(item -> "'" + item.code() + "'")
                    .collect(Collectors.joining(", ", "not coalesce(" + field + " in (", "), false)"));
        }
    }

    /** One column of figures. */
    record Figures(
            String code,
            Label group,
            Label label,
            String where,
            ColumnPeriod period,
            @Nullable Measure measure,
            @Nullable Backing backing,
            Origin origin)
            implements FormColumn {
        @Override
        public List<SheetColumn> on(Period filed, Definitions definitions) {
            var kind = new ColumnKind.Counted(where.isEmpty() ? Slot.WHOLE : Slot.where(where), period.days(filed));
            return List.of(new SheetColumn(code, group, label, Role.ALONE, kind, measure, backing));
        }
    }

    /** One column that is the same in every period: worked out from others, or of words. */
    record Fixed(SheetColumn column, Origin origin) implements FormColumn {
        @Override
        public List<SheetColumn> on(Period period, Definitions definitions) {
            return List.of(column);
        }
    }
}
