package io.xieshou.gallery;

import io.xieshou.page.Badge;
import io.xieshou.page.Change;
import io.xieshou.page.Change.Difference;
import io.xieshou.page.Confirmation;
import io.xieshou.page.Fact;
import io.xieshou.page.FileTile;
import io.xieshou.page.Line;
import java.util.List;

/** One entry as a readable page. */
public record RecordPage(
        List<Fact> facts, List<FileTile> files, List<Change> changes, List<Line> counted, Confirmation confirmation) {

    static RecordPage example() {
        return new RecordPage(
                exampleFacts(),
                CellPage.example().files(),
                exampleChanges(),
                exampleCounted(),
                new Confirmation("公示后的记录删除后不能恢复，公示栏会留下“已撤下”的说明。", "/gallery/delete", "确认删除", "/gallery/record"));
    }

    private static List<Fact> exampleFacts() {
        return List.of(
                Fact.of("项目名称", "上秃亥乡肉羊养殖基地").leadingTo("/gallery/list"),
                Fact.of("受援地区", "内蒙古自治区 / 呼和浩特市 / 武川县"),
                Fact.of("资金来源", "市级财政"),
                Fact.of("拨付金额", "322.50 万元"),
                Fact.of("到账日期", "2020-09-08"),
                Fact.of("受益贫困人口", "286 人"),
                Fact.of("记录单位", "门头沟区农业农村局"),
                Fact.of("验收日期", ""),
                Fact.of("状态", new Badge(Badge.Tone.DONE, "已确认")));
    }

    private static List<Change> exampleChanges() {
        return List.of(
                new Change(
                        "2020-09-12 15:04",
                        "李示例（门头沟区支援办）",
                        "修改",
                        "与银行回单核对后更正",
                        List.of(
                                new Difference("拨付金额", "325.20 万元", "322.50 万元"),
                                new Difference("备注", "", "据 9 月 8 日银行回单"))),
                new Change("2020-09-10 09:31", "张示例（门头沟区农业农村局）", "导入", "", List.of()));
    }

    private static List<Line> exampleCounted() {
        return List.of(
                new Line(
                        "表1 第 1 行“财政援助资金”", "2020 年 9 月，内蒙古", new Badge(Badge.Tone.DONE, "已计入"), "/gallery/cell/1", ""),
                new Line(
                        "表1 第 2 行“其中：市级资金”",
                        "2020 年 9 月，内蒙古",
                        new Badge(Badge.Tone.DONE, "已计入"),
                        "/gallery/cell/2",
                        ""));
    }
}
