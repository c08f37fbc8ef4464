package io.xieshou.gallery;

import io.xieshou.page.SheetView;
import io.xieshou.page.SheetView.Cell;
import io.xieshou.page.SheetView.Heading;
import io.xieshou.page.SheetView.Lead;
import io.xieshou.page.SheetView.LeadKind;
import io.xieshou.page.SheetView.Row;
import io.xieshou.page.SheetView.State;
import java.util.List;

/** A small plan that is typed right in the grid. */
public record TypedPage(SheetView sheet) {

    static TypedPage example() {
        return new TypedPage(new SheetView(
                "plan",
                "年度计划",
                List.of(new Lead(LeadKind.NAME, "地区")),
                List.of(List.of(Heading.of("一季度", "万元"), Heading.of("二季度", "万元"))),
                List.of(row("武川县", "a"), row("察右后旗", "b")),
                "可以从 Excel 复制后直接粘贴。"));
    }

    private static Row row(String place, String code) {
        return Row.of(0, List.of(place), List.of(cell(place + "，一季度", code + "1"), cell(place + "，二季度", code + "2")));
    }

    private static Cell cell(String name, String parameter) {
        return Cell.of("", State.COMPUTED, name, "计划数，由本单位填写。", "").typedInto(parameter);
    }
}
