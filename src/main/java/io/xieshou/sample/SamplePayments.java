package io.xieshou.sample;

import static io.xieshou.sample.SampleRow.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Each area's money goes to its finance department in the first quarter; each project that starts is paid in one or two instalments before and after. */
final class SamplePayments implements SampleBook {

    private static final LocalDate TRANSFERRED = LocalDate.of(2020, 3, 20);

    @Override
    public String ledger() {
        return "disbursement";
    }

    @Override
    public Stream<SampleRow> rows(SampleDistrict district, SampleReferences references) {
        return Stream.concat(
                district.areas().stream().flatMap(area -> transfers(district, area)),
                SampleProjects.of(district).flatMap(project -> payments(district, project, references)));
    }

    private static Stream<SampleRow> transfers(SampleDistrict district, SampleDistrict.Area area) {
        return Stream.of("city", "district", "township").map(level -> {
            var total = SampleProjects.of(district)
                    .filter(project ->
                            project.area().equals(area) && project.level().equals(level))
                    .map(SampleProject::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return SampleRow.of(
                    district.office(),
                    values(
                            "paid_on",
                            TRANSFERRED,
                            "stage",
                            "to_finance",
                            "voucher",
                            "示例拨〔2020〕" + area.id() + "-" + level,
                            "payee",
                            district.marked(area.name() + "财政局"),
                            "payer",
                            district.name() + "财政局",
                            "area",
                            area.id(),
                            "level",
                            level,
                            "amount",
                            total,
                            "note",
                            district.note()));
        });
    }

    private static Stream<SampleRow> payments(
            SampleDistrict district, SampleProject project, SampleReferences references) {
        var started = project.started();
        if (started == null) {
            return Stream.of();
        }
        var id = project.id(district, references);
        var first = payment(district, project, id, 1, started.minusDays(3), "0.6");
        var completed = project.completed();
        return completed == null
                ? Stream.of(first)
                : Stream.of(first, payment(district, project, id, 2, completed.plusDays(5), "0.4"));
    }

    private static SampleRow payment(
            SampleDistrict district, SampleProject project, long id, int instalment, LocalDate day, String part) {
        var amount = project.amount().multiply(new BigDecimal(part)).setScale(2, RoundingMode.HALF_UP);
        return SampleRow.of(
                district.office(),
                values(
                        "paid_on",
                        day,
                        "stage",
                        "to_implementer",
                        "voucher",
                        "示例付〔2020〕" + id + "-" + instalment,
                        "payee",
                        district.marked(project.area().name() + "示例实施单位"),
                        "payer",
                        project.area().name() + "财政局",
                        "area",
                        project.area().id(),
                        "level",
                        project.level(),
                        "amount",
                        amount,
                        "project",
                        id,
                        "ready_on",
                        day.minusDays(7),
                        "checked_by",
                        "牵头单位与受援地对口部门",
                        "note",
                        district.note()));
    }
}
