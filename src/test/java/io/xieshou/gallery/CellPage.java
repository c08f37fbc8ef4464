package io.xieshou.gallery;

import io.xieshou.page.Badge;
import io.xieshou.page.Crumb;
import io.xieshou.page.Fact;
import io.xieshou.page.Figure;
import io.xieshou.page.FileTile;
import io.xieshou.page.TableView;
import io.xieshou.page.TableView.Cell;
import io.xieshou.page.TableView.Column;
import io.xieshou.page.TableView.Row;
import java.util.List;

/** Why this number: definition, figures, entries, proof. */
public record CellPage(
        List<Crumb> trail, List<Figure> figures, List<Fact> facts, TableView entries, List<FileTile> files) {

    static CellPage example() {
        return new CellPage(
                List.of(new Crumb("2020 年 9 月", "/gallery/sheet")),
                List.of(
                        new Figure("9 月末累计", "0.4998", "亿元", "4,998.00 万元，28 笔", ""),
                        new Figure("比上月", "+0.0320", "亿元", "本月新增 2 笔", "")),
                List.of(
                        Fact.of("统计范围", "门头沟区 → 内蒙古"),
                        Fact.of("时间口径", "2020-01-01 至 2020-09-30，按到账日期"),
                        Fact.of("校核", new Badge(Badge.Tone.DONE, "已通过"))),
                new TableView(
                        "构成这个数的记录",
                        List.of(Column.text("项目"), Column.text("到账日期"), Column.figures("金额", "万元")),
                        List.of(
                                row("1", "上秃亥乡肉羊养殖基地", "2020-04-16", "915.00"),
                                row("2", "得胜沟乡旅游步道", "2020-05-20", "1,080.00"),
                                row("3", "白音察干镇温室大棚", "2020-06-11", "960.00"),
                                row("4", "乌兰哈达苏木饮水安全", "2020-08-27", "1,025.00")),
                        ""),
                List.of(
                        new FileTile(
                                "资金拨付凭证（第一批）.pdf",
                                "1.2 MB · 2020-04-18",
                                "/gallery/file/1",
                                "",
                                FileTile.Kind.PDF,
                                new Badge(Badge.Tone.DONE, "有效")),
                        new FileTile(
                                "基地现场照片.jpg",
                                "3.4 MB · 2020-06-02",
                                "/gallery/file/2",
                                "/gallery/photo.svg",
                                FileTile.Kind.IMAGE,
                                null)));
    }

    private static Row row(String id, String name, String day, String amount) {
        return new Row(id, "/gallery/record", true, List.of(Cell.of(name), Cell.of(day), Cell.of(amount)));
    }
}
