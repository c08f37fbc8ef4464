package io.xieshou.home;

import io.xieshou.access.Actor;
import io.xieshou.form.CellKey;
import io.xieshou.form.FormSheets;
import io.xieshou.form.Sheet;
import io.xieshou.home.MembersPartial.Member;
import io.xieshou.home.MembersPartial.Owed;
import io.xieshou.measure.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The forms of the units below the actor's own, which it adds up. Each is computed, so this takes its time. */
@Component
class MemberForms {

    private final OwnForms own;
    private final FormSheets sheets;

    MemberForms(OwnForms own, FormSheets sheets) {
        this.own = own;
        this.sheets = sheets;
    }

    MembersPartial page(Actor actor, LocalDate today) {
        return new MembersPartial(own.list(actor, today).stream()
                .filter(sheet -> sheet.filer().isRollUp())
                .map(whole -> new Owed(
                        whole,
                        sheets.members(actor, whole).stream().map(this::member).toList()))
                .toList());
    }

    private Member member(Sheet sheet) {
        return new Member(
                sheet,
                sheets.before(sheet).map(before -> changed(sheet, before)).orElse(null));
    }

    private static long changed(Sheet sheet, Sheet before) {
        return sheet.lines().stream()
                .flatMap(line -> sheet.columns().stream()
                        .map(column -> new CellKey(line.row().code(), column.code())))
                .filter(key -> !Objects.equals(
                        printed(sheet, key).toList(), printed(before, key).toList()))
                .count();
    }

    /** The figure as it is printed, so that what only the last decimals tell apart is no change; nothing where none is. */
    private static Stream<BigDecimal> printed(Sheet sheet, CellKey key) {
        return sheet.findCell(key).stream()
                .flatMap(cell -> Stream.ofNullable(cell.value()))
                .map(value -> Figures.round(value, sheet.row(key).measure().decimals()));
    }
}
