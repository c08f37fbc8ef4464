package io.xieshou.gallery;

import io.xieshou.page.Crumb;
import io.xieshou.page.SheetLines;
import io.xieshou.page.SheetView;
import io.xieshou.page.SheetView.Cell;
import io.xieshou.page.SheetView.Heading;
import io.xieshou.page.SheetView.Lead;
import io.xieshou.page.SheetView.LeadKind;
import io.xieshou.page.SheetView.Row;
import io.xieshou.page.SheetView.State;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A month's key data of a district, as a sheet. */
public record SheetPage(SheetView sheet, List<Crumb> crumbs) {

    private static final List<String> AREAS = List.of("内蒙古", "河北", "西藏", "新疆", "青海", "其他", "合计");

    public SheetLines lines() {
        return SheetLines.of(sheet, 0, column -> "/gallery/sheet?column=" + column);
    }

    static SheetPage example() {
        return new SheetPage(
                new SheetView(
                        "sheet-1",
                        "表1 重点工作数据 2020 年 9 月",
                        List.of(
                                new Lead(LeadKind.NUMBER, "序号"),
                                new Lead(LeadKind.NAME, "指标"),
                                new Lead(LeadKind.UNIT, "单位")),
                        headings(),
                        rows(),
                        "用方向键移动，回车查看这个数是怎么来的。"),
                List.of(new Crumb("报表", "/gallery/form"), new Crumb("2020 年 9 月", "/gallery/form/2020-09")));
    }

    private static List<List<Heading>> headings() {
        var lower =
                AREAS.subList(0, 6).stream().map(area -> Heading.of(area, "")).toList();
        return List.of(List.of(new Heading("受援地区", "", 6, 1), new Heading("合计", "", 1, 2)), lower);
    }

    private static List<Row> rows() {
        var rows = new ArrayList<Row>();
        rows.add(Row.subheading("一、资金支持"));
        rows.add(line(1, 0, "财政援助资金", "亿元", "0.4998", "0.3860", "", "", "", ""));
        rows.add(line(2, 1, "其中：市级资金", "亿元", "0.3160", "0.2400", "", "", "", ""));
        rows.add(line(3, 1, "其中：区级资金", "亿元", "0.1838", "0.1460", "", "", "", ""));
        rows.add(line(4, 2, "其中：乡镇（街道）自筹", "亿元", "0.0230", "", "", "", "", ""));
        rows.add(line(5, 0, "社会捐赠款物折款", "亿元", "0.0521", "0.0318", "", "0.0040", "", ""));
        rows.add(Row.subheading("二、人才支援"));
        rows.add(line(6, 0, "选派党政干部挂职", "人", "6", "4", "1", "2", "", ""));
        rows.add(line(7, 0, "选派专业技术人才", "人次", "128", "96", "3", "12", "5", ""));
        rows.add(line(8, 1, "其中：教师", "人次", "52", "40", "", "6", "3", ""));
        rows.add(line(9, 1, "其中：医生", "人次", "61", "44", "3", "6", "2", ""));
        rows.add(line(10, 0, "培训干部人才", "人次", "1,286", "940", "", "60", "35", ""));
        rows.add(Row.subheading("三、产业与就业"));
        rows.add(line(11, 0, "引导企业到受援地投资", "个", "14", "9", "", "1", "", ""));
        rows.add(line(12, 0, "企业实际到位投资额", "亿元", "2.3100", "1.4400", "", "0.0800", "", ""));
        rows.add(line(13, 0, "消费扶贫采购销售额", "亿元", "3.7215", "2.9040", "0.0310", "0.4100", "0.0220", "0.0150"));
        rows.add(line(14, 0, "帮助贫困人口实现就业", "人", "2,316", "1,874", "", "26", "", ""));
        rows.add(line(15, 0, "项目完工率", "%", "87.50", "83.33", "", "100.00", "", ""));
        return rows;
    }

    private static Row line(int number, int depth, String name, String unit, String... values) {
        var cells = new ArrayList<Cell>();
        for (int column = 0; column < values.length; column++) {
            cells.add(cell(number, column, name, unit, values[column]));
        }
        cells.add(cell(number, 6, name, unit, unit.equals("%") ? "86.67" : sum(values)));
        return new Row(depth, false, List.of(String.valueOf(number), name, unit), cells);
    }

    private static String sum(String... values) {
        var total = Stream.of(values)
                .filter(value -> !value.isEmpty())
                .map(value -> new BigDecimal(value.replace(",", "")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return String.format("%,." + total.scale() + "f", total);
    }

    private static Cell cell(int number, int column, String name, String unit, String value) {
        var state = number == 12 && column == 0 ? State.MANUAL : number == 11 ? State.UNBACKED : State.COMPUTED;
        var words = state == State.MANUAL ? "手工填写" : state == State.UNBACKED ? "暂无台账支撑" : "自动汇总";
        var cell = Cell.of(
                value,
                state,
                String.join("，", AREAS.get(column), name, value.isEmpty() ? "空白" : value + " " + unit, words),
                state == State.MANUAL ? "手工填写：张示例，2020-10-08。原因：企业投资台账尚未启用，据区商务局函件。" : "来自资金拨付台账 12 条记录，按到账日期，当年累计。",
                value.isEmpty() ? "" : "/gallery/cell/" + number);
        if (number == 7 && column < 2) {
            return cell.changedBy("+12");
        }
        return number == 4 && column == 0 ? cell.failing("校核未通过：“其中”项之和 0.0230 与区级资金不符。") : cell;
    }
}
