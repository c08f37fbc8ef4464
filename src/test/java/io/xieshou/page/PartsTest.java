package io.xieshou.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.xieshou.page.FieldView.Kind;
import io.xieshou.page.SheetView.Heading;
import io.xieshou.page.SheetView.Lead;
import io.xieshou.page.SheetView.LeadKind;
import io.xieshou.page.SheetView.Row;
import io.xieshou.page.TableView.Cell;
import io.xieshou.page.TableView.Column;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PartsTest {

    @Test
    void theFrameStandsWithoutAnyContributionOrRequest() throws Exception {
        var response = new MockHttpServletResponse();
        Pages.show(ErrorPage.of(404, "ABCD1234"), HttpStatus.NOT_FOUND)
                .render(Map.of(), new MockHttpServletRequest(), response);
        var page = Jsoup.parse(response.getContentAsString());
        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(page.select("h1").text()).isEqualTo("没有找到这一页");
        assertThat(page.select(".top-name").text()).isEqualTo("携手");
        assertThat(page.select("nav.side, .top-search, .me, input[type=hidden]"))
                .isEmpty();
        assertThat(page.body().hasAttr("hx-headers")).isFalse();
    }

    @Test
    void aFieldWithoutCodeOrLabelIsRefused() {
        assertThatThrownBy(() -> FieldView.of(Kind.TEXT, "amount", " ").build())
                .hasMessage("A field needs a code and a label: 'amount', ' '.");
    }

    @Test
    void faultsComeInTheOrderOfTheFieldsAndThoseOfTheFormLast() {
        var groups = List.of(
                new FieldGroup("资金", List.of(field("amount", "金额", "不是数字。"), field("note", "备注", null))),
                new FieldGroup("时间", List.of(field("day", "日期", "没有这一天。"))));
        assertThat(Fault.of(groups, List.of("合计不符。")))
                .containsExactly(
                        new Fault("#f-amount", "金额：不是数字。"), new Fault("#f-day", "日期：没有这一天。"), new Fault("", "合计不符。"));
    }

    @Test
    void aReadonlyChoiceIsReadInWords() {
        var field = FieldView.of(Kind.CHOICES, "use", "用途")
                .options(List.of(new FieldView.Option("a", "产业"), new FieldView.Option("b", "就业")))
                .values(List.of("a", "b"))
                .readonly()
                .build();
        assertThat(field.reading()).isEqualTo("产业、就业");
    }

    @Test
    void aDayInATitleStaysOnOneLineAndNothingInItIsTakenForMarkup() {
        var written = new StringOutput();
        var output = new OwaspHtmlTemplateOutput(written);
        output.setContext("h1", null);
        Unbroken.days("对接 <b> 2020-12-27，2021-01 起").writeTo(output);
        assertThat(written)
                .hasToString("对接 &lt;b&gt; <span class=\"unbroken\">2020-12-27</span>，"
                        + "<span class=\"unbroken\">2021-01</span> 起");
    }

    @Test
    void aTableRowWithTooFewCellsIsRefusedByName() {
        var row = new TableView.Row("7", "", List.of(Cell.of("甲")));
        assertThatThrownBy(
                        () -> new TableView("台账", List.of(Column.text("项目"), Column.text("地区")), List.of(row), "没有记录。"))
                .hasMessage("Row '7' of '台账' has 1 cells for 2 columns.");
    }

    @Test
    void aSheetLineWithTooFewCellsIsRefusedByName() {
        var leads = List.of(new Lead(LeadKind.NAME, "指标"));
        var columns = List.of(List.of(Heading.of("内蒙古", ""), Heading.of("河北", "")));
        var line = Row.of(0, List.of("人数"), List.of(SheetView.Cell.of("1", SheetView.State.COMPUTED, "", "", "")));
        assertThatThrownBy(() -> new SheetView("s", "表1", leads, columns, List.of(line), ""))
                .hasMessage("Line [人数] of '表1' has 1 + 1 cells for 1 + 2 columns.");
    }

    @Test
    void aColumnIsNamedByItsLowestHeadingUnlessTwoColumnsShareIt() {
        var areas = List.of(Heading.of("内蒙古", ""), Heading.of("河北", ""));
        assertThat(Headings.labels(
                        List.of(List.of(new Heading("受援地区", "", 2, 1), new Heading("合计", "亿元", 1, 2)), areas)))
                .containsExactly("内蒙古", "河北", "合计 (亿元)");
        assertThat(Headings.labels(List.of(
                        List.of(new Heading("市级", "", 2, 1), new Heading("区级", "", 2, 1)),
                        List.of(areas.get(0), areas.get(1), areas.get(0), areas.get(1)))))
                .containsExactly("市级 · 内蒙古", "市级 · 河北", "区级 · 内蒙古", "区级 · 河北");
    }

    @Test
    void whatWasTypedAndWhatWasChosenAreToldApart() {
        var request = new MockHttpServletRequest();
        request.setParameter("place", " 武川县 ");
        request.setParameter("place.code", "");
        assertThat(Picked.from(request, "place")).isEqualTo(new Picked("武川县", java.util.Optional.empty()));
        request.setParameter("place.code", "150125");
        assertThat(Picked.from(request, "place").code()).contains("150125");
    }

    private static FieldView field(String code, String label, String error) {
        return FieldView.of(Kind.TEXT, code, label).error(error).build();
    }
}
