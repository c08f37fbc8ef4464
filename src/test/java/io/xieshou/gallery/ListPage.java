package io.xieshou.gallery;

import io.xieshou.page.Badge;
import io.xieshou.page.FieldView;
import io.xieshou.page.FieldView.Kind;
import io.xieshou.page.FilterBar;
import io.xieshou.page.Pager;
import io.xieshou.page.Tab;
import io.xieshou.page.TableView;
import io.xieshou.page.TableView.Cell;
import io.xieshou.page.TableView.Column;
import io.xieshou.page.TableView.Row;
import io.xieshou.page.TableView.Sort;
import java.util.List;

/** A ledger as a list. */
public record ListPage(List<Tab> tabs, FilterBar filters, TableView table, Pager pager, TableView nothing) {

    static ListPage example() {
        return new ListPage(
                exampleTabs(),
                exampleFilters(),
                exampleTable(),
                new Pager("", "/gallery/list?after=8", "第 1–8 条，共 1,286 条"),
                new TableView("草稿", List.of(Column.text("项目")), List.of(), "还没有草稿。新建的记录在提交之前会放在这里。"));
    }

    private static List<Tab> exampleTabs() {
        return List.of(
                new Tab("全部", "/gallery/list", true, 1286),
                new Tab("待确认", "/gallery/list?state=draft", false, 3),
                new Tab("缺证明材料", "/gallery/list?state=bare", false, 17),
                new Tab("导入批次", "/gallery/batches", false));
    }

    private static FilterBar exampleFilters() {
        var year = FieldView.of(Kind.CHOICE, "year", "年度")
                .options(List.of(new FieldView.Option("2020", "2020 年"), new FieldView.Option("2019", "2019 年")))
                .value("2020")
                .build();
        var place = FieldView.of(Kind.PICK, "place", "受援地区")
                .suggestUrl("/gallery/suggest")
                .picked("150125", "武川县")
                .build();
        return new FilterBar(
                "/gallery/list",
                "",
                "搜项目、地区、文号",
                List.of(year, place),
                List.of(
                        new FilterBar.Chip("年度", "2020 年", "/gallery/list?place=150125"),
                        new FilterBar.Chip("受援地区", "武川县", "/gallery/list?year=2020")),
                "/gallery/list");
    }

    private static TableView exampleTable() {
        return new TableView(
                "资金拨付台账",
                List.of(
                        Column.text("项目"),
                        Column.text("受援地区"),
                        Column.text("资金来源"),
                        Column.text("到账日期").sortable("/gallery/list?sort=day", Sort.DOWN),
                        Column.figures("金额", "万元").sortable("/gallery/list?sort=amount", Sort.NONE),
                        Column.text("状态")),
                List.of(
                        row("1", "上秃亥乡肉羊养殖基地（二期）扩建及配套饲草料库建设", "武川县", "市级财政", "2020-09-08", "322.50", done()),
                        row("2", "得胜沟乡乡村旅游步道", "武川县", "区级财政", "2020-08-27", "168.00", done()),
                        row("3", "白音察干镇温室大棚", "察右后旗", "区级财政", "2020-08-11", "70.00", waiting()),
                        row("4", "乌兰哈达苏木饮水安全巩固提升", "察右后旗", "市级财政", "2020-07-30", "1,025.00", bare()),
                        row("5", "耗赖山乡马铃薯储窖", "武川县", "社会捐赠", "2020-07-15", "46.80", done()),
                        row("6", "当郎忽洞苏木牧民夜校", "察右后旗", "乡镇自筹", "2020-06-22", "12.00", returned()),
                        row("7", "哈乐镇卫生院远程诊室", "武川县", "区级财政", "2020-06-02", "88.60", done()),
                        row("8", "贲红镇扶贫车间", "察右后旗", "市级财政", "2020-05-19", "205.00", done())),
                "",
                "chosen");
    }

    private static Row row(
            String id, String name, String place, String source, String day, String amount, Badge state) {
        return new Row(
                id,
                "/gallery/record",
                List.of(Cell.of(name), Cell.of(place), Cell.of(source), Cell.of(day), Cell.of(amount), Cell.of(state)));
    }

    private static Badge done() {
        return new Badge(Badge.Tone.DONE, "已确认");
    }

    private static Badge waiting() {
        return new Badge(Badge.Tone.WAITING, "待确认");
    }

    private static Badge bare() {
        return new Badge(Badge.Tone.ATTENTION, "缺证明");
    }

    private static Badge returned() {
        return new Badge(Badge.Tone.OVERDUE, "已退回");
    }
}
