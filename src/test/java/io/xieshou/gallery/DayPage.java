package io.xieshou.gallery;

import io.xieshou.page.Badge;
import io.xieshou.page.Badge.Tone;
import io.xieshou.page.Figure;
import io.xieshou.page.Line;
import io.xieshou.page.Message;
import io.xieshou.page.ProgressPartial;
import java.util.List;

/** What is to be done today, with the outcome of what was done before. */
public record DayPage(List<Figure> figures, List<Line> due, List<Message> messages, ProgressPartial progress) {

    static DayPage example() {
        return new DayPage(
                List.of(
                        new Figure("财政援助资金", "0.8858", "亿元", "完成年度计划 96.2%", "/gallery/cell/1"),
                        new Figure("选派专业技术人才", "244", "人次", "比上月 +24", "/gallery/cell/7"),
                        new Figure("消费扶贫", "7.1035", "亿元", "3 项未通过校核", "/gallery/cell/13"),
                        new Figure("在建项目", "16", "个", "2 个进度落后", "/gallery/cell/15")),
                List.of(
                        new Line(
                                "9 月数据报告",
                                "还差 3 项，10 月 10 日 18:00 前报送",
                                new Badge(Tone.ATTENTION, "还有 2 天"),
                                "/gallery/sheet",
                                "继续填报"),
                        new Line(
                                "8 月乡镇结对活动表",
                                "市支援办退回：附件 3 与活动人数不一致",
                                new Badge(Tone.OVERDUE, "已退回"),
                                "/gallery/sheet",
                                "查看修改"),
                        new Line("武川县第三季度项目进度", "王示例已提交，等您审核", new Badge(Tone.WAITING, "待审核"), "/gallery/sheet", "审核"),
                        new Line(
                                "“白音察干镇温室大棚”有 2 份证明材料被判为无效",
                                "原因：照片无拍摄日期",
                                new Badge(Tone.INFORMATION, "有变化"),
                                "/gallery/record",
                                "")),
                List.of(
                        Message.done("已保存 3 条记录。").undoneBy("/gallery/undo"),
                        Message.information("市里更新了 2020 年表1 的口径：第 13 行改按回款日期统计。"),
                        Message.attention("有 17 条记录还缺证明材料。"),
                        Message.problem("导入没有完成：第 28 行 D 列“12.5万”不是数字，请写成 12.5。")),
                new ProgressPartial(
                        "正在导入“2020 年扶贫项目资金表.xlsx”",
                        64_000,
                        100_000,
                        "约剩 12 秒",
                        "/gallery/progress",
                        "/gallery/cancel"));
    }
}
