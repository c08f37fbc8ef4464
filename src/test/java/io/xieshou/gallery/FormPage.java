package io.xieshou.gallery;

import io.xieshou.page.Fault;
import io.xieshou.page.FieldGroup;
import io.xieshou.page.FieldView;
import io.xieshou.page.FieldView.Kind;
import io.xieshou.page.FieldView.Option;
import java.util.List;

/** An entry form with every kind of field, some of them wrong. */
public record FormPage(List<FieldGroup> groups, List<Fault> faults) {

    static FormPage example() {
        var groups = List.of(
                new FieldGroup("项目与资金", money()),
                new FieldGroup("时间与地点", whenAndWhere()),
                new FieldGroup("证明材料", proof()));
        return new FormPage(groups, Fault.of(groups, List.of("市级资金与区级资金之和应等于总投资：322.50 + 168.00 ≠ 500.00。")));
    }

    private static List<FieldView> money() {
        return List.of(
                FieldView.of(Kind.TEXT, "project", "项目名称")
                        .help("与年度计划中的名称一致，便于对应。")
                        .value("上秃亥乡肉羊养殖基地")
                        .required()
                        .build(),
                FieldView.of(Kind.NUMBER, "amount", "拨付金额")
                        .unit("万元")
                        .value("12,5")
                        .error("“12,5”不是数字，请写成 12.5。")
                        .required()
                        .build(),
                FieldView.of(Kind.NUMBER, "people", "受益贫困人口")
                        .unit("人")
                        .value("286")
                        .build(),
                FieldView.of(Kind.CHOICE, "source", "资金来源")
                        .options(List.of(
                                new Option("city", "市级财政"),
                                new Option("district", "区级财政"),
                                new Option("social", "社会捐赠")))
                        .value("city")
                        .required()
                        .build(),
                FieldView.of(Kind.CHOICES, "use", "资金用途")
                        .options(List.of(
                                new Option("industry", "产业发展"),
                                new Option("jobs", "就业扶持"),
                                new Option("school", "教育医疗")))
                        .values(List.of("industry", "jobs"))
                        .build(),
                FieldView.of(Kind.TEXT, "unit", "记录单位")
                        .value("门头沟区农业农村局")
                        .readonly()
                        .build());
    }

    private static List<FieldView> whenAndWhere() {
        return List.of(
                FieldView.of(Kind.DATE, "day", "到账日期")
                        .value("2020-09-08")
                        .required()
                        .build(),
                FieldView.of(Kind.MONTH, "month", "计入月份").value("2020-09").build(),
                FieldView.of(Kind.PICK, "place", "受援地区")
                        .suggestUrl("/gallery/suggest")
                        .picked("150125", "武川县")
                        .required()
                        .build(),
                FieldView.of(Kind.LONG_TEXT, "note", "备注")
                        .value("第一批资金已拨付至县扶贫办专户，第二批待中期验收后拨付。")
                        .build(),
                FieldView.of(Kind.CHECK, "public", "在公示栏公示这一项目").value("true").build());
    }

    private static List<FieldView> proof() {
        return List.of(FieldView.of(Kind.FILES, "files", "拨付凭证、照片或文件")
                .help("图片、PDF、Word 或 Excel，每个不超过 20 MB。")
                .accept("image/*,.pdf")
                .build());
    }
}
